import { describe, expect, it } from 'vitest';
import type { Review } from '../../lib/listing/types.ts';
import { reviewBurst } from '../../lib/trust/signals/review-burst.ts';
import { reviewsOf, toldOf } from './review-help.ts';
import { DAY, NOW } from './trust-help.ts';

const day = NOW - 40 * DAY;
const undated = ({ at: _at, ...review }: Review): Review => review;

describe('a burst of reviews', () => {
  it('is told when one day holds many and praises more', () => {
    const shown = reviewsOf(24, (n) => (n < 10 ? { at: day, stars: 5 } : { stars: 4 - (n % 3) }));
    expect(toldOf(reviewBurst, shown)).toMatchObject({ share: 42, n: 24, mean: 5 });
  });

  it('names that day wherever the reader is', () => {
    const at = Date.UTC(2026, 9, 1);
    const shown = reviewsOf(24, (n) => (n < 10 ? { at, stars: 5 } : { stars: 4 - (n % 3) }));
    const told = toldOf(reviewBurst, shown)?.day as { day: number };
    for (const timeZone of ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Honolulu'])
      expect(new Date(told.day).toLocaleDateString('en-CA', { timeZone })).toBe('2026-10-01');
  });

  it.each([
    ['a day of a sale whose buyers think like the others', reviewsOf(24, (n) => (n < 10 ? { at: day } : {}))],
    ['a day of anger', reviewsOf(24, (n) => (n < 10 ? { at: day, stars: 1 } : {}))],
    ['a few reviews only', reviewsOf(12, (n) => (n < 8 ? { at: day, stars: 5 } : { stars: 2 }))],
    ['reviews without days', reviewsOf(24, (n) => ({ stars: n < 10 ? 5 : 3 })).map(undated)],
    ['days of the future', reviewsOf(24, (n) => ({ at: NOW + 9 * DAY, stars: n < 10 ? 5 : 3 }))],
    ['an ordinary page', reviewsOf(40)],
    ['no reviews', []],
  ])('is no hint: %s', (_situation, shown) => expect(toldOf(reviewBurst, shown)).toBeUndefined());
});
