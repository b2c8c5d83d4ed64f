import { describe, expect, it } from 'vitest';
import { priceFarAbove } from '../../lib/trust/signals/price-far-above.ts';
import { farOf, offer } from './price-help.ts';
import { contextOf, sightOf } from './trust-help.ts';

const toldOf = (amount: number) => {
  const [odd, peer] = [offer(amount), farOf(offer(amount))];
  return sightOf(priceFarAbove, odd, contextOf('amazon', peer && { peer }));
};

describe('a price far above the same model on the page', () => {
  it('is told when it is more than twice the median', () =>
    expect(toldOf(320)?.facts).toMatchObject({ times: 3.2, n: 9 }));
  it.each([
    ['half as much again', 150],
    ['the usual price', 100],
    ['far below', 30],
  ])('is no news: %s', (_situation, amount) => expect(toldOf(amount)).toBeUndefined());
});
