import { belongTogether } from '../brands/list.ts';
import { claimOf, goodsBrand, isOwnSite } from './brand-shop.ts';
import { defineSignal } from './define.ts';

/** A shop that carries one brand's name offers goods of another. */
export const brandShopOther = defineSignal({
  id: 'brandShopOther',
  topic: 'brand',
  strength: -1,
  why: "A brand's own shop seldom sells another's goods; sets and works of two makers do occur.",
  sentence: ['the shop is called “{said}”; the goods are of the brand {brand}', '店名是“{said}”；商品的品牌是 {brand}'],
  find: ({ listing }) => {
    const claim = claimOf(listing);
    const brand = claim && goodsBrand(listing);
    if (!claim || !brand || belongTogether(claim.brand, brand) || isOwnSite(brand, listing.site)) return undefined;
    return { said: claim.name, facts: { brand: brand.name }, source: listing.from.shop ?? 'markup' };
  },
});
