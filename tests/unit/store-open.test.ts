import { forceCloseDatabase } from 'fake-indexeddb';
import { deleteDB, openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreError } from '../../lib/store/error.ts';
import { addKey } from '../../lib/store/keys.ts';
import { readListing, remember } from '../../lib/store/listings.ts';
import { myRecords } from '../../lib/store/records.ts';
import { DB_NAME, type KaopuDB, UPGRADE_STEPS, type UpgradeStep } from '../../lib/store/schema.ts';
import { readSettings, writeSettings } from '../../lib/store/settings.ts';
import { dump, NOW, newStore, OWN, openDatabase, price, record, resetDatabases, sighting } from './store-help.ts';

beforeEach(resetDatabases);
afterEach(() => vi.restoreAllMocks());

async function fill(db: KaopuDB): Promise<void> {
  await remember(db, [sighting('a', price(10)), sighting('b', { shop: { name: 'Kettles' } })], NOW);
  if (db.objectStoreNames.contains('keys')) await addKey(db, OWN, NOW);
  await db.put('records', await record('a'));
  await writeSettings(db, { lang: 'zh' });
}

/** What the next version might do: a new index and a field in every row. */
const nextStep: UpgradeStep = async (_db, tx) => {
  const store = tx.objectStore('listings');
  store.createIndex('state' as 'site', 'state');
  for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue())
    await cursor.update({ ...cursor.value, sales: [...cursor.value.sales, { at: NOW, min: 7, kind: 'total' }] });
};

describe('the present version', () => {
  it('has the stores and indexes of the schema', async () => {
    const db = await openDatabase();
    expect(db.version).toBe(2);
    expect(UPGRADE_STEPS).toHaveLength(2);
    const tx = db.transaction([...db.objectStoreNames]);
    const shape = Object.fromEntries(
      [...db.objectStoreNames].map((name) => {
        const { keyPath, indexNames } = tx.objectStore(name);
        return [name, [keyPath, ...indexNames]];
      }),
    );
    expect(shape).toEqual({
      arrivals: [null],
      counted: ['key'],
      issuers: ['key'],
      keys: ['key'],
      listings: ['key', 'first', 'last', 'shop', 'site'],
      model: [null],
      pictures: ['hash'],
      prices: ['key', 'last'],
      records: ['id', 'issuer', 'negates', 'pictures', 'promoter', 'shop', 'subject', 'type'],
      settings: [null],
      shops: ['key', 'last'],
      snapshots: ['key'],
      verdicts: ['key', 'at'],
      weeks: ['key'],
    });
  });

  it('finds listings by site and by shop', async () => {
    const db = await openDatabase();
    await fill(db);
    expect(await db.countFromIndex('listings', 'site', 'shop.example')).toBe(2);
    expect((await db.getAllFromIndex('listings', 'shop', 'shop:shop.example:Kettles')).map(({ key }) => key)).toEqual([
      'shop.example:b',
    ]);
  });
});

describe('upgrades', () => {
  it('a step more keeps every row and runs once', async () => {
    const first = newStore();
    const db = await openDatabase(first);
    await fill(db);
    const before = await dump(db);
    await first.close();

    const steps = [...UPGRADE_STEPS, vi.fn(nextStep)];
    const second = newStore({ steps });
    const after = await dump(await openDatabase(second));
    expect(after).toEqual({
      ...before,
      listings: before.listings?.map((row) => ({ ...(row as object), sales: [{ at: NOW, min: 7, kind: 'total' }] })),
    });
    await second.close();
    expect((await openDatabase(newStore({ steps }))).version).toBe(3);
    expect(steps.at(-1)).toHaveBeenCalledTimes(1);
  });

  it('from version 1 keeps every row and brings places for what is new', async () => {
    const first = newStore({ steps: UPGRADE_STEPS.slice(0, 1) });
    const db = await openDatabase(first);
    await fill(db);
    const before = await dump(db);
    await first.close();
    const added = ['arrivals', 'counted', 'issuers', 'keys', 'model', 'pictures', 'snapshots', 'weeks'];
    const empty = Object.fromEntries(added.map((name) => [name, []]));
    expect(await dump(await openDatabase())).toEqual({ ...before, ...empty });
  });

  it('a new database takes all steps', async () => {
    const db = await openDatabase(newStore({ steps: [...UPGRADE_STEPS, nextStep] }));
    expect(db.version).toBe(3);
    expect([...db.transaction('listings').store.indexNames]).toContain('state');
  });

  it.each<[string, UpgradeStep]>([
    [
      'at once',
      () => {
        throw new Error('broken step');
      },
    ],
    [
      'half way',
      async (_db, tx) => {
        await tx.objectStore('listings').clear();
        throw new Error('broken step');
      },
    ],
  ])('a step that fails %s changes nothing', async (_, broken) => {
    const first = newStore();
    await first.run(fill);
    const before = await dump(await openDatabase(first));
    await first.close();
    const failing = newStore({ steps: [...UPGRADE_STEPS, broken] });
    await expect(failing.run(readSettings)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'failed',
      cause: new Error('broken step'),
    });
    expect(await dump(await openDatabase())).toEqual(before);
  });

  it('a database of a later version is refused and left as it is', async () => {
    const later = newStore({ steps: [...UPGRADE_STEPS, nextStep] });
    await later.run(fill);
    const before = await dump(await openDatabase(later));
    await later.close();
    await expect(newStore().run(readSettings)).rejects.toMatchObject({ name: 'StoreError', code: 'newer' });
    expect(await dump(await openDatabase(newStore({ steps: [...UPGRADE_STEPS, nextStep] })))).toEqual(before);
  });
});

