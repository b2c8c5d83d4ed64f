import type { Observed } from '../boards/types.ts';
import type { Subject } from '../records/types.ts';
import { isListingRow, isPriceRow, isShopRow } from './guards.ts';
import { foldListing, foldPrice, foldShop, type Sighting, shopKeyOf } from './observe.ts';
import { forEachRow } from './pages.ts';
import { type Fold, foldRows } from './rows.ts';
import type { KaopuDB, ListingRow, ShopRow } from './schema.ts';
import { inTransaction } from './transact.ts';

export interface Remembered {
  /** Listings stored, and among them those never seen before. */
  stored: number;
  added: number;
  /** Rows that were unreadable and gave way, or could not be stored. */
  dropped: number;
}

const shopFold = (listing: Sighting['listing'], now: number): Fold<ShopRow>[] => {
  const key = shopKeyOf(listing);
  return key ? [{ key, fold: (before) => foldShop(before, listing, now) }] : [];
};

/**
 * Stores a batch of sightings with their prices and shops in one transaction: all of it or nothing. Cards that could
 * not be read (no title) are no sightings.
 */
export function remember(db: KaopuDB, entries: readonly Sighting[], now: number): Promise<Remembered> {
  const seen = entries.filter(({ listing }) => listing.title);
  return inTransaction(db, ['listings', 'prices', 'shops'], 'readwrite', async (tx) => {
    const [listings, prices, shops] = await Promise.all([
      foldRows(
        tx.objectStore('listings'),
        isListingRow,
        seen.map((entry) => ({ key: entry.key, fold: (before) => foldListing(before, entry, now) })),
      ),
      foldRows(
        tx.objectStore('prices'),
        isPriceRow,
        seen.map((entry) => ({ key: entry.key, fold: (before) => foldPrice(before, entry, now) })),
      ),
      foldRows(
        tx.objectStore('shops'),
        isShopRow,
        seen.flatMap(({ listing }) => shopFold(listing, now)),
      ),
    ]);
    return {
      stored: listings.added + listings.kept,
      added: listings.added,
      dropped: listings.dropped + prices.dropped + shops.dropped,
    };
  });
}

export async function readListing(db: KaopuDB, key: string): Promise<ListingRow | undefined> {
  const row = await db.get('listings', key);
  return isListingRow(row) ? row : undefined;
}

/** Listings last seen at or after `since`: what the boards are made of. `dropped`: rows that are not to be believed. */
export async function readObserved(db: KaopuDB, since: number): Promise<{ rows: Observed[]; dropped: number }> {
  const rows: Observed[] = [];
  const dropped = await forEachRow(db, 'listings', isListingRow, (row) => {
    if (row.last >= since) rows.push(row);
  });
  return { rows, dropped };
}

/** The key under which a listing that records name is stored, `site:id`; an id that is a key already stays as it is. */
export const listingKeyOf = ({ kind, site, id }: Subject): string =>
  kind === 'listing' ? (id.startsWith(`${site}:`) ? id : `${site}:${id}`) : '';

/** What is stored of each of these listings, by key. */
export function listingRows(db: KaopuDB, keys: readonly string[]): Promise<Map<string, ListingRow>> {
  const wanted = [...new Set(keys)].filter(Boolean);
  return inTransaction(db, ['listings'], 'readonly', async (tx) => {
    const rows = await Promise.all(wanted.map((key) => tx.objectStore('listings').get(key)));
    return new Map(rows.filter(isListingRow).map((row) => [row.key, row]));
  });
}
