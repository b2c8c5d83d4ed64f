import { describe, expect, it } from 'vitest';
import { reviewUnverified } from '../../lib/trust/signals/review-unverified.ts';
import { reviewsOf, toldOf } from './review-help.ts';

describe('reviews of purchases that nobody verified', () => {
  it('are told when they are most', () => {
    expect(
      toldOf(
        reviewUnverified,
        reviewsOf(25, (n) => ({ verified: n % 5 === 0 })),
      ),
    ).toEqual({ share: 80, n: 25 });
  });

  it.each([
    ['half of them', reviewsOf(25, (n) => ({ verified: n % 2 === 0 }))],
    ['a site without such a mark', reviewsOf(25)],
    ['a page on which nobody carries the mark', reviewsOf(25, () => ({ verified: false }))],
    ['few reviews', reviewsOf(9, (n) => ({ verified: n === 0 }))],
  ])('are no hint: %s', (_situation, shown) => expect(toldOf(reviewUnverified, shown)).toBeUndefined());
});
