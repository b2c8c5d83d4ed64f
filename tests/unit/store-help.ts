/** A store in memory and invented rows for it. */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import type { Listing } from '../../lib/listing/types.ts';
import { canonicalJson } from '../../lib/records/canonical.ts';
import { makeKey } from '../../lib/records/keys.ts';
import { makeRecord, type RecordFields } from '../../lib/records/make.ts';
import type { OldRecord } from '../../lib/records/old.ts';
import type { StoredRecord } from '../../lib/records/types.ts';
import { addKey } from '../../lib/store/keys.ts';
import type { Sighting } from '../../lib/store/observe.ts';
import { createStore, type Store, type StoreOptions } from '../../lib/store/open.ts';
import { readKnown } from '../../lib/store/past.ts';
import type { KaopuDB, ListingRow } from '../../lib/store/schema.ts';
import type { Verdict } from '../../lib/trust/types.ts';

/** The prices at which a listing was seen, oldest first. */
export const readPrices = async (db: KaopuDB, key: string) => (await readKnown(db, [key])).get(key)?.prices ?? [];

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 20, 12);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

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

/** A key of the user's own, and one of somebody else. */
export const [OWN, OTHER] = await Promise.all([makeKey(), makeKey()]);

/** The open database of somebody who has said something before: with a key. */
export async function ownDatabase(store: Store = newStore()): Promise<KaopuDB> {
  const db = await openDatabase(store);
  await addKey(db, OWN, NOW);
  return db;
}

export const record = (id: string, more: Partial<RecordFields> = {}, key = OWN): Promise<StoredRecord> =>
  makeRecord(
    {
      type: 'report',
      subject: { kind: 'listing', site: 'shop.example', id },
      value: 'shoddy',
      created: NOW,
      seen: 'The handle broke on the first day.',
      interest: 'none',
      ...more,
    },
    key,
  );

/** A record as version 1 stored it: unsigned, under the issuer `self`. */
export function oldRow(id: string, more: Partial<OldRecord> = {}): OldRecord {
  const { seen, links, interest, ...bare } = {
    version: 1 as const,
    type: 'report' as const,
    issuer: 'self' as const,
    subject: { kind: 'listing' as const, site: 'shop.example', id },
    value: 'shoddy' as const,
    created: NOW - DAY,
    expires: NOW + 89 * DAY,
    ...more,
  };
  const shown = JSON.parse(JSON.stringify({ seen, links, interest }));
  const evidence = Object.keys(shown).length > 0 && { evidence: sha256(canonicalJson(shown)) };
  const signed = { ...bare, ...evidence };
  return { id: sha256(canonicalJson(signed)), ...signed, ...shown };
}

/** Everything in the database, to compare two moments. */
export async function dump(db: KaopuDB): Promise<Record<string, unknown[]>> {
  const stores = await Promise.all(
    [...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)] as const),
  );
  return Object.fromEntries(stores);
}