describe('the connection', () => {
  it('is opened once, also by asks at the same time', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const store = newStore();
    await Promise.all([store.run(readSettings), store.run(readSettings)]);
    await store.run(readSettings);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('is opened again after the browser closed it', async () => {
    const store = newStore();
    await store.run(fill);
    forceCloseDatabase(unwrap(await openDatabase(store)) as never);
    expect((await store.run((db) => readListing(db, 'shop.example:a')))?.listing.title).toBe('Goods a');
  });

  it('is opened again when it was lost in the middle of the work', async () => {
    const store = newStore();
    await store.run(fill);
    let tries = 0;
    const found = await store.run(async (db) => {
      tries += 1;
      if (tries === 1) db.close();
      return myRecords(db, NOW);
    });
    expect([found.length, tries]).toEqual([1, 2]);
  });

  it('is opened again when the browser ended it under a request', async () => {
    const store = newStore();
    await store.run(fill);
    let tries = 0;
    const found = await store.run(async (db) => {
      tries += 1;
      const tx = db.transaction('listings');
      const reading = tx.store.count();
      if (tries === 1) {
        tx.done.catch(() => undefined);
        tx.abort();
        forceCloseDatabase(unwrap(db) as never);
      }
      return reading;
    });
    expect([found, tries]).toEqual([2, 2]);
  });

  it('makes way for a deletion from elsewhere, and opens anew', async () => {
    const store = newStore();
    await store.run(fill);
    await deleteDB(DB_NAME);
    expect(await store.run((db) => db.count('listings'))).toBe(0);
  });

  it('tells when an old connection does not let go, and works once it does', async () => {
    const first = newStore({ steps: UPGRADE_STEPS.slice(0, 1) });
    await openDatabase(first);
    await first.close();
    const stubborn = await openDB(DB_NAME, 1);
    const store = newStore({ steps: [...UPGRADE_STEPS, (db) => void db.createObjectStore('more' as 'settings')] });
    await expect(store.run(async () => 1)).rejects.toMatchObject({ code: 'blocked' });
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    stubborn.close();
    // The one nobody waits for any more is closed when it comes.
    await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(2), { interval: 1 });
    expect(await store.run(async (db) => db.version)).toBe(3);
  });

  it('tries again after a failure to open', async () => {
    const store = newStore();
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await expect(store.run(readSettings)).rejects.toMatchObject({ code: 'corrupt' });
    expect((await store.run(readSettings)).lang).toBe('auto');
  });
});

describe('failures to open', () => {
  it.each([
    ['UnknownError', 'corrupt'],
    ['DataError', 'corrupt'],
    ['NotReadableError', 'corrupt'],
    ['VersionError', 'newer'],
    ['InvalidStateError', 'unavailable'],
    ['SecurityError', 'unavailable'],
    ['QuotaExceededError', 'quota'],
  ])('%s is told as %s, and nothing is deleted', async (name, code) => {
    const first = newStore();
    await first.run(fill);
    await first.close();
    const remove = vi.spyOn(indexedDB, 'deleteDatabase');
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', name);
    });
    const failure = await newStore()
      .run(readSettings)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreError);
    expect(failure).toMatchObject({ code });
    expect(remove).not.toHaveBeenCalled();
    open.mockRestore();
    expect(await newStore().run((db) => db.count('listings'))).toBe(2);
  });

  it('a browser without IndexedDB is told as unavailable', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    await expect(newStore().run(readSettings)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('erase', () => {
  it('deletes everything, also from a database that does not open', async () => {
    const later = newStore({ steps: [...UPGRADE_STEPS, nextStep] });
    await later.run(fill);
    await later.close();
    const store = newStore();
    await expect(store.run(readSettings)).rejects.toMatchObject({ code: 'newer' });
    await store.erase();
    expect(Object.values(await dump(await openDatabase(store))).flat()).toEqual([]);
  });

  it('leaves a store that works', async () => {
    const store = newStore();
    await store.run(fill);
    await store.erase();
    expect(await store.run((db) => db.count('records'))).toBe(0);
    await store.run(fill);
    expect(await store.run((db) => db.count('records'))).toBe(1);
  });
});
