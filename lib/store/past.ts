import type { Listing } from '../listing/types.ts';
import type { SeenPrice } from '../trust/price/past.ts';
import { isListingRow, isPriceRow } from './guards.ts';
import type { KaopuDB, OtherGoods } from './schema.ts';
import { inTransaction } from './transact.ts';

/** What is known of a listing from before. */
export interface Known {
  /** Oldest first. */
  prices: SeenPrice[];
  listing?: Listing;
  /** Epoch milliseconds of its latest sighting. */
  last?: number;
  other?: OtherGoods;
}

/** What is known of each of these listings, by key; those never seen are left out. */
export function readKnown(db: KaopuDB, keys: readonly string[]): Promise<Map<string, Known>> {
  return inTransaction(db, ['listings', 'prices'], 'readonly', async (tx) => {
    const [listings, prices] = [tx.objectStore('listings'), tx.objectStore('prices')];
    const rows = await Promise.all(keys.map((key) => Promise.all([listings.get(key), prices.get(key)])));
    const known = new Map<string, Known>();
    keys.forEach((key, index) => {
      const [row, course] = rows[index] ?? [];
      const seen = isListingRow(row) ? row : undefined;
      const prices = isPriceRow(course) ? course.points : [];
      if (!seen && prices.length === 0) return;
      const { listing, last, other } = seen ?? {};
      known.set(key, {
        prices,
        ...(listing && { listing }),
        ...(last !== undefined && { last }),
        ...(other && { other }),
      });
    });
    return known;
  });
}
