import type { WordList } from '../catalogue.ts';

/** The popover of a badge and the card of an item page; drawn on shop pages and, in part, in the popup. */
export const cardWords = {
  card_checklist: ['Checklist', '查看清单'],
  card_requirements: ['Requirements', '要求'],
  card_report: ['Report', '举报'],
  card_vouch: ['Vouch', '推荐'],
  card_vouched: ['Vouched', '已推荐'],
  card_close: ['Close', '关闭'],
  card_more: ['+ {n} more', '另有 {n} 条'],
  card_score: ['Score', '得分'],
  card_reasons: ['Reasons', '依据'],
  card_missing: ['What is missing', '还差什么'],
  card_ad: ['Ad: its place in the list was paid for.', '广告：付费展示在此。'],
} as const satisfies WordList;
