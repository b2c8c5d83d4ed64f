/** From one sighting of a listing to what is kept of it. Pure: the store's transactions only read and write. */
import { partyId, partyKey } from '../boards/party.ts';
import type { Observed } from '../boards/types.ts';
import type { EvidenceSource, Listing, Party } from '../listing/types.ts';
import { isOtherGoods } from '../trust/price/other-goods.ts';
import type { Verdict } from '../trust/types.ts';
import { addPoint } from './points.ts';
import type { ListingRow, OtherGoods, PricePoint, PriceRow, ShopRow } from './schema.ts';

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

/** The goods that stood here before: those of the last sighting, where these are others. */
export const otherOf = (
  before: Pick<ListingRow, 'listing' | 'last' | 'other'> | undefined,
  now: Listing,
): OtherGoods | undefined =>
  before?.listing.title && isOtherGoods(before.listing, now)
    ? { title: before.listing.title, until: before.last }
    : before?.other;

export function foldListing(
  before: ListingRow | undefined,
  { key, listing, verdict }: Sighting,
  now: number,
): ListingRow {
  const day = Math.floor(now / DAY);
  const days = before?.days ?? [];
  const kept = keptListing(listing);
  const other = otherOf(before, kept);
  // Nothing of the goods of before says anything of these.
  const merged = before && other === before.other ? mergeListing(before.listing, kept) : kept;
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
    ...(other && { other }),
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
      ? addPoint(
          course,
          { at: now, value: shopRating.value, scale: shopRating.scale },
          (a, b) => a.value === b.value && a.scale === b.scale,
        )
      : course,
    first: Math.min(before?.first ?? now, now),
    last: Math.max(before?.last ?? now, now),
  };
}

const samePrice = (a: PricePoint, b: PricePoint) =>
  a.amount === b.amount && a.currency === b.currency && a.from === b.from && a.list === b.list && a.after === b.after;

/** The price that a listing shows, as it is kept; `undefined` where it shows none. */
export const pointOf = ({ price, listPrice, priceAfter }: Listing, at: number): PricePoint | undefined =>
  price && {
    at,
    amount: price.amount,
    currency: price.currency,
    ...(price.from && { from: true }),
    ...(listPrice && { list: listPrice.amount }),
    ...(priceAfter && { after: priceAfter }),
  };

/** `undefined` where the page does not show a price. */
export function foldPrice(before: PriceRow | undefined, { key, listing }: Sighting, now: number): PriceRow | undefined {
  const point = pointOf(listing, now);
  if (!point) return undefined;
  return { key, points: addPoint(before?.points ?? [], point, samePrice), last: Math.max(before?.last ?? now, now) };
}
