import { describe, expect, it } from 'vitest';
import type { Reviews } from '../../lib/listing/types.ts';
import { reviewTurn } from '../../lib/trust/signals/review-turn.ts';
import { reviewsOf, toldOf } from './review-help.ts';

const high = { rating: { value: 4.6, scale: 5, count: { min: 900, open: false } } };
const histogram: NonNullable<Reviews['histogram']> = { of: 'percent', stars: [4, 2, 4, 10, 80] };
const empty: typeof histogram = { of: 'count', stars: [0, 0, 0, 0, 0] };
const angry = reviewsOf(20, (n) => ({ stars: n < 5 ? 1 : 5 }));

describe('the latest reviews against all', () => {
  it('are told when one star came up under a high mean', () => {
    expect(toldOf(reviewTurn, angry, { ...high, histogram })).toEqual({ recent: 50, overall: 4, n: 10 });
  });

  it.each([
    ['a J-shape that stays', reviewsOf(20, (n) => ({ stars: n % 10 === 0 ? 1 : 5 })), { ...high, histogram }],
    ['a mean that tells it already', angry, { rating: { value: 3.4, scale: 5 }, histogram }],
    ['no histogram to compare with', angry, high],
    ['an empty histogram', angry, { ...high, histogram: empty }],
    ['too few dated reviews', angry.slice(0, 6), { ...high, histogram }],
    ['anger long ago', reviewsOf(20, (n) => ({ stars: n > 14 ? 1 : 5 })), { ...high, histogram }],
  ])('are no hint: %s', (_situation, shown, more) => expect(toldOf(reviewTurn, shown, more)).toBeUndefined());
});
