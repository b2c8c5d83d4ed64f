import type { Listing } from '../listing/types.ts';
import type { SeenPrice } from '../trust/price/past.ts';
import { isListingRow, isPriceRow } from './guards.ts';
import { forEachRow } from './pages.ts';
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

/** The lowest price at which each listing was seen in a time (`to` excluded), in the currency seen last, by key. */
export async function lowestPrices(db: KaopuDB, from: number, to: number): Promise<Map<string, number>> {
  const lowest = new Map<string, number>();
  await forEachRow(db, 'prices', isPriceRow, ({ key, points }) => {
    const currency = points.at(-1)?.currency;
    for (const { at, amount, currency: of } of points) {
      if (at < from || at >= to || of !== currency) continue;
      lowest.set(key, Math.min(amount, lowest.get(key) ?? amount));
    }
  });
  return lowest;
}
