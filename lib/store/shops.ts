import { isListingRow, isShopRow } from './guards.ts';
import type { KaopuDB, ListingRow, ShopRow } from './schema.ts';
import { inTransaction } from './transact.ts';

/** More goods of one shop than anybody looks through. */
const MOST_GOODS = 500;

/** A shop with the course of its score and its goods, the latest seen first; `undefined` where it was never seen. */
export function readShop(db: KaopuDB, key: string): Promise<{ shop: ShopRow; goods: ListingRow[] } | undefined> {
  return inTransaction(db, ['shops', 'listings'], 'readonly', async (tx) => {
    const [shop, rows] = await Promise.all([
      tx.objectStore('shops').get(key),
      tx.objectStore('listings').index('shop').getAll(key, MOST_GOODS),
    ]);
    if (!isShopRow(shop)) return undefined;
    return { shop, goods: rows.filter(isListingRow).sort((a, b) => b.last - a.last) };
  });
}
