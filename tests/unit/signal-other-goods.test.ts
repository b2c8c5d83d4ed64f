import { describe, expect, it } from 'vitest';
import { isOtherGoods } from '../../lib/trust/price/other-goods.ts';
import { pastOf } from '../../lib/trust/price/past.ts';
import { otherGoods } from '../../lib/trust/signals/other-goods.ts';
import { money, offer } from './price-help.ts';
import { contextOf, DAY, listingOf, NOW, sightOf } from './trust-help.ts';

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
