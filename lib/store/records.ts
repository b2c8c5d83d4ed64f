import { makeWithdrawal, withoutEvidence } from '../records/make.ts';
import { openRecords } from '../records/open.ts';
import { type StoredRecord, type Subject, subjectKey } from '../records/types.ts';
import { isRecord } from './guards.ts';
import { keyOf, ownKeys } from './keys.ts';
import type { KaopuDB } from './schema.ts';
import { inTransaction } from './transact.ts';

/** The store of records within a transaction, as far as taking back needs it. */
export interface RecordStore {
  get(id: string): Promise<StoredRecord | undefined>;
  put(record: StoredRecord): Promise<unknown>;
  index(name: 'negates' | 'pictures'): { getAll(key: string): Promise<StoredRecord[]> };
}

/** Deletes the evidence of those of these records that their issuer took back. */
export async function stripNegated(store: RecordStore, ids: readonly string[]): Promise<void> {
  await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const [record, negations] = await Promise.all([store.get(id), store.index('negates').getAll(id)]);
      if (isRecord(record) && negations.some(({ issuer }) => issuer === record.issuer))
        await store.put(withoutEvidence(record));
    }),
  );
}

/** Whether any record that was not taken back names a picture. */
export async function isWanted(store: RecordStore, hash: string): Promise<boolean> {
  const naming = (await store.index('pictures').getAll(hash)).filter(({ negates }) => !negates);
  const negations = await Promise.all(naming.map(({ id }) => store.index('negates').getAll(id)));
  return naming.some(({ issuer }, index) => !negations[index]?.some((one) => one.issuer === issuer));
}

/**
 * Takes back a record of the user's own: its evidence and pictures is deleted, the withdrawal is added. It is signed
 * by the key that signed the record, which may be a former one. Answers the withdrawal, the earlier one when it was
 * taken back before, or `undefined` when there is no such record of the user's own.
 */
export async function withdrawRecord(db: KaopuDB, id: string, now: number): Promise<StoredRecord | undefined> {
  const known = await db.get('records', id);
  if (!isRecord(known) || known.negates) return undefined;
  const key = await keyOf(db, known.issuer);
  if (!key) return undefined;
  const withdrawal = await makeWithdrawal(known, now, key);
  return inTransaction(
    db,
    ['records', 'pictures'],
    'readwrite',
    async (tx) => {
      const store = tx.objectStore('records');
      const [earlier] = (await store.index('negates').getAll(id)).filter(({ issuer }) => issuer === known.issuer);
      if (earlier) return earlier;
      await Promise.all([store.put(withoutEvidence(known)), store.add(withdrawal)]);
      await Promise.all(
        (known.pictures ?? []).map(async (hash) => {
          if (!(await isWanted(store, hash))) await tx.objectStore('pictures').delete(hash);
        }),
      );
      return withdrawal;
    },
    'strict',
  );
}

/** The user's own open records, newest first; on one subject, where one is given. */
export async function myRecords(db: KaopuDB, now: number, subject?: Subject): Promise<StoredRecord[]> {
  const keys = [...(await ownKeys(db))];
  const own = await Promise.all(keys.map((key) => db.getAllFromIndex('records', 'issuer', key)));
  const open = openRecords(own.flat().filter(isRecord), now).sort((a, b) => b.created - a.created);
  return subject ? open.filter((record) => subjectKey(record.subject) === subjectKey(subject)) : open;
}
