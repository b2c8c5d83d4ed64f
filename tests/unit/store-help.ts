/** A store in memory and invented rows for it. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Listing } from '../../lib/listing/types.ts';
import { makeRecord, type RecordFields } from '../../lib/records/make.ts';
import type { StoredRecord } from '../../lib/records/types.ts';
import type { Sighting } from '../../lib/store/observe.ts';
import { createStore, type Store, type StoreOptions } from '../../lib/store/open.ts';
import { readKnown } from '../../lib/store/past.ts';
import type { KaopuDB, ListingRow } from '../../lib/store/schema.ts';
import type { Verdict } from '../../lib/trust/types.ts';

/** The prices at which a listing was seen, oldest first. */
export const readPrices = async (db: KaopuDB, key: string) => (await readKnown(db, [key])).get(key)?.prices ?? [];

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 20, 12);

/** Empty databases from here on. */
export function resetDatabases(): void {
  globalThis.indexedDB = new IDBFactory();
}

export const newStore = (options: StoreOptions = {}): Store =>
  createStore({ clock: () => NOW, patience: 20, ...options });

/** The open database itself, for tests of functions that take one. */
export const openDatabase = (store: Store = newStore()): Promise<KaopuDB> => store.run(async (db) => db);

export const listing = (id: string, more: Partial<Listing> = {}): Listing => ({
  site: 'shop.example',
  place: 'main',
  from: {},
  id,
  url: `https://shop.example/item/${id}`,
  title: `Goods ${id}`,
  ...more,
});

export const sighting = (id: string, more: Partial<Listing> = {}): Sighting => ({
  key: `shop.example:${id}`,
  listing: listing(id, more),
  verdict: { state: 'partial', score: 70, low: 60, high: 80 },
});

export const price = (amount: number): Pick<Listing, 'price'> => ({ price: { amount, currency: 'CNY', from: false } });

export const verdict = (more: Partial<Verdict> = {}): Verdict => ({
  state: 'partial',
  score: 70,
  low: 60,
  high: 80,
  shown: ['goods'],
  findings: [],
  signals: [],
  records: [],
  profile: 'kaopu-2020@1',
  at: NOW,
  ...more,
});

export const listingRow = (id: string, last: number, more: Partial<ListingRow> = {}): ListingRow => ({
  key: `shop.example:${id}`,
  listing: listing(id),
  first: last,
  last,
  days: [Math.floor(last / DAY)],
  sales: [],
  state: 'partial',
  score: 70,
  low: 60,
  high: 80,
  ...more,
});

export const record = (id: string, more: Partial<RecordFields> = {}): Promise<StoredRecord> =>
  makeRecord({
    type: 'report',
    issuer: 'self',
    subject: { kind: 'listing', site: 'shop.example', id },
    value: 'shoddy',
    created: NOW,
    expires: NOW + 90 * DAY,
    seen: 'The handle broke on the first day.',
    interest: 'none',
    ...more,
  });

/** Everything in the database, to compare two moments. */
export async function dump(db: KaopuDB): Promise<Record<string, unknown[]>> {
  const stores = await Promise.all(
    [...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)] as const),
  );
  return Object.fromEntries(stores);
}
