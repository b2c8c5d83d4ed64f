import type { IDBPTransaction } from 'idb';
import { isQuota } from './error.ts';
import type { KaopuDB, KaopuSchema, StoreName } from './schema.ts';

type Transaction<Names extends StoreName[], Mode extends IDBTransactionMode> = IDBPTransaction<
  KaopuSchema,
  Names,
  Mode
>;

/** The reason of a transaction's end is told in up to three places; a full disk matters most. */
function reasonOf(errors: readonly unknown[]): unknown {
  const told = errors.filter((error) => error !== undefined && error !== null);
  return told.find(isQuota) ?? told[0];
}

/**
 * Runs `work` in one transaction and resolves once it is committed. When anything fails, nothing of it is kept, and
 * the transaction's own reason is thrown. `work` must await nothing but requests of this transaction.
 */
export async function inTransaction<Names extends StoreName[], Mode extends 'readonly' | 'readwrite', T>(
  db: KaopuDB,
  stores: Names,
  mode: Mode,
  work: (tx: Transaction<Names, Mode>) => Promise<T>,
  durability: IDBTransactionDurability = 'default',
): Promise<T> {
  const tx = db.transaction(stores, mode, { durability });
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    const ended = await tx.done.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    throw reasonOf([error, ended, tx.error]);
  }
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It is over already.
  }
}
