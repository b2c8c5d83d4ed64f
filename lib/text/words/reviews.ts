import type { WordList } from '../catalogue.ts';

/** What is said of the reviews of an item page: of those printed there, which the shop chooses. */
export const reviewsWords = {
  reviews_title: ['Reviews on this page', '本页的评价'],
  reviews_none: ['No review texts were read on this page.', '没有在本页读到评价内容。'],
  reviews_shown: ['Printed here: {n}, mean {mean} of 5.', '本页展示 {n} 条，平均 {mean}（满分 5）。'],
  reviews_starless: ['Printed here: {n}, without stars.', '本页展示 {n} 条，没有星级。'],
  reviews_left: ['Without {what}: {left} left.', '除去 {what}，剩 {left} 条。'],
  reviews_adjusted: ['Without {what}: {left} left, mean {mean}.', '除去 {what}，剩 {left} 条，平均 {mean}。'],
  reviews_and: [', ', '、'],
  reviews_copies: ['{n} repeated', '{n} 条雷同的'],
  reviews_defaults: ['{n} platform texts', '{n} 条平台默认文字'],
  reviews_defaults_one: ['{n} platform text', '{n} 条平台默认文字'],
  reviews_burst: ['{n} of {day}', '{n} 条写于 {day} 的'],
  reviews_verified: ['Marked as verified purchases: {share}%.', '标为已购：{share}%。'],
  reviews_bar: ['{n} stars', '{n} 星'],
  reviews_bar_one: ['{n} star', '{n} 星'],
  reviews_bar_spoken: ['{bar}: {share}%', '{bar}：{share}%'],
} as const satisfies WordList;
