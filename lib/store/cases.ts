/** Records as cases need them: all that was said on a subject, also what was taken back or has run out. */
import { partyKey } from '../boards/party.ts';
import { type StoredRecord, type Subject, subjectKey } from '../records/types.ts';
import { isRecord } from './guards.ts';
import { forEachRow } from './pages.ts';
import type { KaopuDB } from './schema.ts';
import { inTransaction } from './transact.ts';

/** Everything said on each subject, by `subjectKey`; subjects on which nothing was said are left out. */
export function allOn(db: KaopuDB, subjects: readonly Subject[]): Promise<Map<string, StoredRecord[]>> {
  const wanted = new Map(subjects.map((subject) => [subjectKey(subject), subject]));
  return inTransaction(db, ['records'], 'readonly', async (tx) => {
    const found = new Map<string, StoredRecord[]>();
    const store = tx.objectStore('records');
    if (wanted.size === 0 || (await store.count()) === 0) return found;
    const index = store.index('subject');
    await Promise.all(
      [...wanted].map(async ([key, { kind, site, id }]) => {
        const records = (await index.getAll([kind, site, id])).filter(isRecord);
        if (records.length > 0) found.set(key, records);
      }),
    );
    return found;
  });
}

/** Who answers for what is sold or recommended. */
export interface Party {
  kind: 'shop' | 'promoter';
  site: string;
  id: string;
}
export const partyKeyOf = ({ kind, site, id }: Party): string => partyKey(kind, site, id);

/** The listings of each shop or promoter that somebody ruled on, by `partyKeyOf`; parties without any are left out. */
export function ruledListings(db: KaopuDB, parties: readonly Party[]): Promise<Map<string, Subject[]>> {
  const wanted = new Map(parties.map((party) => [partyKeyOf(party), party]));
  return inTransaction(db, ['records'], 'readonly', async (tx) => {
    const found = new Map<string, Subject[]>();
    const store = tx.objectStore('records');
    if (wanted.size === 0 || (await store.index('type').count('ruling')) === 0) return found;
    await Promise.all(
      [...wanted].map(async ([key, { kind, site, id }]) => {
        const rulings = (await store.index(kind).getAll(['ruling', site, id])).filter(isRecord);
        const subjects = rulings.map(({ subject }) => subject).filter((subject) => subject.kind === 'listing');
        if (subjects.length > 0)
          found.set(key, [...new Map(subjects.map((subject) => [subjectKey(subject), subject])).values()]);
      }),
    );
    return found;
  });
}

/** Every record of some types, for work over all of them; damaged ones are left out. */
export async function recordsOfTypes(db: KaopuDB, types: readonly StoredRecord['type'][]): Promise<StoredRecord[]> {
  const all = await Promise.all(types.map((type) => db.getAllFromIndex('records', 'type', type)));
  return all.flat().filter(isRecord);
}

/** Every record there is, for a bundle; damaged ones are left out. */
export async function allRecords(db: KaopuDB): Promise<StoredRecord[]> {
  const rows: StoredRecord[] = [];
  await forEachRow(db, 'records', isRecord, (row) => rows.push(row));
  return rows;
}

/** How many of these are stored already. */
export function storedCount(db: KaopuDB, ids: readonly string[]): Promise<number> {
  return inTransaction(db, ['records'], 'readonly', async (tx) => {
    const keys = await Promise.all(ids.map((id) => tx.objectStore('records').getKey(id)));
    return keys.filter((key) => key !== undefined).length;
  });
}
