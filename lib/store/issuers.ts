/** Whose rulings and labels count: the user's own keys, and those that the user added by name. */
import type { Whose } from '../trust/cases/types.ts';
import { ownKeys } from './keys.ts';
import type { IssuerRow, KaopuDB } from './schema.ts';
import { inTransaction } from './transact.ts';

const PUBLIC_KEY = /^[A-Za-z0-9_-]{43}$/;

const isIssuer = (row: unknown): row is IssuerRow => {
  const { key, name, weight, muted } = (row ?? {}) as Partial<IssuerRow>;
  return (
    typeof key === 'string' &&
    PUBLIC_KEY.test(key) &&
    typeof name === 'string' &&
    typeof weight === 'number' &&
    weight > 0 &&
    weight <= 1 &&
    typeof muted === 'boolean'
  );
};

/** Oldest first. */
export async function listIssuers(db: KaopuDB): Promise<IssuerRow[]> {
  const rows: unknown[] = await db.getAll('issuers');
  return rows.filter(isIssuer).sort((a, b) => a.added - b.added || (a.key < b.key ? -1 : 1));
}

/** Adds an issuer or changes one. False for a key of the user's own, which counts anyway. */
export async function putIssuer(db: KaopuDB, row: IssuerRow): Promise<boolean> {
  if (!isIssuer(row) || (await ownKeys(db)).has(row.key)) return false;
  return inTransaction(
    db,
    ['issuers'],
    'readwrite',
    async (tx) => {
      const store = tx.objectStore('issuers');
      const known = await store.get(row.key);
      await store.put({ ...row, added: known?.added ?? row.added });
      return true;
    },
    'strict',
  );
}

/** Takes an issuer away with everything it said. Answers how many records went; none of the user's own can go. */
export async function removeIssuer(db: KaopuDB, key: string): Promise<number> {
  if ((await ownKeys(db)).has(key)) return 0;
  return inTransaction(
    db,
    ['issuers', 'records'],
    'readwrite',
    async (tx) => {
      const records = tx.objectStore('records');
      const ids = await records.index('issuer').getAllKeys(key);
      await Promise.all([tx.objectStore('issuers').delete(key), ...ids.map((id) => records.delete(id))]);
      return ids.length;
    },
    'strict',
  );
}

/** How many records each key signed, by type where asked for. */
export const countOf = (db: KaopuDB, key: string): Promise<number> => db.countFromIndex('records', 'issuer', key);

/** Keys that signed records stored here and that the user neither owns nor added, who said most first; 50 at most. */
export async function strangers(db: KaopuDB): Promise<{ key: string; records: number }[]> {
  const [own, issuers] = await Promise.all([ownKeys(db), listIssuers(db)]);
  const known = new Set([...own, ...issuers.map(({ key }) => key)]);
  const found: { key: string; records: number }[] = [];
  const tx = db.transaction('records');
  let cursor = await tx.store.index('issuer').openKeyCursor(null, 'nextunique');
  while (cursor) {
    const key = cursor.key;
    if (!known.has(key) && PUBLIC_KEY.test(key)) found.push({ key, records: 0 });
    cursor = await cursor.continue();
  }
  await tx.done;
  const counted = await Promise.all(found.map(async ({ key }) => ({ key, records: await countOf(db, key) })));
  return counted.sort((a, b) => b.records - a.records || (a.key < b.key ? -1 : 1)).slice(0, 50);
}

export interface Trusted {
  whose: Whose;
  /** What the user calls each issuer, muted ones too. */
  names: ReadonlyMap<string, string>;
}

export async function readTrusted(db: KaopuDB): Promise<Trusted> {
  const [own, issuers] = await Promise.all([ownKeys(db), listIssuers(db)]);
  return {
    whose: { own, issuers: new Map(issuers.filter(({ muted }) => !muted).map(({ key, weight }) => [key, weight])) },
    names: new Map(issuers.map(({ key, name }) => [key, name])),
  };
}
