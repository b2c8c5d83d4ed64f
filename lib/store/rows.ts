import { nameOf } from './error.ts';

/** An object store of rows keyed by text, as far as folding needs it. */
interface RowStore<R> {
  get(key: string): Promise<R | undefined>;
  put(row: R): Promise<unknown>;
}

/** How one row changes: from what is stored, to what shall be stored, or `undefined` to leave it. */
export interface Fold<R> {
  key: string;
  fold: (before: R | undefined) => R | undefined;
}

export interface Folded {
  /** Rows that were not there before. */
  added: number;
  /** Rows that were there already. */
  kept: number;
  /** Stored rows that were unreadable and gave way, and new ones that must not be stored. */
  dropped: number;
}

/** Writes a row unless it cannot be stored at all; a disk that is full still fails the transaction. */
function put<R>(store: RowStore<R>, row: R): Promise<unknown> | undefined {
  try {
    return store.put(row);
  } catch (error) {
    if (['DataCloneError', 'DataError'].includes(nameOf(error))) return undefined;
    return Promise.reject(error);
  }
}

/** Reads, folds and writes rows within one transaction; several folds of one key follow each other. */
export async function foldRows<R>(
  store: RowStore<R>,
  isRow: (value: unknown) => value is R,
  folds: readonly Fold<R>[],
): Promise<Folded> {
  const keys = [...new Set(folds.map(({ key }) => key))];
  const stored = await Promise.all(keys.map((key) => store.get(key)));
  const before = new Map(keys.map((key, index) => [key, stored[index]]));
  const readable = new Map([...before].flatMap(([key, row]) => (isRow(row) ? [[key, row] as const] : [])));
  const rows = new Map<string, R>(readable);
  const folded: Folded = {
    added: 0,
    kept: 0,
    dropped: stored.filter((row) => row !== undefined).length - readable.size,
  };
  for (const { key, fold } of folds) {
    const row = fold(rows.get(key));
    if (row === undefined) continue;
    if (isRow(row)) rows.set(key, row);
    else folded.dropped += 1;
  }
  const writes: Promise<unknown>[] = [];
  for (const [key, row] of rows) {
    const known = readable.get(key);
    const write = row === known ? undefined : put(store, row);
    if (write) writes.push(write);
    if (known !== undefined) folded.kept += 1;
    else if (write) folded.added += 1;
    else folded.dropped += 1;
  }
  await Promise.all(writes);
  return folded;
}
