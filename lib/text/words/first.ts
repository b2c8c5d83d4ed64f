import type { WordList } from '../catalogue.ts';

/** What folded cards leave on a page. */
export const firstStripWords = {
  first_folded: ['{n} folded · show', '已收起 {n} 件 · 显示'],
  first_folded_some_ads: ['{n} folded, ads: {ads} · show', '已收起 {n} 件，其中广告 {ads} 件 · 显示'],
  first_folded_ads: ['Ads folded: {n} · show', '已收起 {n} 件广告 · 显示'],
} as const satisfies WordList;

export const firstWords = {
  first_switch: ['Reliable first', '靠谱优先'],
  first_menu: ['Reliable first: how', '靠谱优先：方式'],
  first_mode: ['Goods on {site}', '{site}的商品'],
  first_mode_off: ['Mark only', '只做标记'],
  first_mode_order: ['Reliable ones first', '靠谱的排前面'],
  first_mode_dim: ['Dim the others', '其余变淡'],
  first_mode_fold: ['Fold the others away', '其余收起'],
  first_below: ['The others are', '其余指'],
  first_below_caution: ['with something to check, or worse', '有需要留意之处的，及更差的'],
  first_below_below: ['with a requirement not met, or worse', '有要求未达标的，及更差的'],
  first_below_unmet: ['all that meet no requirement yet', '还没有一项达标的'],
  first_ads: ['Ads too', '广告也算'],
  first_ads_order: ['Ads last', '广告排最后'],
  first_keys: ['Keyboard: {keys}', '快捷键：{keys}'],
  first_done_order: ['{n} goods in order, the most reliable first', '{n} 件已按靠谱程度排列'],
  first_done_dim: ['{n} dimmed', '{n} 件已变淡'],
  first_done_fold: ['{n} folded away', '{n} 件已收起'],
  first_done_none: ['Nothing on this page to put behind', '本页没有需要往后放的'],
  first_problem_placed: [
    'This page gives each card its place itself, so the order stays. Dim or fold work here.',
    '本页的卡片位置由网站逐个固定，顺序不变。可以改用变淡或收起。',
  ],
  first_problem_flow: [
    'This page’s list has a fixed order, so it stays. Dim or fold work here.',
    '本页列表的顺序是固定的，保持不变。可以改用变淡或收起。',
  ],
  first_problem_rows: [
    'This page shows its goods in many short rows, so the order stays. Dim or fold work here.',
    '本页的商品分成许多短行，顺序不变。可以改用变淡或收起。',
  ],
  first_problem_ordered: [
    'This page orders its list by a rule of its own, so that stays. Dim or fold work here.',
    '本页列表由网站自己排序，保持不变。可以改用变淡或收起。',
  ],
  first_problem_fought: [
    'This page undid it again and again, so everything is as the site had it.',
    '本页反复撤销这些改动，所以已全部恢复成网站原来的样子。',
  ],
} as const satisfies WordList;
