/**
 * Records of version 1 that lie in the store are made anew, signed with the user's own key. A withdrawal follows what
 * it takes back to its new id; one that has not met it yet stays as it is, and is tried again next time.
 */
import { idOfSigned, type OldRecord, oldIdOf, signOld } from '../records/old.ts';
import { type StoredRecord, subjectKey } from '../records/types.ts';
import { shapeOf } from '../records/verify.ts';
import { isOldRecord, isRecord } from './guards.ts';
import { keyOf, ownKey, ownKeys } from './keys.ts';
import { stripNegated } from './records.ts';
import type { KaopuDB } from './schema.ts';
import { inTransaction } from './transact.ts';

/** Ids of version 1: those whose record is new in the store, and those that are left as they are. */
export interface Adopted {
  added: string[];
  left: string[];
}

interface Anew {
  old: OldRecord;
  record: StoredRecord;
}

/** The signed record of a statement: the one that is there, under whichever key of the user's own, or a new one. */
async function statementOf(db: KaopuDB, old: OldRecord, own: ReadonlySet<string>, now: number): Promise<StoredRecord> {
  for (const issuer of own) {
    const known = await db.get('records', await idOfSigned(old, issuer));
    if (isRecord(known)) return known;
  }
  return signOld(old, await ownKey(db, now));
}

/** Among the user's own signed records on a subject, the one that stood under this id of version 1. */
async function formerly(
  db: KaopuDB,
  id: string,
  { kind, site, id: name }: OldRecord['subject'],
  own: ReadonlySet<string>,
): Promise<StoredRecord | undefined> {
  const rows = (await db.getAllFromIndex('records', 'subject', [kind, site, name])).filter(isRecord);
  for (const row of rows) if (own.has(row.issuer) && !row.negates && (await oldIdOf(row)) === id) return row;
  return undefined;
}

async function plan(db: KaopuDB, rows: readonly OldRecord[], now: number): Promise<Anew[]> {
  await ownKey(db, now);
  const own = await ownKeys(db);
  const anew = new Map<string, Anew>();
  for (const old of rows.filter(({ negates }) => !negates)) {
    const record = await statementOf(db, old, own, now);
    if (typeof shapeOf(record) === 'object') anew.set(old.id, { old, record });
  }
  for (const old of rows) {
    if (!old.negates) continue;
    const target = anew.get(old.negates)?.record ?? (await formerly(db, old.negates, old.subject, own));
    // Nobody takes back what another issuer said: also a former key takes back its own words.
    const key = target && subjectKey(target.subject) === subjectKey(old.subject) && (await keyOf(db, target.issuer));
    if (target && key) anew.set(old.id, { old, record: await signOld(old, key, target.id) });
  }
  return [...anew.values()];
}

/**
 * Adopts what can be, in one transaction: all of it or nothing, and nothing twice. Safe to repeat, also by two workers
 * at once. `now`: epoch milliseconds.
 */
export async function adoptOld(db: KaopuDB, now: number): Promise<Adopted> {
  const stored: unknown[] = await db.getAllFromIndex('records', 'issuer', 'self');
  const rows = stored.filter(isOldRecord);
  if (rows.length === 0) return { added: [], left: [] };
  const planned = await plan(db, rows, now);
  const added = await inTransaction(
    db,
    ['records'],
    'readwrite',
    async (tx) => {
      const store = tx.objectStore('records');
      const ids: string[] = [];
      for (const { old, record } of planned) {
        if ((await store.getKey(old.id)) === undefined) continue;
        await store.delete(old.id);
        if ((await store.getKey(record.id)) !== undefined) continue;
        await store.add(record);
        ids.push(old.id);
      }
      await stripNegated(
        store,
        planned.map(({ record }) => record.negates ?? record.id),
      );
      return ids;
    },
    'strict',
  );
  const done = new Set(planned.map(({ old }) => old.id));
  return { added, left: rows.map(({ id }) => id).filter((id) => !done.has(id)) };
}
