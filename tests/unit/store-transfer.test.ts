import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { sign } from '../../lib/records/content.ts';
import type { StoredRecord } from '../../lib/records/types.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/types.ts';
import { addVerified } from '../../lib/store/import-records.ts';
import { infoOf } from '../../lib/store/info.ts';
import { readListing, remember } from '../../lib/store/listings.ts';
import { myRecords, withdrawRecord } from '../../lib/store/records.ts';
import type { KaopuDB } from '../../lib/store/schema.ts';
import { readSettings, writeSettings } from '../../lib/store/settings.ts';
import { EXPORTED, type ExportCursor, exportPage, importRows } from '../../lib/store/transfer.ts';
import {
  DAY,
  dump,
  listing,
  listingRow,
  NOW,
  newStore,
  OWN,
  openDatabase,
  ownDatabase,
  price,
  readPrices,
  record,
  resetDatabases,
  sighting,
} from './store-help.ts';

beforeEach(resetDatabases);

const open = (name: string) => ownDatabase(newStore({ name }));

/** Signed anew by the same key with something that `makeRecord` does not make. */
const resigned = ({ id: _id, sig: _sig, seen, interest, ...content }: StoredRecord, more: Partial<StoredRecord>) =>
  sign({ ...content, ...more }, { seen, interest }, OWN);

async function exportAll(db: KaopuDB, size: number): Promise<{ stores: Record<string, unknown[]>; pages: number }> {
  const stores: Record<string, unknown[]> = {};
  let pages = 0;
  for (let cursor: ExportCursor | undefined = {}; cursor; pages++) {
    const page = await exportPage(db, cursor, size);
    stores[page.store] = [...(stores[page.store] ?? []), ...page.rows];
    cursor = page.next;
  }
  return { stores: JSON.parse(JSON.stringify(stores)), pages };
}

async function importAll(db: KaopuDB, stores: Record<string, unknown[]>) {
  const total = { added: 0, kept: 0, dropped: 0 };
  for (const [name, rows] of Object.entries(stores)) {
    const { added, kept, dropped } = await importRows(db, name, rows, NOW);
    total.added += added;
    total.kept += kept;
    total.dropped += dropped;
  }
  return total;
}

async function fill(db: KaopuDB): Promise<void> {
  const shop = { id: '7', name: 'Kettles' };
  for (const [day, amount] of [5, 6, 6].entries())
    await remember(
      db,
      Array.from({ length: 7 }, (_, i) =>
        sighting(`k${i}`, { ...price(amount + i), shop, shopRating: { value: 4.5 + day / 10, scale: 5 } }),
      ),
      NOW - (3 - day) * DAY,
    );
  for (const id of ['a', 'b']) await addVerified(db, [await record(id)], NOW);
}

