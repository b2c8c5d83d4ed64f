import { describe, expect, it } from 'vitest';
import { farFromPeers } from '../../lib/trust/price/peers.ts';
import { priceFarBelow } from '../../lib/trust/signals/price-far-below.ts';
import { findSignals, isCaution } from '../../lib/trust/signals.ts';
import { farOf, money, offer, usual } from './price-help.ts';
import { contextOf, DAY, listingOf, NOW, sightOf } from './trust-help.ts';

describe('a price beside the same model on the page', () => {
  it('is told when it is less than half of the median', () => {
    const odd = offer(39);
    const peer = farOf(odd);
    expect(peer).toMatchObject({ n: 9, median: 99.5 });
    const context = contextOf('amazon', peer && { peer });
    expect(sightOf(priceFarBelow, odd, context)?.facts).toMatchObject({ percent: 61, n: 9 });
  });

  it.each([
    ['a discount of 40 %', offer(60)],
    ['a case for the same model', offer(9, 'Case for Lumora LX-900 headphones')],
    ['a used one', offer(39, 'Lumora LX-900 headphones, used')],
    ['another model', offer(39, 'Lumora LX-300 headphones, black')],
    ['another brand', offer(39, 'Tavik LX-900 headphones, black')],
    ['a pack of three', offer(290, 'Lumora LX-900 headphones, 3 pack')],
    ['a title without a model', offer(39, 'Lumora headphones, black')],
    ['a price from', listingOf({ title: 'Lumora LX-900', price: { amount: 39, currency: 'USD', from: true } })],
    ['another currency', offer(39, undefined, { price: money(39, 'EUR') })],
    ['a price after a coupon among prices before', offer(39, undefined, { priceAfter: 'coupon' })],
    ['a carousel beside the list', offer(39, undefined, { place: 'aside' })],
    ['a price of nothing', offer(0)],
  ])('is no news: %s', (_situation, odd) => expect(farOf(odd)).toBeUndefined());

  it('needs eight others', () => {
    const others = usual.slice(0, 7).map((amount) => offer(amount));
    expect(farOf(offer(20), others)).toBeUndefined();
    expect(farOf(offer(20), [...others, offer(100)])).toMatchObject({ n: 8 });
  });

  it('is no news where prices are all over the place', () => {
    const others = [20, 40, 80, 160, 320, 30, 60, 120, 240].map((amount) => offer(amount));
    expect(farOf(offer(25), others)).toBeUndefined();
  });

  it('is a hint by itself and never caution, and weighs more beside another sign', () => {
    const odd = offer(30);
    const peer = farOf(odd);
    const context = contextOf('amazon', peer && { peer });
    const alone = findSignals(odd, context, []);
    expect(alone).toMatchObject([{ id: 'priceFarBelow', strength: -1 }]);
    expect(isCaution(alone)).toBe(false);
    const drifted = { ...context, past: { other: { title: 'Garden hose', until: NOW - DAY } } };
    expect(findSignals(odd, drifted, []).find(({ id }) => id === 'priceFarBelow')?.strength).toBe(-2);
  });

  it('knows Chinese titles by brand and model', () => {
    const phone = (amount: number, title = '露莫 Lumora N30 Pro 256G 全网通手机') => offer(amount, title);
    const others = usual.map((amount) => phone(amount * 30));
    expect(farOf(phone(888), others)).toMatchObject({ n: 9 });
    expect(farOf(phone(19, '适用露莫 Lumora N30 Pro 手机壳'), others)).toBeUndefined();
  });

  it('does not depend on the order of the cards', () => {
    const cards = [...usual.map((amount) => offer(amount)), offer(39)];
    const there = farFromPeers(cards).get(9);
    expect(farFromPeers([...cards].reverse()).get(0)).toEqual(there);
  });

  it('takes thousands of cards', () => {
    const many = Array.from({ length: 6000 }, (_, n) => offer(100 + (n % 7)));
    expect(farFromPeers(many).size).toBe(0);
  });
});
