import { isPriceRow } from './guards.ts';
import { forEachRow } from './pages.ts';
import type { KaopuDB } from './schema.ts';

/** What is stored, as the options page shows it. `oldest`: the first sighting of all that are remembered. */
export interface StoreInfo {
  listings: number;
  shops: number;
  pricePoints: number;
  records: number;
  oldest?: number;
}

export async function infoOf(db: KaopuDB): Promise<StoreInfo> {
  let pricePoints = 0;
  const [listings, shops, records, [oldest]] = await Promise.all([
    db.count('listings'),
    db.count('shops'),
    db.count('records'),
    db.getAllFromIndex('listings', 'first', null, 1),
    forEachRow(db, 'prices', isPriceRow, ({ points }) => {
      pricePoints += points.length;
    }),
  ]);
  return { listings, shops, pricePoints, records, ...(oldest && { oldest: oldest.first }) };
}
