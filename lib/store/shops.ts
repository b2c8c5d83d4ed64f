import { isShopRow } from './guards.ts';
import type { KaopuDB, ShopRow } from './schema.ts';

/** A shop with the course of its score, by `shopKeyOf`. */
export async function readShop(db: KaopuDB, key: string): Promise<ShopRow | undefined> {
  const row = await db.get('shops', key);
  return isShopRow(row) ? row : undefined;
}
