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

const MOST_FOUND = 10;

/** Shops of a site that were seen and whose name holds a text, whatever its case: the very name first, then the latest seen. */
export async function findShops(db: KaopuDB, site: string, name: string): Promise<ShopRow[]> {
  const wanted = name.trim().toLowerCase();
  if (!wanted) return [];
  // `;` is the character after `:`.
  const rows: unknown[] = await db.getAll('shops', IDBKeyRange.bound(`shop:${site}:`, `shop:${site};`, true, true));
  const isExact = (row: ShopRow) => (row.name?.toLowerCase() === wanted ? 1 : 0);
  return rows
    .filter(isShopRow)
    .filter((row) => row.site === site && row.name?.toLowerCase().includes(wanted))
    .sort((a, b) => isExact(b) - isExact(a) || b.last - a.last)
    .slice(0, MOST_FOUND);
}
