import { unwrap } from 'idb';
import { verifyOld } from '../records/old.ts';
import type { StoredRecord } from '../records/types.ts';
import { expiresAt, fits } from '../records/values.ts';
import { verifiedOf } from '../records/verify.ts';
import { adoptOld } from './adopt.ts';
import { isOldRecord } from './guards.ts';
import { stripNegated } from './records.ts';
import type { KaopuDB } from './schema.ts';
import { inTransaction } from './transact.ts';

const DAY = 86_400_000;

/** What agreement is made of. */
const VOTES: ReadonlySet<string> = new Set(['report', 'vouch']);

const hasEvidence = ({ seen, links, interest }: StoredRecord): boolean =>
  seen !== undefined || links !== undefined || interest !== undefined;

/** More ids than this are asked for at once: those of a bundle come in order, and what is stored of them lies together. */
const MANY = 200;

async function storedOf(
  store: { getKey(id: string): Promise<string | undefined>; getAllKeys(range: IDBKeyRange): Promise<string[]> },
  ids: readonly string[],
): Promise<Set<string | undefined>> {
  if (ids.length < MANY) return new Set(await Promise.all(ids.map((id) => store.getKey(id))));
  const sorted = [...ids].sort();
  return new Set(await store.getAllKeys(IDBKeyRange.bound(sorted[0], sorted.at(-1))));
}

/**
 * Adds verified records; stored ones stay as they are. What was taken back, here or among them, loses its evidence as
 * it did when it was taken back. Answers how many were new. `now`: epoch milliseconds, when they
 * arrive. `durability`: a bundle can be taken in again, what the user says cannot.
 */
export function addVerified(
  db: KaopuDB,
  records: readonly StoredRecord[],
  now: number,
  durability: IDBTransactionDurability = 'strict',
): Promise<number> {
  const byId = new Map(records.map((record) => [record.id, record]));
  return inTransaction(
    db,
    ['records', 'arrivals'],
    'readwrite',
    async (tx) => {
      const store = tx.objectStore('records');
      const known = await storedOf(store, [...byId.keys()]);
      const fresh = [...byId.values()].filter(({ id }) => !known.has(id));
      const arrivals = tx.objectStore('arrivals');
      const votes = fresh.filter(({ type, negates }) => VOTES.has(type) && !negates);
      // Nobody waits for each of thousands: one that fails ends the transaction, and with it all.
      const raw = unwrap(store) as unknown as IDBObjectStore;
      for (const record of fresh) raw.add(record);
      if (votes.length > 0) await arrivals.add({ at: now, ids: votes.map(({ id }) => id) });
      await stripNegated(
        store,
        fresh.flatMap((record) => (record.negates ? [record.negates] : hasEvidence(record) ? [record.id] : [])),
      );
      return fresh.length;
    },
    durability,
  );
}

/** Rows of version 1 of the user's own: as an export file of an earlier Kaopu holds them. */
async function verifiedOld(rows: readonly unknown[], now: number) {
  const timely = rows
    .filter(isOldRecord)
    .filter(
      (old) =>
        fits(old) &&
        old.created <= now + DAY &&
        (old.facts?.at ?? 0) <= now + DAY &&
        old.expires > old.created &&
        old.expires <= expiresAt(old.type, old.created),
    );
  const whole = await Promise.all(timely.map(verifyOld));
  return timely.filter((_, index) => whole[index]);
}

/**
 * Adds the records of a file that are signed by their issuer, and the user's own of version 1, which are signed on the
 * way in. The latter are believed to be the user's own because the file is: only what a user could say by hand then,
 * reports and vouches, is taken.
 */
export async function importRecords(
  db: KaopuDB,
  rows: readonly unknown[],
  now: number,
): Promise<{ valid: number; added: number }> {
  const [records, old] = await Promise.all([verifiedOf(rows, now), verifiedOld(rows, now)]);
  const added = await addVerified(db, records, now);
  const valid = records.length + old.length;
  if (old.length === 0) return { valid, added };
  // They go by way of the store, so that a withdrawal finds what it takes back also when that comes with a later page.
  const fresh = await inTransaction(
    db,
    ['records'],
    'readwrite',
    async (tx) => {
      const store = tx.objectStore('records');
      const ids = new Set<string>();
      for (const row of old) {
        if (ids.has(row.id) || (await store.getKey(row.id)) !== undefined) continue;
        ids.add(row.id);
        await store.add(row as never);
      }
      return ids;
    },
    'strict',
  );
  const adopted = await adoptOld(db, now);
  const isNew = (id: string) => fresh.has(id);
  return { valid, added: added + [...adopted.added, ...adopted.left].filter(isNew).length };
}
