import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { isOtherGoods } from '../../lib/trust/price/other-goods.ts';
import { medianOverTime, pastOf, type SeenPrice } from '../../lib/trust/price/past.ts';
import { farFromPeers } from '../../lib/trust/price/peers.ts';
import { listPriceRaised } from '../../lib/trust/signals/list-price-raised.ts';
import { otherGoods } from '../../lib/trust/signals/other-goods.ts';
import { priceBelowOwn } from '../../lib/trust/signals/price-below-own.ts';
import { priceFarAbove, priceFarBelow } from '../../lib/trust/signals/price-far.ts';
import { findSignals, isCaution } from '../../lib/trust/signals.ts';
import { contextOf, DAY, listingOf, NOW, sightOf } from './trust-help.ts';

const money = (amount: number, currency = 'USD') => ({ amount, currency, from: false });
const offer = (amount: number, title = 'Lumora LX-900 headphones, black', more: Partial<Listing> = {}) =>
  listingOf({ title, price: money(amount), ...more });
const usual = [98, 99, 100, 101, 102, 100, 97, 103, 99];
const grid = (odd: Listing) => [...usual.map((amount) => offer(amount)), odd];
const farOf = (odd: Listing, others = usual.map((amount) => offer(amount))) =>
  farFromPeers([...others, odd]).get(others.length);

describe('a price beside the same model on the page', () => {
  it('is told when it is less than half of the median', () => {
    const odd = offer(39);
    const peer = farOf(odd);
    expect(peer).toMatchObject({ n: 9, median: 100 });
    const context = contextOf('amazon', peer && { peer });
    expect(sightOf(priceFarBelow, odd, context)?.facts).toMatchObject({ percent: 61, n: 9 });
    expect(sightOf(priceFarAbove, odd, context)).toBeUndefined();
  });

  it('is told when it is more than twice the median', () => {
    const odd = offer(320);
    const peer = farOf(odd);
    expect(sightOf(priceFarAbove, odd, contextOf('amazon', peer && { peer }))?.facts).toMatchObject({ times: 3.2 });
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
    const cards = grid(offer(39));
    const there = farFromPeers(cards).get(9);
    expect(farFromPeers([...cards].reverse()).get(0)).toEqual(there);
  });

  it('takes thousands of cards', () => {
    const many = Array.from({ length: 6000 }, (_, n) => offer(100 + (n % 7)));
    expect(farFromPeers(many).size).toBe(0);
  });
});

const seen = (
  days: readonly [ago: number, amount: number, list?: number][],
  more: Partial<SeenPrice> = {},
): SeenPrice[] =>
  days.map(([ago, amount, list]) => ({ at: NOW - ago * DAY, amount, currency: 'USD', ...(list && { list }), ...more }));
const pastWith = (listing: Listing, prices: SeenPrice[]) => pastOf(listing, { prices }, NOW);

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

describe('other goods under the same id', () => {
  const kettle = offer(40, 'Brasswell enamel kettle with whistle, 1.5 l, cream');

  it.each([
    ['a phone where a kettle was', offer(499, 'Tavik N30 Pro smartphone 256GB unlocked, midnight blue'), true],
    ['another brand, other words', offer(41, 'Garden hose trolley steel 30m reel', { brand: 'Ostler' }), true],
    ['a reworded title', offer(44, 'Brasswell kettle 1.5 l, enamel, whistling, cream colour'), false],
    [
      'a translation that keeps the brand',
      offer(44, 'Brasswell Wasserkessel mit Pfeife aus Emaille, cremefarben'),
      false,
    ],
    ['another script', offer(400, '布拉斯韦尔 搪瓷水壶 带哨 奶油色 一点五升 家用'), false],
    ['no price and no brand to go by', listingOf({ title: 'Garden hose trolley steel 30m reel' }), false],
    ['a short title', offer(499, 'Phone'), false],
    ['no title', listingOf({ price: money(499) }), false],
  ])('%s', (_situation, now, isOther) => {
    const before = { ...kettle, ...(now.brand && { brand: 'Brasswell' }) };
    const { title, ...untitled } = now;
    const listing = title === 'Enamel kettle 1.5 l' ? untitled : now;
    expect(isOtherGoods(before, listing)).toBe(isOther);
  });

  it('is told for 90 days, with what was there before', () => {
    const other = { title: 'Brasswell enamel kettle', until: NOW - 10 * DAY };
    const past = pastOf(kettle, { prices: [], other }, NOW);
    expect(sightOf(otherGoods, kettle, contextOf('amazon', past && { past }))?.facts).toMatchObject({
      was: 'Brasswell enamel kettle',
      until: { day: NOW - 10 * DAY },
    });
    expect(pastOf(kettle, { prices: [], other }, NOW + 81 * DAY)).toBeUndefined();
  });
});
