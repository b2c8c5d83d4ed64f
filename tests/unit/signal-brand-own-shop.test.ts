import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { brandOwnShop } from '../../lib/trust/signals/brand-own-shop.ts';
import { contextOf, factsOf, listingOf, sightOf } from './trust-help.ts';

const proven = contextOf({ ...factsOf('taobao'), provenKinds: ['flagship', 'self-operated'] });
const unproven = contextOf({ ...factsOf('taobao'), provenKinds: [] });
const at = (shop: string, fields: Partial<Listing> = {}) =>
  listingOf({ title: '耐克运动鞋 男款', shop: { name: shop }, ...fields });

describe('goods in the own shop of their brand', () => {
  it.each([
    ['flagship', at('Nike官方旗舰店', { shopKind: 'flagship' })],
    ['run by the platform', at('华为京东自营旗舰店', { title: '华为 Mate 手机', shopKind: 'self-operated' })],
    ['brand in the field alone', at('Nike官方旗舰店', { title: '运动鞋', brand: 'Nike', shopKind: 'flagship' })],
  ])('%s', (_why, listing) => expect(sightOf(brandOwnShop, listing, proven)?.said).toBe(listing.shop?.name));

  it.each([
    ['a kind that the site does not prove', at('Nike官方旗舰店', { shopKind: 'flagship' }), unproven],
    ['any other seller', at('Nike官方旗舰店', { shopKind: 'marketplace' }), proven],
    ['another brand', at('阿迪达斯官方旗舰店', { shopKind: 'flagship' }), proven],
    ['a shop of no brand', at('运动城', { shopKind: 'flagship' }), proven],
  ] as const)('not with %s', (_why, listing, context) =>
    expect(sightOf(brandOwnShop, listing, context)).toBeUndefined(),
  );
});
