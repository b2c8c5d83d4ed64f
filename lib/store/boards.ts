/** What the boards keep: the packed index, and a small snapshot of each board a day. */
import { expiredSnapshots, type Snapshot } from '../boards/snapshot.ts';
import type { KaopuDB } from './schema.ts';
import { inTransaction } from './transact.ts';

const PACK_KEY = 'boards';

export interface Pack {
  /** Plain typed arrays, of a version that only the index itself knows. */
  rows: unknown;
  /** Epoch milliseconds: what was seen since is not in it. */
  until: number;
  /** Keys of listings that had an upheld case. */
  upheld: string[];
}

export async function readPack(db: KaopuDB): Promise<Pack | undefined> {
  const pack = (await db.get('model', PACK_KEY)) as Partial<Pack> | undefined;
  const isPack = typeof pack?.until === 'number' && Array.isArray(pack.upheld) && pack.rows !== undefined;
  return isPack ? (pack as Pack) : undefined;
}

export const writePack = async (db: KaopuDB, pack: Pack): Promise<void> => void (await db.put('model', pack, PACK_KEY));

export const dropPack = (db: KaopuDB): Promise<void> => db.delete('model', PACK_KEY);

const isSnapshot = (row: unknown): row is Snapshot => {
  const { key, day, marks } = (row ?? {}) as Partial<Snapshot>;
  return typeof key === 'string' && typeof day === 'number' && Array.isArray(marks);
};

/** The last snapshot whose key lies between these. */
export async function latestSnapshot(db: KaopuDB, from: string, to: string): Promise<Snapshot | undefined> {
  if (from > to) return undefined;
  const cursor = await db.transaction('snapshots').store.openCursor(IDBKeyRange.bound(from, to), 'prev');
  const row: unknown = cursor?.value;
  return isSnapshot(row) ? row : undefined;
}

/** Keeps the first snapshot of a day and forgets those that are too old. */
export function putSnapshot(db: KaopuDB, snapshot: Snapshot, now: number): Promise<void> {
  return inTransaction(db, ['snapshots'], 'readwrite', async (tx) => {
    const snapshots = tx.objectStore('snapshots');
    if ((await snapshots.getKey(snapshot.key)) !== undefined) return;
    await snapshots.put(snapshot);
    const rows = ((await snapshots.getAll()) as unknown[]).filter(isSnapshot);
    await Promise.all(expiredSnapshots(rows, now).map((key) => snapshots.delete(key)));
  });
}
