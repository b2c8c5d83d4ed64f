import { describe, expect, it } from 'vitest';
import { medianOverTime, type SeenPrice } from '../../lib/trust/price/past.ts';
import { priceBelowOwn } from '../../lib/trust/signals/price-below-own.ts';
import { money, offer, pastWith, seen } from './price-help.ts';
import { contextOf, listingOf, sightOf } from './trust-help.ts';

describe('a price beside its own past', () => {
  const month = seen([
    [30, 100],
    [24, 104],
    [18, 100],
    [9, 99],
    [2, 100],
  ]);

  it('is told when it is less than half of its median', () => {
    const odd = offer(45);
    const past = pastWith(odd, month);
    expect(past?.belowOwn).toEqual({ median: 100, days: 5 });
    expect(sightOf(priceBelowOwn, odd, contextOf('amazon', past && { past }))?.facts).toMatchObject({ percent: 55 });
  });

  it.each([
    ['an ordinary sale', offer(70), month],
    ['too few days', offer(45), month.slice(-3)],
    [
      'a week only',
      offer(45),
      seen([
        [6, 100],
        [5, 100],
        [4, 100],
        [3, 100],
        [2, 100],
      ]),
    ],
    ['another currency', offer(45, undefined, { price: money(45, 'EUR') }), month],
    ['prices with a coupon', offer(45), month.map((point): SeenPrice => ({ ...point, after: 'coupon' }))],
    [
      'a clock that jumped: only prices of the future',
      offer(45),
      seen([
        [-9, 100],
        [-8, 100],
        [-7, 100],
        [-6, 100],
        [-40, 100],
      ]),
    ],
    ['no price now', listingOf(), month],
  ])('is no news: %s', (_situation, odd, prices) => expect(pastWith(odd, prices)?.belowOwn).toBeUndefined());

  it('weighs a price by how long it stood', () => {
    expect(
      medianOverTime(
        seen([
          [30, 100],
          [3, 50],
          [2, 51],
          [1, 52],
          [0, 53],
        ]),
      ),
    ).toBe(100);
    expect(medianOverTime([])).toBeUndefined();
  });
});
