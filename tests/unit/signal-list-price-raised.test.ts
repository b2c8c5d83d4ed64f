import { describe, expect, it } from 'vitest';
import { listPriceRaised } from '../../lib/trust/signals/list-price-raised.ts';
import { money, offer, pastWith, seen } from './price-help.ts';
import { contextOf, DAY, sightOf } from './trust-help.ts';

describe('a struck price beside its past', () => {
  const weeks = seen([
    [20, 50, 60],
    [12, 50, 60],
    [3, 50, 60],
  ]);
  const struck = (amount: number, list: number) => offer(amount, undefined, { listPrice: money(list) });

  it('is told when it rose above all that was seen and the price did not fall', () => {
    const odd = struck(50, 120);
    const past = pastWith(odd, weeks);
    expect(past?.listRaised).toEqual({ highest: 60, span: 20 });
    expect(sightOf(listPriceRaised, odd, contextOf('amazon', past && { past }))?.facts).toMatchObject({ span: 20 });
  });

  it.each([
    ['the same struck price as ever', struck(50, 60), weeks],
    ['a real discount', struck(35, 120), weeks],
    ['a rounding', struck(50, 62), weeks],
    ['seen on two days only', struck(50, 120), weeks.slice(1)],
    ['no struck price', offer(50), weeks],
    ['prices older than two months', struck(50, 120), weeks.map((point) => ({ ...point, at: point.at - 70 * DAY }))],
  ])('is no news: %s', (_situation, odd, prices) => expect(pastWith(odd, prices)?.listRaised).toBeUndefined());
});
