/** Two rows of one key as one, without loss: what is stored here and what an import brings. Pure. */
import { keptListing, shopKeyOf } from './observe.ts';
import { unitePoints } from './points.ts';
import type { ListingRow, PriceRow, ShopRow } from './schema.ts';

const MAX_DAYS = 90;

const daysOf = (days: readonly number[]) => [...new Set(days)].sort((a, b) => a - b).slice(-MAX_DAYS);

/** The later one wins, the stored one where both are of the same time. */
const newer = <R extends { last: number }>(stored: R, other: R): R => (other.last > stored.last ? other : stored);

export const mergeListingRows = (stored: ListingRow, other: ListingRow): ListingRow => ({
  ...newer(stored, other),
  first: Math.min(stored.first, other.first),
  days: daysOf([...stored.days, ...other.days]),
  sales: unitePoints(stored.sales, other.sales),
});

export const mergeShopRows = (stored: ShopRow, other: ShopRow): ShopRow => ({
  ...newer(stored, other),
  course: unitePoints(stored.course, other.course),
  first: Math.min(stored.first, other.first),
});

export const mergePriceRows = (stored: PriceRow, other: PriceRow): PriceRow => ({
  ...newer(stored, other),
  points: unitePoints(stored.points, other.points),
});

/** A foreign row in the form in which rows are stored: known fields, in order, no address but the listing's. */
export function cleanListingRow({
  key,
  listing,
  first,
  last,
  days,
  sales,
  state,
  score,
  low,
  high,
  other,
}: ListingRow): ListingRow {
  const shop = shopKeyOf(listing);
  return {
    key,
    listing: keptListing(listing),
    first: Math.min(first, last),
    last,
    days: daysOf(days),
    sales: unitePoints(sales, []),
    state,
    score,
    low,
    high,
    ...(shop && { shop }),
    ...(other && { other }),
  };
}

export const cleanShopRow = ({ key, site, id, name, kind, course, first, last }: ShopRow): ShopRow => ({
  key,
  site,
  ...(id && { id }),
  ...(name && { name }),
  ...(kind && { kind }),
  course: unitePoints(course, []),
  first: Math.min(first, last),
  last,
});

export const cleanPriceRow = ({ key, points, last }: PriceRow): PriceRow => ({
  key,
  points: unitePoints(points, []),
  last,
});
