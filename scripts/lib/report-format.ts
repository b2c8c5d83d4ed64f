/** The report that `score.mjs` of the corpus reads: a flat picture of what was found on each page. */
import type { Listing, PageKind } from '../../lib/listing/types.ts';
import type { Verdict } from '../../lib/trust/types.ts';

export interface ReportListing {
  place: 'main' | 'aside';
  position: number;
  [field: string]: unknown;
}

export interface ReportPage {
  page: string;
  kind: 'grid' | 'item' | 'none';
  health: string;
  scanMs: number;
  badges: number;
  listings: ReportListing[];
}

export const reportKind = (kind: PageKind): ReportPage['kind'] => (kind === 'wall' ? 'none' : kind);

/** Fields that were not found are left out. */
export function reportListing(listing: Listing, position: number, verdict?: Verdict): ReportListing {
  const { price, listPrice, rating, dispatch, sales } = listing;
  const row: Record<string, unknown> = {
    place: listing.place,
    position,
    sponsored: listing.sponsored ?? false,
    primary: listing.primary ?? false,
    id: listing.id,
    url: listing.url,
    title: listing.title,
    price: price && { amount: price.amount, currency: price.currency, from: price.from },
    listPrice: listPrice?.amount,
    shop: listing.shop?.name,
    shopKind: listing.shopKind,
    shopRating: listing.shopRating,
    rating: rating && { value: rating.value, scale: rating.scale, count: rating.count?.min },
    sales: sales && { min: sales.min, text: sales.text },
    dispatch: dispatch && { text: dispatch.text, hours: dispatch.hours, kind: dispatch.kind },
    shipping: listing.shipping?.kind,
    returns: listing.returns,
    marks: listing.marks,
    brand: listing.brand,
    verdict: verdict && {
      state: verdict.state,
      unknown: verdict.unknown,
      score: verdict.score,
      low: verdict.low,
      high: verdict.high,
      signals: verdict.signals.map(({ id, strength, said }) => ({ id, strength, ...(said && { said }) })),
    },
  };
  for (const key of Object.keys(row)) if (row[key] === undefined) delete row[key];
  return row as ReportListing;
}
