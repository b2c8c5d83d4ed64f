/** The store of background work: what it takes in, its results, and where it stopped. */
import type { StoredRecord } from '../records/types.ts';
import { recordsOfTypes } from './cases.ts';
import type { KaopuDB } from './schema.ts';

export const STANDING_KEY = 'standing';
export const AGREEMENT_KEY = 'agreement';
/** Work that is not done: it goes on from here when the worker was killed. */
export const WORK_KEY = 'work';

export interface Opinions {
  records: StoredRecord[];
  /** When each was first seen here, by id. */
  arrivals: ReadonlyMap<string, number>;
}

/** Everybody's reports, vouches and rulings. */
export async function readOpinions(db: KaopuDB): Promise<Opinions> {
  const [records, rows] = await Promise.all([recordsOfTypes(db, ['report', 'vouch', 'ruling']), db.getAll('arrivals')]);
  const arrivals = new Map<string, number>();
  for (const { at, ids } of rows) for (const id of ids) arrivals.set(id, Math.min(at, arrivals.get(id) ?? at));
  return { records, arrivals };
}

/** Different voices there are; with too few nobody can agree. */
export async function countIssuers(db: KaopuDB, atMost: number): Promise<number> {
  let count = 0;
  const tx = db.transaction('records');
  let cursor = await tx.store.index('issuer').openKeyCursor(null, 'nextunique');
  while (cursor && count < atMost) {
    count += 1;
    cursor = await cursor.continue();
  }
  return count;
}
