import type { WordList } from '../catalogue.ts';

/** The scorecard of a shop in the popup. */
export const shopWords = {
  shop_title: ['This shop, as seen here', '在这里看到的这家店'],
  shop_seen: ['{n} listings seen since {date}', '自 {date} 起看过 {n} 件商品'],
  shop_seen_one: ['{n} listing seen since {date}', '自 {date} 起看过 {n} 件商品'],
  shop_strikes: ['{n} reports upheld', '{n} 起举报成立'],
  shop_strikes_one: ['{n} report upheld', '{n} 起举报成立'],
  shop_strikes_none: ['No report upheld', '没有举报成立'],
  shop_course: ['Shop score: {first} → {now} over {n} days', '店铺评分：{n} 天里 {first} → {now}'],
  shop_course_flat: ['Shop score: {now}, unchanged over {n} days', '店铺评分：{now}，{n} 天没有变化'],
  shop_course_first: ['Shop score: {now}', '店铺评分：{now}'],
  shop_criterion: ['{met} of {shown} met', '{shown} 件中 {met} 件达标'],
  shop_criterion_none: ['not shown on any', '都未显示'],
  copy_missing: ['Copy for the seller', '复制给商家'],
  copy_done: ['Copied.', '已复制。'],
  copy_failed: ['The browser did not allow copying.', '浏览器不允许复制。'],
  copy_head: [
    '“{title}” against the requirements {profile}, as shown on {date}:',
    '“{title}”对照要求 {profile}，{date} 页面所示：',
  ],
  copy_line: ['- {line}', '· {line}'],
  copy_foot: [
    'Not shown is not counted as a failure; showing it on the page is enough.',
    '未显示不算不达标，在页面上显示出来即可。',
  ],
} as const satisfies WordList;