describe('export and import', () => {
  it.each([1, 3, 500])('bring everything to an empty database, in pages of %d', async (size) => {
    const from = await open('from');
    await fill(from);
    const { stores, pages } = await exportAll(from, size);
    expect(Object.keys(stores)).toEqual([...EXPORTED]);
    expect(pages).toBeGreaterThanOrEqual(size === 1 ? 17 : 4);
    const to = await open('to');
    expect(await importAll(to, stores)).toEqual({ added: 7 + 1 + 7 + 2, kept: 0, dropped: 0 });
    // When records were first seen is this machine's own.
    expect({ ...(await dump(to)), arrivals: [] }).toEqual({ ...(await dump(from)), arrivals: [] });
  });

  it('a repeated import changes nothing', async () => {
    const db = await open('from');
    await fill(db);
    const before = await dump(db);
    const { stores } = await exportAll(db, 500);
    expect(await importAll(db, stores)).toEqual({ added: 0, kept: 17, dropped: 0 });
    expect(await dump(db)).toEqual(before);
  });

  it('damaged rows stay behind, and a store that is not known ends the export', async () => {
    const db = await openDatabase();
    await db.put('listings', { key: 'shop.example:damaged' } as never);
    expect((await exportPage(db, {})).rows).toEqual([]);
    expect(await exportPage(db, { store: 'verdicts' })).toEqual({ store: 'verdicts', rows: [] });
    expect(await exportPage(db, { store: 'constructor' })).toEqual({ store: 'constructor', rows: [] });
  });

  it('the later sighting wins, whichever side it is on, and courses are united', async () => {
    const [here, there] = [await open('here'), await open('there')];
    await remember(here, [sighting('a', { ...price(5), title: 'Old title' })], NOW - 5 * DAY);
    await remember(there, [sighting('a', { ...price(7), title: 'New title' })], NOW - 2 * DAY);
    const [fromHere, fromThere] = [await exportAll(here, 500), await exportAll(there, 500)];
    await importAll(here, fromThere.stores);
    await importAll(there, fromHere.stores);
    for (const db of [here, there]) {
      const row = await readListing(db, 'shop.example:a');
      expect(row).toMatchObject({ first: NOW - 5 * DAY, last: NOW - 2 * DAY, listing: { title: 'New title' } });
      expect(row?.days).toHaveLength(2);
      expect((await readPrices(db, 'shop.example:a')).map(({ amount }) => amount)).toEqual([5, 7]);
    }
    expect(await dump(here)).toEqual(await dump(there));
  });

  it('gives the same whatever is imported first', async () => {
    const row = fc.record({
      id: fc.constantFrom('a', 'b'),
      last: fc.integer({ min: 0, max: 20 }),
      min: fc.integer({ min: 0, max: 9 }),
    });
    const rowsOf = (list: { id: string; last: number; min: number }[]) =>
      list.map(({ id, last, min }) =>
        listingRow(id, NOW - last * DAY, {
          sales: [{ at: NOW - last * DAY, min, kind: 'total' }],
          listing: listing(id, { title: `${last}` }),
        }),
      );
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 4 }), fc.array(row, { maxLength: 4 }), async (first, second) => {
        round += 1;
        const [one, two] = [await open(`one${round}`), await open(`two${round}`)];
        for (const rows of [first, second]) await importRows(one, 'listings', rowsOf(rows), NOW);
        for (const rows of [second, first]) await importRows(two, 'listings', rowsOf(rows), NOW);
        const strip = async (db: KaopuDB) =>
          (await db.getAll('listings')).map((each) => ({
            ...each,
            sales: each.sales.map(({ at, min }) => `${at}:${min}`).sort(),
          }));
        expect(await strip(one)).toEqual(await strip(two));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is none of ours', () => {
  it.each<[string, string, unknown[]]>([
    ['a store nobody knows', 'passwords', [{ key: 'x' }]],
    ['a name of every object', 'toString', [{}]],
    ['verdicts, which are made anew', 'verdicts', [{ key: 'x' }]],
    ['no rows at all', 'listings', [null, 1, 'x', [], {}]],
    ['another key than its site', 'listings', [listingRow('a', NOW, { key: 'other.example:a' })]],
    [
      'an address that runs',
      'listings',
      [listingRow('a', NOW, { listing: listing('a', { url: 'javascript:alert(1)' }) })],
    ],
    ['a row from the future', 'listings', [listingRow('a', NOW + 2 * DAY)]],
    [
      'a sale from the future',
      'listings',
      [listingRow('a', NOW, { sales: [{ at: NOW + 9 * DAY, min: 1, kind: 'total' }] })],
    ],
    [
      'numbers that are none',
      'listings',
      [listingRow('a', NOW, { score: Number.NaN }), listingRow('a', Number.POSITIVE_INFINITY)],
    ],
    [
      'a title of 100 kB',
      'listings',
      [listingRow('a', NOW, { listing: listing('a', { title: 'x'.repeat(100_000) }) })],
    ],
    ['100 kB in an unknown field', 'listings', [{ ...listingRow('a', NOW), history: 'x'.repeat(100_000) }]],
    [
      'a price below nothing',
      'prices',
      [{ key: 'shop.example:a', points: [{ at: NOW, amount: -1, currency: 'CNY' }], last: NOW }],
    ],
    [
      'a shop under another key',
      'shops',
      [{ key: 'shop:other.example:7', site: 'shop.example', course: [], first: NOW, last: NOW }],
    ],
    ['settings that are none', 'settings', ['dark']],
  ])('%s is dropped and counted', async (_, store, rows) => {
    const db = await openDatabase();
    expect(await importRows(db, store, rows, NOW)).toEqual({ added: 0, kept: 0, dropped: rows.length });
    expect(Object.values(await dump(db)).flat()).toEqual([]);
  });

  it('addresses and unknown fields of a foreign row are left out', async () => {
    const db = await openDatabase();
    const foreign = {
      ...listingRow('a', NOW),
      visited: 'https://elsewhere.example',
      shop: 'shop:forged',
      listing: listing('a', { shop: { id: '7', url: 'https://shop.example/s/7' } }),
    };
    expect(await importRows(db, 'listings', [foreign], NOW)).toMatchObject({ added: 1 });
    const row = await readListing(db, 'shop.example:a');
    expect(JSON.stringify(row).match(/https?:[^"]*/g)).toEqual(['https://shop.example/item/a']);
    expect(row?.shop).toBe('shop:shop.example:7');
  });

  it('never throws and never stores anything unreadable, whatever the rows', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...EXPORTED, 'settings'),
        fc.array(fc.jsonValue(), { maxLength: 5 }),
        async (store, rows) => {
          round += 1;
          const db = await open(`any${round}`);
          const { added, kept, dropped } = await importRows(db, store, rows, NOW);
          expect(added + kept + dropped).toBe(rows.length);
          expect((await readSettings(db)).thresholds).toBeDefined();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('records of a file', () => {
  it('are united with those here, each verified by its id', async () => {
    const db = await ownDatabase();
    const [here, both, there] = [await record('a'), await record('b'), await record('c')];
    await addVerified(db, [here], NOW);
    await addVerified(db, [both], NOW);
    const forged = { ...there, value: 'counterfeit' };
    const endless = await resigned(await record('d'), { expires: NOW + 4000 * DAY });
    const tomorrow = await record('e', { created: NOW + 3 * DAY });
    expect(await importRows(db, 'records', [both, there, there, forged, endless, tomorrow], NOW)).toEqual({
      added: 1,
      kept: 2,
      dropped: 3,
    });
    expect((await myRecords(db, NOW)).map(({ subject }) => subject.id).sort()).toEqual(['a', 'b', 'c']);
  });

  it('an old copy does not bring a withdrawn record back, nor its words', async () => {
    const db = await ownDatabase();
    const mine = await record('a');
    await addVerified(db, [mine], NOW);
    await withdrawRecord(db, mine.id, NOW);
    expect(await importRows(db, 'records', [mine], NOW)).toEqual({ added: 0, kept: 1, dropped: 0 });
    expect(await myRecords(db, NOW)).toEqual([]);
    expect((await db.get('records', mine.id))?.seen).toBeUndefined();
  });

  it('a withdrawal of the file takes back what is here; words of a withdrawn record are not taken in', async () => {
    const [here, there] = [await open('here'), await open('there')];
    const mine = await record('a');
    await addVerified(here, [mine], NOW);
    await addVerified(there, [mine], NOW);
    const withdrawal = await withdrawRecord(there, mine.id, NOW);
    await importRows(here, 'records', [withdrawal], NOW);
    expect(await myRecords(here, NOW)).toEqual([]);
    expect((await here.get('records', mine.id))?.seen).toBeUndefined();
    const empty = await open('empty');
    await importRows(empty, 'records', [withdrawal], NOW);
    await importRows(empty, 'records', [mine], NOW);
    expect((await empty.get('records', mine.id))?.seen).toBeUndefined();
  });
});

describe('settings', () => {
  it('are defaults until something is chosen, and survive a bad patch', async () => {
    const db = await ownDatabase();
    expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, lang: 'auto', off: [], thresholds: {} });
    expect(await writeSettings(db, { lang: 'zh', thresholds: { rating: 4.2 } })).toEqual({
      ...DEFAULT_SETTINGS,
      lang: 'zh',
      thresholds: { rating: 4.2 },
    });
    await writeSettings(db, { lang: 'klingon', off: 7 });
    expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, lang: 'zh', off: [], thresholds: { rating: 4.2 } });
    await db.put('settings', 'damaged', 'settings');
    expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, lang: 'auto', off: [], thresholds: {} });
  });

  it('patches at the same time do not lose each other', async () => {
    const db = await ownDatabase();
    await Promise.all([
      writeSettings(db, { lang: 'en' }),
      writeSettings(db, { off: ['jd'] }),
      writeSettings(db, { thresholds: { reply: 95 } }),
    ]);
    expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, lang: 'en', off: ['jd'], thresholds: { reply: 95 } });
  });

  it('come in with an import, value by value', async () => {
    const db = await openDatabase();
    expect(await importRows(db, 'settings', [{ lang: 'zh', thresholds: { rating: 99 } }], NOW)).toEqual({
      added: 0,
      kept: 1,
      dropped: 0,
    });
    expect(await readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, lang: 'zh', off: [], thresholds: {} });
  });
});

describe('infoOf', () => {
  it('counts what is stored', async () => {
    const db = await openDatabase();
    expect(await infoOf(db)).toEqual({ listings: 0, shops: 0, pricePoints: 0, records: 0 });
    await fill(db);
    expect(await infoOf(db)).toEqual({ listings: 7, shops: 1, pricePoints: 21, records: 2, oldest: NOW - 3 * DAY });
  });
});
