/** From one sighting of a listing to what is kept of it. Pure: the store's transactions only read and write. */
import { partyId, partyKey } from '../boards/party.ts';
import type { Observed } from '../boards/types.ts';
import type { EvidenceSource, Listing, Party } from '../listing/types.ts';
import type { Verdict } from '../trust/types.ts';
import { addPoint } from './points.ts';
import type { ListingRow, PricePoint, PriceRow, ShopRow } from './schema.ts';

const DAY = 86_400_000;
/** Days on which it was seen, as many as are remembered at all. */
const MAX_DAYS = 90;

export interface Sighting {
  key: string;
  listing: Listing;
  verdict: Pick<Verdict, 'state' | 'score' | 'low' | 'high'>;
}

export const shopKeyOf = ({ site, shop }: Pick<Listing, 'site' | 'shop'>): string | undefined => {
  const id = partyId(shop);
  return id ? partyKey('shop', site, id) : undefined;
};

/** No address is kept but the listing's own, and none of what buyers wrote. */
const withoutAddress = ({ url: _url, ...party }: Party): Party => party;

export function keptListing(listing: Listing): Listing {
  const { shop, promoter, reviews: _reviews, ...kept } = listing;
  return {
    ...kept,
    ...(shop && { shop: withoutAddress(shop) }),
    ...(promoter && { promoter: withoutAddress(promoter) }),
  };
}

const OF_PRICE = ['price', 'listPrice', 'priceAfter'] as const;
const OF_SHOP = ['shop', 'shopKind', 'shopRating', 'service', 'licence', 'shopFacts'] as const;

/**
 * What is known of a listing after another sighting: a card shows less than the product page, and what it leaves out
 * still holds. Values that belong together go together: another seller's score is not this one's. Whether it was the
 * page's product or an ad belongs to the sighting.
 */
export function mergeListing(before: Listing, now: Listing): Listing {
  const { primary: _primary, sponsored: _sponsored, ...kept } = before;
  const from: Partial<Record<string, EvidenceSource>> = { ...before.from };
  const forget = [...(now.price ? OF_PRICE : []), ...(now.shop && shopKeyOf(now) !== shopKeyOf(before) ? OF_SHOP : [])];
  for (const field of forget) {
    delete kept[field];
    delete from[field];
  }
  return { ...kept, ...now, from: { ...from, ...now.from } };
}

function addSales(course: Observed['sales'], { sales }: Listing, at: number): Observed['sales'] {
  if (!sales) return course;
  const { kind, min } = sales;
  const own = addPoint(
    course.filter((point) => point.kind === kind),
    { at, min, kind },
    (a, b) => a.min === b.min,
  );
  const others = course.filter((point) => point.kind !== kind);
  return [...others, ...own].sort((a, b) => a.at - b.at);
}

export function foldListing(
  before: ListingRow | undefined,
  { key, listing, verdict }: Sighting,
  now: number,
): ListingRow {
  const day = Math.floor(now / DAY);
  const days = before?.days ?? [];
  const kept = keptListing(listing);
  const merged = before ? mergeListing(before.listing, kept) : kept;
  const shop = shopKeyOf(merged);
  return {
    key,
    listing: merged,
    first: Math.min(before?.first ?? now, now),
    last: Math.max(before?.last ?? now, now),
    days: days.includes(day) ? days : [...days, day].sort((a, b) => a - b).slice(-MAX_DAYS),
    sales: addSales(before?.sales ?? [], listing, now),
    state: verdict.state,
    score: verdict.score,
    low: verdict.low,
    high: verdict.high,
    ...(shop && { shop }),
  };
}

/** `undefined` where the page does not show the shop. */
export function foldShop(before: ShopRow | undefined, listing: Listing, now: number): ShopRow | undefined {
  const key = shopKeyOf(listing);
  if (!key) return undefined;
  const { site, shop, shopKind, shopRating } = listing;
  const course = before?.course ?? [];
  const kind = shopKind ?? before?.kind;
  const name = shop?.name ?? before?.name;
  return {
    key,
    site,
    ...(shop?.id && { id: shop.id }),
    ...(name && { name }),
    ...(kind && { kind }),
    course: shopRating
      ? addPoint(course, { at: now, ...shopRating }, (a, b) => a.value === b.value && a.scale === b.scale)
      : course,
    first: Math.min(before?.first ?? now, now),
    last: Math.max(before?.last ?? now, now),
  };
}

const samePrice = (a: PricePoint, b: PricePoint) =>
  a.amount === b.amount && a.currency === b.currency && a.from === b.from;

/** `undefined` where the page does not show a price. */
export function foldPrice(
  before: PriceRow | undefined,
  { key, listing: { price } }: Sighting,
  now: number,
): PriceRow | undefined {
  if (!price) return undefined;
  const point: PricePoint = {
    at: now,
    amount: price.amount,
    currency: price.currency,
    ...(price.from && { from: true }),
  };
  return { key, points: addPoint(before?.points ?? [], point, samePrice), last: Math.max(before?.last ?? now, now) };
}
