import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { brandOwnShop } from '../../lib/trust/signals/brand-own-shop.ts';
import { brandShopClaim } from '../../lib/trust/signals/brand-shop-claim.ts';
import { brandShopOther } from '../../lib/trust/signals/brand-shop-other.ts';
import { contextOf, factsOf, listingOf, sightOf } from './trust-help.ts';

const proven = contextOf({ ...factsOf('taobao'), provenKinds: ['flagship', 'self-operated'] });
const unproven = contextOf({ ...factsOf('taobao'), provenKinds: [] });
const at = (shop: string, fields: Partial<Listing> = {}) =>
  listingOf({ title: '耐克运动鞋 男款', shop: { name: shop }, ...fields });

describe('a shop called the brand’s own', () => {
  it.each(['Nike官方旗舰店', '耐克旗舰店', 'Nike Official Store', '苹果官方旗舰店'])('not verified: %s', (name) => {
    expect(sightOf(brandShopClaim, at(name), unproven)?.said).toBe(name);
    expect(sightOf(brandShopClaim, at(name, { shopKind: 'marketplace' }), proven)?.said).toBe(name);
    expect(sightOf(brandShopClaim, at(name, { shopKind: 'flagship' }), unproven)?.said).toBe(name);
  });

  it('verified by the site', () =>
    expect(sightOf(brandShopClaim, at('Nike官方旗舰店', { shopKind: 'flagship' }), proven)).toBeUndefined());

  it("on the brand's own site", () =>
    expect(sightOf(brandShopClaim, at('Nike Official Store', { site: 'www.nike.com' }), unproven)).toBeUndefined());

  it.each(['小婉女装', '耐克专卖', 'Sports Official Store', 'Nike lovers'])('makes no such claim: %s', (name) =>
    expect(sightOf(brandShopClaim, at(name), unproven)).toBeUndefined(),
  );
});

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
