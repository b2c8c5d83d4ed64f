/** What a shop's name says of brands, and whether the site proves the kind of shop that it claims. */
import { cleanText } from '../../listing/text.ts';
import type { Listing } from '../../listing/types.ts';
import { foldName } from '../brands/fold.ts';
import { type Brand, belongTogether, brandOf } from '../brands/list.ts';
import { brandsIn, leadingBrand } from '../brands/read.ts';
import type { Sight } from './define.ts';

const FLAGSHIP =
  /旗舰店|官方店|官方直营|\b(?:official|flagship)\b(?: \p{L}+){0,2} (?:store|shop|outlet)\b|\bofficial$/iu;

export interface ShopClaim {
  brand: Brand;
  /** The shop's name. */
  name: string;
}

/** The brand whose own shop a name says to be: `Nike官方旗舰店`, `Nike Official Store`. */
export function claimOf(listing: Listing): ShopClaim | undefined {
  const name = cleanText(listing.shop?.name ?? '', 100);
  if (!FLAGSHIP.test(name)) return undefined;
  const lead = leadingBrand(name);
  if (lead) return { brand: lead.brand, name };
  // Before such words even an ordinary word is the brand: 苹果官方旗舰店.
  const head = name.replace(
    /(?:京东|天猫)?(?:自营)?(?:官方)?(?:旗舰店|官方店|官方直营).*$|\s*(?:official|flagship).*$/iu,
    '',
  );
  const brand = brandOf(head);
  return brand && { brand, name };
}

/** The brands in the name of a shop whose kind the site proves: the brand's own, or the platform's under its name. */
export function provenBrands({ listing, context }: Sight): readonly Brand[] {
  const { shop, shopKind } = listing;
  if (!shop?.name || (shopKind !== 'flagship' && shopKind !== 'self-operated')) return [];
  return context.facts.provenKinds.includes(shopKind) ? [...brandsIn(cleanText(shop.name, 100))] : [];
}

/** Whether the goods of a brand are sold where nothing nearer to the maker could be. */
export const isOwnShopOf = (brand: Brand, sight: Sight): boolean =>
  provenBrands(sight).some((named) => belongTogether(named, brand));

/** The listed brand that the goods are said to be of: the brand field, else the head of the title. */
export function goodsBrand({ brand, title }: Listing): Brand | undefined {
  if (brand) {
    const text = cleanText(brand, 100);
    const named = brandOf(text) ?? [...brandsIn(text)][0];
    if (named) return named;
  }
  return title ? leadingBrand(cleanText(title, 300))?.brand : undefined;
}

/** A brand's own site: its name is part of the host. */
export const isOwnSite = (brand: Brand, site: string): boolean => {
  const host = foldName(site);
  return brand.names.some((name) => {
    const key = foldName(name);
    return key.length >= 3 && /^[a-z0-9]+$/.test(key) && host.includes(key);
  });
};
