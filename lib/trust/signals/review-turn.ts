import { defineSignal } from './define.ts';
import { lookOf, percent, told } from './review-look.ts';

export const reviewTurn = defineSignal({
  id: 'reviewTurn',
  topic: 'reviews',
  strength: -2,
  why: 'Bought praise fades within a month and one star follows (He, Hollenbeck and Proserpio 2022).',
  sentence: [
    '{recent}% of the latest {n} reviews on this page give one star; overall it is {overall}%',
    '本页最近 {n} 条评价中 {recent}% 是一星，总体只有 {overall}%',
  ],
  find(sight) {
    const turn = lookOf(sight)?.turn;
    if (!turn) return undefined;
    return told(sight, { recent: percent(turn.recent), overall: percent(turn.overall), n: turn.n });
  },
});
