import type { KaopuDB, KaopuSchema } from './schema.ts';
import { inTransaction } from './transact.ts';

/** Stores whose keys are text, which can be walked page by page. */
export const ROW_STORES = ['listings', 'shops', 'prices', 'verdicts', 'records'] as const;
export type RowsName = (typeof ROW_STORES)[number];
/** Those, and the weeks of the user's shopping, which have their own pruning. */
export type PagedName = RowsName | 'weeks';
export type RowOf<N extends PagedName> = KaopuSchema[N]['value'];

/** Rows that are read at once, so that the worker and other transactions get their turn. */
export const PAGE = 500;

export interface RowPage<N extends PagedName> {
  rows: RowOf<N>[];
  /** Key of the last row; absent at the end of the store. */
  next?: string;
}

/** One page of a store in order of keys, after `after`. Rows are as stored, not yet checked. */
export function readPage<N extends PagedName>(db: KaopuDB, name: N, after?: string, size = PAGE): Promise<RowPage<N>> {
  const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
  return inTransaction(db, [name], 'readonly', async (tx) => {
    const store = tx.objectStore(name);
    const [keys, rows] = await Promise.all([store.getAllKeys(range, size), store.getAll(range, size)]);
    const next = keys.length < size ? undefined : keys.at(-1);
    return next === undefined ? { rows } : { rows, next };
  });
}

/** Visits every row of a store that is what it should be; answers how many are not. */
export async function forEachRow<N extends RowsName>(
  db: KaopuDB,
  name: N,
  isRow: (value: unknown) => value is RowOf<N>,
  visit: (row: RowOf<N>) => void,
): Promise<number> {
  let dropped = 0;
  let after: string | undefined;
  do {
    const page: RowPage<N> = await readPage(db, name, after);
    for (const row of page.rows) {
      if (isRow(row)) visit(row);
      else dropped += 1;
    }
    after = page.next;
  } while (after !== undefined);
  return dropped;
}
