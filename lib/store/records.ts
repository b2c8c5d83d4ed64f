import { makeWithdrawal, withoutEvidence } from '../records/make.ts';
import { openRecords } from '../records/open.ts';
import { type StoredRecord, type Subject, subjectKey } from '../records/types.ts';
import { isRecord } from './guards.ts';
import type { KaopuDB } from './schema.ts';
import { inTransaction } from './transact.ts';

/** The issuer of what is said on this machine. */
const SELF = 'self';

/** False when it was stored before: records are never overwritten. */
export function addRecord(db: KaopuDB, record: StoredRecord): Promise<boolean> {
  const write = inTransaction(
    db,
    ['records'],
    'readwrite',
    async (tx) => {
      const store = tx.objectStore('records');
      if ((await store.getKey(record.id)) !== undefined) return false;
      await store.add(record);
      return true;
    },
    'strict',
  );
  return write;
}

/**
 * Takes back a record of the user's own: its evidence is deleted, the withdrawal is added. Answers the withdrawal, the
 * earlier one when it was taken back before, or `undefined` when there is no such record of the user's own.
 */
export async function withdrawRecord(db: KaopuDB, id: string, now: number): Promise<StoredRecord | undefined> {
  const known = await db.get('records', id);
  if (!isRecord(known) || known.issuer !== SELF || known.negates) return undefined;
  const withdrawal = await makeWithdrawal(known, now);
  return inTransaction(
    db,
    ['records'],
    'readwrite',
    async (tx) => {
      const store = tx.objectStore('records');
      const [earlier] = (await store.index('negates').getAll(id)).filter((record) => record.issuer === SELF);
      if (earlier) return earlier;
      await Promise.all([store.put(withoutEvidence(known)), store.add(withdrawal)]);
      return withdrawal;
    },
    'strict',
  );
}

/** The open records on each subject, by `subjectKey`; subjects without any are left out. */
export function recordsOn(
  db: KaopuDB,
  subjects: readonly Subject[],
  now: number,
): Promise<Map<string, StoredRecord[]>> {
  const wanted = new Map(subjects.map((subject) => [subjectKey(subject), subject]));
  return inTransaction(db, ['records'], 'readonly', async (tx) => {
    const found = new Map<string, StoredRecord[]>();
    const store = tx.objectStore('records');
    if ((await store.count()) === 0) return found;
    const index = store.index('subject');
    await Promise.all(
      [...wanted].map(async ([key, { kind, site, id }]) => {
        const open = openRecords((await index.getAll([kind, site, id])).filter(isRecord), now);
        if (open.length > 0) found.set(key, open);
      }),
    );
    return found;
  });
}

/** The user's own open records, newest first; on one subject, where one is given. */
export async function myRecords(db: KaopuDB, now: number, subject?: Subject): Promise<StoredRecord[]> {
  const own = (await db.getAllFromIndex('records', 'issuer', SELF)).filter(isRecord);
  const open = openRecords(own, now).sort((a, b) => b.created - a.created);
  return subject ? open.filter((record) => subjectKey(record.subject) === subjectKey(subject)) : open;
}
