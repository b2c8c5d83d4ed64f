import { isPriceRow } from './guards.ts';
import type { KaopuDB, PricePoint } from './schema.ts';

/** The prices at which a listing was seen, oldest first. */
export async function readPrices(db: KaopuDB, key: string): Promise<PricePoint[]> {
  const row = await db.get('prices', key);
  return isPriceRow(row) ? row.points : [];
}
