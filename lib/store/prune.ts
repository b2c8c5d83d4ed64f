/** Forgetting: what was not seen for 90 days, all but the 50,000 listings seen last, and rows that are damaged. */
import type { IDBPTransaction } from 'idb';
import { keptUntil } from '../records/open.ts';
import { isListingRow, isOldRecord, isPriceRow, isRecord, isShopRow, isVerdictRow } from './guards.ts';
import { ROW_STORES, type RowsName } from './pages.ts';
import { dropPictures } from './pictures.ts';
import type { ArrivalRow, KaopuDB, KaopuSchema } from './schema.ts';
import { pruneShopping } from './shopping.ts';
import { inTransaction } from './transact.ts';

export interface PruneLimits {
  /** Listings, and shops, kept at most. */
  rows: number;
  /** Days since the last sighting. */
  days: number;
  /** Rows of one transaction. */
  slice: number;
}

export const LIMITS: PruneLimits = { rows: 50_000, days: 90, slice: 250 };

export interface Pruned {
  /** Rows forgotten, by store. */
  removed: Record<RowsName, number>;
  /** Damaged rows that were removed. */
  dropped: number;
}

const DAY = 86_400_000;

/** What to do with a stored row. */
type Fate = 'keep' | 'forget' | 'drop';

const fates = (cutoff: number, now: number): Readonly<Record<RowsName, (row: unknown) => Fate>> => {
  const of =
    <R>(isRow: (row: unknown) => row is R, isKept: (row: R) => boolean) =>
    (row: unknown): Fate =>
      isRow(row) ? (isKept(row) ? 'keep' : 'forget') : 'drop';
  return {
    listings: of(isListingRow, ({ last }) => last >= cutoff),
    shops: of(isShopRow, ({ last }) => last >= cutoff),
    prices: of(isPriceRow, ({ last }) => last >= cutoff),
    verdicts: of(isVerdictRow, ({ at }) => at >= cutoff),
    // One of version 1 waits to be signed.
    records: (row) =>
      isOldRecord(row) ? (row.expires > now ? 'keep' : 'forget') : of(isRecord, (one) => keptUntil(one) > now)(row),
  };
};

/** Walks a store slice by slice; every slice is a transaction of its own, so that others get their turn and a killed worker loses no work. */
async function sweep(
  db: KaopuDB,
  name: RowsName,
  fateOf: (row: unknown) => Fate,
  slice: number,
  pruned: Pruned,
): Promise<void> {
  let after: string | undefined;
  do {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    after = await inTransaction(db, [name], 'readwrite', async (tx) => {
      const store = tx.objectStore(name);
      const [keys, rows] = await Promise.all([store.getAllKeys(range, slice), store.getAll(range, slice)]);
      const doomed: Promise<void>[] = [];
      for (const [index, key] of keys.entries()) {
        const fate = fateOf(rows[index]);
        if (fate === 'keep') continue;
        doomed.push(store.delete(key));
        if (fate === 'drop') pruned.dropped += 1;
        else pruned.removed[name] += 1;
      }
      await Promise.all(doomed);
      return keys.length < slice ? undefined : keys.at(-1);
    });
  } while (after !== undefined);
}

const CAPPED = ['listings', 'shops', 'verdicts'] as const;
type Capped = (typeof CAPPED)[number];
type PruneTransaction = IDBPTransaction<KaopuSchema, RowsName[], 'readwrite'>;

/** Keys in order of the last sighting, oldest first. */
const oldestKeys: Readonly<Record<Capped, (tx: PruneTransaction, count: number) => Promise<string[]>>> = {
  listings: (tx, count) => tx.objectStore('listings').index('last').getAllKeys(null, count),
  shops: (tx, count) => tx.objectStore('shops').index('last').getAllKeys(null, count),
  verdicts: (tx, count) => tx.objectStore('verdicts').index('at').getAllKeys(null, count),
};

/** What goes with a row: prices and verdicts are those of the listing of the same key. */
const ALONG: Readonly<Record<Capped, readonly RowsName[]>> = {
  listings: ['prices', 'verdicts'],
  shops: [],
  verdicts: [],
};

/** Removes the rows seen longest ago until `limit` are left. */
async function capRows(db: KaopuDB, name: Capped, limit: number, slice: number, pruned: Pruned): Promise<void> {
  const stores = [name, ...ALONG[name]];
  for (let excess = (await db.count(name)) - limit; excess > 0; excess -= slice) {
    await inTransaction(db, stores, 'readwrite', async (tx) => {
      const keys = await oldestKeys[name](tx, Math.min(slice, excess));
      await Promise.all(stores.flatMap((store) => keys.map((key) => tx.objectStore(store).delete(key))));
      pruned.removed[name] += keys.length;
    });
  }
}

/** When a record arrived is of no use without the record. */
function dropArrivals(db: KaopuDB): Promise<void> {
  return inTransaction(db, ['arrivals', 'records'], 'readwrite', async (tx) => {
    const arrivals = tx.objectStore('arrivals');
    const [keys, rows, records] = await Promise.all([
      arrivals.getAllKeys(),
      arrivals.getAll(),
      tx.objectStore('records').getAllKeys(),
    ]);
    const kept = new Set(records);
    await Promise.all(
      keys.map(async (key, index) => {
        const { at, ids } = rows[index] as ArrivalRow;
        const left = ids.filter((id) => kept.has(id));
        if (left.length === 0) await arrivals.delete(key);
        else if (left.length < ids.length) await arrivals.put({ at, ids: left }, key);
      }),
    );
  });
}

/**
 * Forgets what the limits say, slice by slice. Records stay until they expire, withdrawals until what they took back has; the listings seen longest ago go first,
 * with their prices and verdicts; a damaged row is removed and counted.
 */
export async function prune(db: KaopuDB, now: number, limits: PruneLimits = LIMITS): Promise<Pruned> {
  const pruned: Pruned = { removed: { listings: 0, shops: 0, prices: 0, verdicts: 0, records: 0 }, dropped: 0 };
  const fateOf = fates(now - limits.days * DAY, now);
  for (const name of ROW_STORES) await sweep(db, name, fateOf[name], limits.slice, pruned);
  for (const name of CAPPED) await capRows(db, name, limits.rows, limits.slice, pruned);
  await dropPictures(db, now);
  await dropArrivals(db);
  await pruneShopping(db, now);
  return pruned;
}

/** Listings that not even a full disk takes: a disk filled by others must not eat all that was learnt. */
export const KEPT_WHEN_FULL = 5000;

/** Makes room when the disk is full: the cache goes, what was not seen for 30 days, and half of the listings. */
export async function pruneHard(db: KaopuDB, now: number, kept = KEPT_WHEN_FULL): Promise<Pruned> {
  await db.clear('verdicts');
  const half = Math.floor((await db.count('listings')) / 2);
  return prune(db, now, { ...LIMITS, rows: Math.max(kept, half), days: 30 });
}
