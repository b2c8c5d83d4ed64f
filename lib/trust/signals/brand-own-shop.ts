import { cleanText } from '../../listing/text.ts';
import { belongTogether } from '../brands/list.ts';
import { goodsBrand, provenBrands } from './brand-shop.ts';
import { defineSignal } from './define.ts';

/** A shop that the site proves to be a flagship, or its own, sells the brand that its name holds. */
export const brandOwnShop = defineSignal({
  id: 'brandOwnShop',
  topic: 'brand',
  strength: 1,
  why: 'The nearest way from the maker; what the shop scores itself counts elsewhere.',
  sentence: [
    '“{said}” sells the brand of its name, {brand}; the site confirms the kind of shop',
    '“{said}”售卖与店名一致的品牌 {brand}，店铺类型由平台确认',
  ],
  find: (sight) => {
    const own = provenBrands(sight);
    const brand = own.length > 0 && goodsBrand(sight.listing);
    if (!brand || !own.some((named) => belongTogether(named, brand))) return undefined;
    const said = cleanText(sight.listing.shop?.name ?? '', 100);
    return { said, facts: { brand: brand.name }, source: sight.listing.from.shopKind ?? 'markup' };
  },
});
