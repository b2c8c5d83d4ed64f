import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { brandShopClaim } from '../../lib/trust/signals/brand-shop-claim.ts';
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

  it('where the site proves such shops and does not show the kind of this one', () =>
    expect(sightOf(brandShopClaim, at('Nike官方旗舰店'), proven)).toBeUndefined());

  it("on the brand's own site", () =>
    expect(sightOf(brandShopClaim, at('Nike Official Store', { site: 'www.nike.com' }), unproven)).toBeUndefined());

  it.each(['小婉女装', '耐克专卖', 'Sports Official Store', 'Nike lovers'])('makes no such claim: %s', (name) =>
    expect(sightOf(brandShopClaim, at(name), unproven)).toBeUndefined(),
  );
});
