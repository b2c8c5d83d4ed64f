import type { WordList } from '../catalogue.ts';

/** Why a row of a board stands where it stands. Numbers come formatted. */
export const whyWords = {
  why_quality: [
    'Quality {mid} of 100; the lower end {low} of its interval ({low} to {high}) is what counts',
    '质量 {mid}（满分 100），按区间 {low} 至 {high} 的下限 {low} 计算',
  ],
  why_ratings: ['Rests on {n} ratings', '依据 {n} 条评价'],
  why_ratings_one: ['Rests on {n} rating', '依据 {n} 条评价'],
  why_goods: ['Rests on {n} goods with enough ratings', '依据 {n} 件评价足够的商品'],
  why_goods_one: ['Rests on {n} good with enough ratings', '依据 {n} 件评价足够的商品'],
  why_salesSeen: [
    'Sold in {days} days: at least {sales}, the difference of two sightings',
    '{days} 天内售出至少 {sales}，由两次看到的销量相减得出',
  ],
  why_salesSpread: [
    'Sold in {days} days: about {sales}, from a growth that began earlier and is spread evenly over its time',
    '{days} 天内售出约 {sales}，增长始于更早，按时间平均分摊',
  ],
  why_salesMonth: [
    'Sold in {days} days: about {sales}, scaled from the 30-day figure on the page',
    '{days} 天内售出约 {sales}，由页面的 30 天销量折算',
  ],
  why_sales90d: [
    'Sold in {days} days: about {sales}, scaled from the 90-day figure on the page',
    '{days} 天内售出约 {sales}，由页面的 90 天销量折算',
  ],
  why_salesNone: [
    'No sales proven in {days} days; lifetime totals do not count',
    '{days} 天内没有可证实的销量，累计销量不计入',
  ],
  why_salesDoubted: [
    'The page’s {sales} is far beyond what this board usually shows and counts as {counted}',
    '页面的 {sales} 远超本榜常见销量，按 {counted} 计算',
  ],
  why_daysSeen: ['Seen on {days} days', '在 {days} 天里看到过'],
  why_daysSeen_one: ['Seen on {days} day', '在 {days} 天里看到过'],
  why_fresh: [
    'Last seen {at}: {fresh} of the points are left, half after 30 days',
    '最近看到于 {at}：保留 {fresh} 的得分，每 30 天减半',
  ],
  why_shopCap: [
    '{n} goods of this shop could be ranked; {most} of a shop are shown at most',
    '这家店有 {n} 件商品够上榜，每店最多显示 {most} 件',
  ],
  why_barredGoods: [
    '{n} of the goods have an upheld report; each counts as a good of no quality',
    '其中 {n} 件有成立的举报，每件按零质量计入',
  ],
  why_barredGoods_one: [
    '{n} of the goods has an upheld report; it counts as a good of no quality',
    '其中 {n} 件有成立的举报，按零质量计入',
  ],
  why_struck: ['{n} reports upheld against this seller', '这个卖家有 {n} 起举报成立'],
  why_struck_one: ['{n} report upheld against this seller', '这个卖家有 {n} 起举报成立'],
  why_floorRatings: ['Not ranked yet: {has} of {needed} ratings', '尚未上榜：评价 {has} / {needed} 条'],
  why_floorDays: ['Not ranked yet: seen on {has} of {needed} days', '尚未上榜：看到的天数 {has} / {needed}'],
  why_floorSales: ['Not ranked yet: no sale proven', '尚未上榜：没有可证实的销量'],
  why_floorGoods: [
    'Not ranked yet: {has} of {needed} goods with enough ratings',
    '尚未上榜：评价足够的商品 {has} / {needed} 件',
  ],
  why_turnover: ['Sold in {days} days: {sales}; this does not count', '{days} 天内售出 {sales}，不计入排名'],
  why_points: ['Points: {points}', '得分：{points}'],
} as const satisfies WordList;
