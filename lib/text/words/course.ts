import type { WordList } from '../catalogue.ts';

/** The course of a price on card and popup: what this browser has seen, never a market price. */
export const courseWords = {
  course_title: ['Price seen here', '在这里看到的价格'],
  course_first: [
    'First seen here today: {price}. A course appears as you come back.',
    '今天第一次在这里看到：{price}。以后再来就有走势。',
  ],
  course_flat: ['{now} on all {n} days it was seen, since {date}.', '自 {date} 起在 {n} 天里看到，一直是 {now}。'],
  course_moved: [
    'Seen on {n} days since {date}: lowest {low}, median {median}, now {now}.',
    '自 {date} 起在 {n} 天里看到：最低 {low}，中位 {median}，现在 {now}。',
  ],
} as const satisfies WordList;
