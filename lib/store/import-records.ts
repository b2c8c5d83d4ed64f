import { verifyRecord, withoutEvidence } from '../records/make.ts';
import type { StoredRecord } from '../records/types.ts';
import { isRecord } from './guards.ts';
import type { KaopuDB } from './schema.ts';
import { inTransaction } from './transact.ts';

const DAY = 86_400_000;
/** No record holds longer than a label does. */
const LONGEST = 366 * DAY;

const isTimely = ({ created, expires, facts }: StoredRecord, latest: number): boolean =>
  created <= latest && (facts?.at ?? 0) <= latest && expires > created && expires - created <= LONGEST;

/** A file may hold reports and vouches of the user's own; a ruling or a label in the user's name is made here, by hand. */
const isOwnToSay = ({ issuer, type }: StoredRecord): boolean =>
  issuer !== 'self' || type === 'report' || type === 'vouch';

async function verified(rows: readonly unknown[], latest: number): Promise<StoredRecord[]> {
  const records = rows.filter(isRecord).filter((record) => isTimely(record, latest) && isOwnToSay(record));
  const whole = await Promise.all(records.map(verifyRecord));
  return records.filter((_, index) => whole[index]);
}

/**
 * Adds the records whose id is that of their content, none created after `latest`; stored ones stay as they are. What
 * was taken back, here or in the file, loses its evidence as it did when it was taken back.
 */
export async function importRecords(
  db: KaopuDB,
  rows: readonly unknown[],
  latest: number,
): Promise<{ valid: number; added: number }> {
  const records = await verified(rows, latest);
  return inTransaction(
    db,
    ['records'],
    'readwrite',
    async (tx) => {
      const store = tx.objectStore('records');
      const byId = new Map(records.map((record) => [record.id, record]));
      const known = new Set(await Promise.all([...byId.keys()].map((id) => store.getKey(id))));
      const fresh = [...byId.values()].filter(({ id }) => !known.has(id));
      await Promise.all(fresh.map((record) => store.add(record)));
      const touched = new Set(fresh.map(({ id, negates }) => negates ?? id));
      await Promise.all(
        [...touched].map(async (id) => {
          const [record, negations] = await Promise.all([store.get(id), store.index('negates').getAll(id)]);
          if (isRecord(record) && negations.some(({ issuer }) => issuer === record.issuer))
            await store.put(withoutEvidence(record));
        }),
      );
      return { valid: records.length, added: fresh.length };
    },
    'strict',
  );
}
