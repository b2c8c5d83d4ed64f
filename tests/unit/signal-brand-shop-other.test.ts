import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { brandShopOther } from '../../lib/trust/signals/brand-shop-other.ts';
import { contextOf, factsOf, listingOf, sightOf } from './trust-help.ts';

const proven = contextOf({ ...factsOf('taobao'), provenKinds: ['flagship', 'self-operated'] });
const at = (shop: string, fields: Partial<Listing> = {}) =>
  listingOf({ title: '耐克运动鞋 男款', shop: { name: shop }, ...fields });

describe('a shop of one brand with goods of another', () => {
  it('is told', () =>
    expect(sightOf(brandShopOther, at('阿迪达斯官方旗舰店'), proven)).toMatchObject({
      said: '阿迪达斯官方旗舰店',
      facts: { brand: 'Nike' },
    }));

  it.each([
    ['its own goods', at('Nike官方旗舰店')],
    ['goods of the same owner', at('Nike官方旗舰店', { title: 'Converse shoes', brand: 'Converse' })],
    ['goods without a listed brand', at('Nike官方旗舰店', { title: '运动水壶' })],
    ['a shop of no brand', at('小婉女装')],
  ])('not with %s', (_why, listing) => expect(sightOf(brandShopOther, listing, proven)).toBeUndefined());
});
