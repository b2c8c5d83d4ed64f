/** Records as cases need them: all that was said on a subject, also what was taken back or has run out. */
import { partyKey } from '../boards/party.ts';
import { type StoredRecord, type Subject, subjectKey } from '../records/types.ts';
import { isRecord } from './guards.ts';
import { forEachRow } from './pages.ts';
import type { KaopuDB } from './schema.ts';
import { inTransaction } from './transact.ts';

/**
 * Whether a row can be worked with. What is stored was verified on its way in; asking the whole schema again of every row
 * would take longer than everything else together.
 */
const isKept = (row: unknown): row is StoredRecord => {
  const { id, type, issuer, value, subject, created, expires } = (row ?? {}) as Partial<StoredRecord>;
  return (
    [id, type, issuer, value, subject?.kind, subject?.site, subject?.id].every((one) => typeof one === 'string') &&
    Number.isFinite(created) &&
    Number.isFinite(expires)
  );
};

/** Everything said on each subject, by `subjectKey`; subjects on which nothing was said are left out. */
export function allOn(db: KaopuDB, subjects: readonly Subject[]): Promise<Map<string, StoredRecord[]>> {
  const wanted = new Map(subjects.map((subject) => [subjectKey(subject), subject]));
  const sorts = new Map(subjects.map(({ kind, site }) => [`${kind} ${site}`, [kind, site]]));
  return inTransaction(db, ['records'], 'readonly', async (tx) => {
    const found = new Map<string, StoredRecord[]>();
    const index = tx.objectStore('records').index('subject');
    // Most pages show shops, promoters and brands of which nobody ever said anything: one question for all of a kind.
    const spoken = new Set<string>();
    await Promise.all(
      [...sorts].map(async ([name, sort]) => {
        const any = await index.getKey(IDBKeyRange.bound(sort, [...sort, []]));
        if (any !== undefined) spoken.add(name);
      }),
    );
    await Promise.all(
      [...wanted].map(async ([key, { kind, site, id }]) => {
        if (!spoken.has(`${kind} ${site}`)) return;
        const records = (await index.getAll([kind, site, id])).filter(isKept);
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
    // Most sites have no ruling whose facts name a shop or a promoter: one question for all of a site.
    const spoken = new Set<string>();
    const sorts = new Map(parties.map(({ kind, site }) => [`${kind} ${site}`, { kind, site }]));
    await Promise.all(
      [...sorts].map(async ([name, { kind, site }]) => {
        const any = await store.index(kind).getKey(IDBKeyRange.bound(['ruling', site], ['ruling', site, []]));
        if (any !== undefined) spoken.add(name);
      }),
    );
    await Promise.all(
      [...wanted].map(async ([key, { kind, site, id }]) => {
        if (!spoken.has(`${kind} ${site}`)) return;
        const rulings = (await store.index(kind).getAll(['ruling', site, id])).filter(isKept);
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
  return all.flat().filter(isKept);
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
