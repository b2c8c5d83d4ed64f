/** The user's own keys: one that signs, and former ones, whose records are still the user's own. */
import { keyOfPkcs8, makeKey, pkcs8Of, type SigningKey } from '../records/keys.ts';
import { isKeyRow } from './guards.ts';
import type { KaopuDB, KeyRow } from './schema.ts';
import { inTransaction } from './transact.ts';

const rowOf = async (key: SigningKey, created: number): Promise<KeyRow> => ({
  key: key.key,
  pkcs8: await pkcs8Of(key),
  created,
  current: true,
});

const readKey = async (row: unknown): Promise<SigningKey | undefined> =>
  isKeyRow(row) ? keyOfPkcs8(row.key, row.pkcs8) : undefined;

const readCurrent = async (db: KaopuDB): Promise<SigningKey | undefined> =>
  readKey((await db.getAll('keys')).find(({ current }) => current === true));

/** Makes `row` the current key; with `instead`, only where the current one still is that one. */
function makeCurrent(db: KaopuDB, row: KeyRow, instead?: { key: string | undefined }): Promise<void> {
  return inTransaction(
    db,
    ['keys'],
    'readwrite',
    async (tx) => {
      const store = tx.objectStore('keys');
      const former = (await store.getAll()).filter(({ current }) => current === true);
      if (instead && former[0]?.key !== instead.key) return;
      const known = await store.get(row.key);
      await Promise.all(former.map((one) => store.put({ ...one, current: false })));
      await store.put({ ...row, created: known?.created ?? row.created });
    },
    'strict',
  );
}

/**
 * The key that signs here, made when there is none yet; one only, however many ask at once. A current key that cannot
 * be read any more gives way to a new one and stays listed. `now`: epoch milliseconds.
 */
export async function ownKey(db: KaopuDB, now: number): Promise<SigningKey> {
  const broken = (await db.getAll('keys')).find(({ current }) => current === true);
  const known = await readKey(broken);
  if (known) return known;
  await makeCurrent(db, await rowOf(await makeKey(), now), { key: broken?.key });
  const made = await readCurrent(db);
  if (!made) throw new Error('keys: the new key cannot be read');
  return made;
}

/** Public keys of the user's own, the current one and former ones: the issuers of what is the user's own. */
export const ownKeys = async (db: KaopuDB): Promise<ReadonlySet<string>> => new Set(await db.getAllKeys('keys'));

/** The key of the user's own with this public key; `undefined` where there is none, or none that can be read. */
export const keyOf = async (db: KaopuDB, key: string): Promise<SigningKey | undefined> =>
  readKey(await db.get('keys', key));

/** Takes a key in, from a file: it signs from now on; the one before stays a key of the user's own. */
export const addKey = async (db: KaopuDB, key: SigningKey, now: number): Promise<void> =>
  makeCurrent(db, await rowOf(key, now));

/** What the keys are listed by: the current one first, then the newest. */
export async function listKeys(db: KaopuDB): Promise<Omit<KeyRow, 'pkcs8'>[]> {
  const rows = (await db.getAll('keys')).filter(isKeyRow);
  return rows
    .map(({ key, created, current }) => ({ key, created, current }))
    .sort((a, b) => Number(b.current) - Number(a.current) || b.created - a.created);
}
