/**
 * The one way to the database: opened on first use, kept open, opened again when the browser took it away. What fails
 * is tried once more where that can help (a lost connection, a full disk after pruning) and is then told by code.
 */
import { deleteDB, openDB } from 'idb';
import { isQuota, nameOf, openError, StoreError, workError } from './error.ts';
import { singleFlight } from './flight.ts';
import { pruneHard } from './prune.ts';
import {
  DB_NAME,
  type KaopuDB,
  type KaopuSchema,
  UPGRADE_STEPS,
  type UpgradeStep,
  type UpgradeTransaction,
} from './schema.ts';

export interface StoreOptions {
  name?: string;
  /** The way from an empty database; its length is the version. */
  steps?: readonly UpgradeStep[];
  /** Epoch milliseconds. */
  clock?: () => number;
  /** Milliseconds to wait for a connection that does not let go. */
  patience?: number;
}

export interface Store {
  /**
   * Hands the open database to `work`. `work` may run twice, so it must be one transaction or safe to repeat. Rejects
   * with a `StoreError`.
   */
  run<T>(work: (db: KaopuDB) => Promise<T>): Promise<T>;
  /** Lets go of the database; the next `run` opens it again. */
  close(): Promise<void>;
  /** Deletes everything, also a database that does not open. Rejects with a `StoreError`. */
  erase(): Promise<void>;
}

/** Fails with `blocked` once it was reported and `patience` is over. */
function withPatience<T>(patience: number, start: (blocked: () => void) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const blocked = () => {
      timer ??= setTimeout(() => reject(new StoreError('blocked')), patience);
    };
    start(blocked)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** A step that fails undoes all of them: the database stays as it was. */
async function climb(db: KaopuDB, tx: UpgradeTransaction, steps: readonly UpgradeStep[]): Promise<void> {
  for (const step of steps) await step(db, tx);
}

export function createStore({
  name = DB_NAME,
  steps = UPGRADE_STEPS,
  clock = Date.now,
  patience = 5000,
}: StoreOptions = {}): Store {
  let current: Promise<KaopuDB> | undefined;
  const pruning = singleFlight<string, unknown>();

  const forget = (connection: Promise<KaopuDB>) => {
    if (current === connection) current = undefined;
  };

  async function connect(lost: () => void): Promise<KaopuDB> {
    let late = false;
    let failure: unknown;
    const opening = (blocked: () => void) =>
      openDB<KaopuSchema>(name, steps.length, {
        upgrade: (db, from, _to, tx) => {
          climb(db, tx, steps.slice(from)).catch((error: unknown) => {
            failure = error;
            tx.abort();
          });
          tx.done.catch(() => undefined);
        },
        blocked,
        blocking: (_current, _blocked, event) => {
          lost();
          (event.target as IDBDatabase).close();
        },
        terminated: lost,
      }).then((db) => {
        if (late) db.close();
        return db;
      });
    try {
      return await withPatience(patience, opening);
    } catch (error) {
      late = true;
      throw failure === undefined ? openError(error) : new StoreError('failed', failure);
    }
  }

  function open(): Promise<KaopuDB> {
    if (current) return current;
    const connection: Promise<KaopuDB> = connect(() => forget(connection));
    current = connection;
    connection.catch(() => forget(connection));
    return connection;
  }

  /** Once more on a new connection when the old one was lost on the way. */
  async function attempt<T>(work: (db: KaopuDB) => Promise<T>): Promise<T> {
    const connection = open();
    const db = await connection;
    try {
      return await work(db);
    } catch (error) {
      const isLost = current !== connection || nameOf(error) === 'InvalidStateError';
      if (!isLost) throw error;
      forget(connection);
      return work(await open());
    }
  }

  async function makeRoom<T>(work: (db: KaopuDB) => Promise<T>): Promise<T> {
    await pruning(name, () => attempt((db) => pruneHard(db, clock())));
    return attempt(work);
  }

  async function run<T>(work: (db: KaopuDB) => Promise<T>): Promise<T> {
    try {
      return await attempt(work).catch((error: unknown) => {
        if (isQuota(error)) return makeRoom(work);
        throw error;
      });
    } catch (error) {
      throw workError(error);
    }
  }

  async function close(): Promise<void> {
    const connection = current;
    current = undefined;
    (await connection?.catch(() => undefined))?.close();
  }

  async function erase(): Promise<void> {
    await close();
    try {
      await withPatience(patience, (blocked) => deleteDB(name, { blocked }));
    } catch (error) {
      throw openError(error);
    }
  }

  return { run, close, erase };
}
