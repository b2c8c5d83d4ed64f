import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { readListing, readObserved, remember } from '../../lib/store/listings.ts';
import { mergeListing, type Sighting } from '../../lib/store/observe.ts';
import { addPoint, MAX_POINTS, unitePoints } from '../../lib/store/points.ts';
import { readShop } from '../../lib/store/shops.ts';
import {
  DAY,
  dump,
  listing,
  listingRow,
  NOW,
  openDatabase,
  price,
  readPrices,
  resetDatabases,
  sighting,
} from './store-help.ts';

beforeEach(resetDatabases);

const sold = (min: number, kind: 'total' | 'month' = 'total'): Pick<Listing, 'sales'> => ({
  sales: { min, open: true, kind, text: `${min}+` },
});

describe('remember', () => {
  it('keeps what was seen, with first, last and days', async () => {
    const db = await openDatabase();
    for (const at of [NOW, NOW + 3_600_000, NOW + 2 * DAY]) await remember(db, [sighting('a', price(10))], at);
    expect(await readListing(db, 'shop.example:a')).toEqual({
      key: 'shop.example:a',
      listing: listing('a', price(10)),
      first: NOW,
      last: NOW + 2 * DAY,
      days: [NOW / DAY, NOW / DAY + 2].map(Math.floor),
      sales: [],
      state: 'partial',
      score: 70,
      low: 60,
      high: 80,
    });
  });

  it('writes a batch in one transaction', async () => {
    const db = await openDatabase();
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const result = await remember(
      db,
      Array.from({ length: 60 }, (_, i) => sighting(String(i), price(i))),
      NOW,
    );
    expect(begin).toHaveBeenCalledTimes(1);
    expect(result).toEqual({ stored: 60, added: 60, dropped: 0 });
    begin.mockRestore();
  });

  it('counts what is new, folds a listing shown twice, leaves out cards without a title', async () => {
    const db = await openDatabase();
    await remember(db, [sighting('a')], NOW);
    const blank: Sighting = { ...sighting('x'), listing: { ...listing('x'), title: undefined } };
    const result = await remember(
      db,
      [sighting('a', price(10)), sighting('a', price(9)), sighting('b'), blank],
      NOW + 1000,
    );
    expect(result).toEqual({ stored: 2, added: 1, dropped: 0 });
    expect((await readPrices(db, 'shop.example:a')).map(({ amount }) => amount)).toEqual([9]);
  });

  it('keeps no address but the canonical one of the listing', async () => {
    const db = await openDatabase();
    const shop = { name: 'Kettles', id: '7', url: 'https://shop.example/shop/7?from=me' };
    await remember(
      db,
      [sighting('a', { ...price(3), shop, promoter: { name: 'Lin', url: 'https://shop.example/lin' } })],
      NOW,
    );
    const addresses = JSON.stringify(await dump(db)).match(/https?:[^"]*/g);
    expect(addresses).toEqual(['https://shop.example/item/a']);
  });

  it('a bad entry is dropped and counted, and the rest is stored', async () => {
    const db = await openDatabase();
    const bad: Sighting[] = [
      { ...sighting('nan'), verdict: { state: 'partial', score: Number.NaN, low: 0, high: 0 } },
      { ...sighting('foreign'), key: 'other.example:foreign' },
      sighting('long', { title: 'x'.repeat(501) }),
      sighting('function', { marks: [(() => 1) as unknown as string] }),
      { ...sighting('uncloneable'), listing: { ...listing('uncloneable'), extra: () => 1 } as unknown as Listing },
    ];
    expect(await remember(db, [...bad, sighting('good', price(5))], NOW)).toEqual({ stored: 1, added: 1, dropped: 5 });
    expect(await db.getAllKeys('listings')).toEqual(['shop.example:good']);
  });

  it('a damaged row gives way and is counted', async () => {
    const db = await openDatabase();
    await db.put('listings', { key: 'shop.example:a', last: NOW } as never);
    await db.put('prices', { key: 'shop.example:a', points: 'none', last: NOW } as never);
    expect(await remember(db, [sighting('a', price(5))], NOW)).toEqual({ stored: 1, added: 1, dropped: 2 });
    expect(await readPrices(db, 'shop.example:a')).toHaveLength(1);
  });

  it('a batch that fails leaves nothing behind', async () => {
    const db = await openDatabase();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row: { key?: string },
    ) {
      if (row.key === 'shop.example:b') throw new DOMException('disk', 'UnknownError');
      return this.add(row);
    } as never);
    await expect(remember(db, [sighting('a'), sighting('b')], NOW)).rejects.toMatchObject({ name: 'UnknownError' });
    put.mockRestore();
    expect(Object.values(await dump(db)).flat()).toEqual([]);
  });
});

describe('courses', () => {
  it('a price that stays is its first and its latest sighting, each change is a point', async () => {
    const db = await openDatabase();
    const seen: [number, number][] = [
      [0, 10],
      [1, 10],
      [2, 10],
      [3, 12],
      [4, 10],
      [5, 10],
    ];
    for (const [days, amount] of seen) await remember(db, [sighting('a', price(amount))], NOW + days * DAY);
    expect((await readPrices(db, 'shop.example:a')).map(({ at, amount }) => [(at - NOW) / DAY, amount])).toEqual([
      [0, 10],
      [2, 10],
      [3, 12],
      [4, 10],
      [5, 10],
    ]);
  });

  it('a lowest price is not an exact one, another currency is another price', async () => {
    const db = await openDatabase();
    const from = { price: { amount: 10, currency: 'CNY', from: true } };
    const usd = { price: { amount: 10, currency: 'USD', from: false } };
    for (const [index, shown] of [price(10), from, usd, {}].entries())
      await remember(db, [sighting('a', shown)], NOW + index);
    expect(await readPrices(db, 'shop.example:a')).toEqual([
      { at: NOW, amount: 10, currency: 'CNY' },
      { at: NOW + 1, amount: 10, currency: 'CNY', from: true },
      { at: NOW + 2, amount: 10, currency: 'USD' },
    ]);
  });

  it('keeps sales figures by kind, in order of time', async () => {
    const db = await openDatabase();
    const seen = [sold(100), sold(30, 'month'), sold(100), sold(100), {}, sold(40, 'month'), sold(150)];
    for (const [index, shown] of seen.entries()) await remember(db, [sighting('a', shown)], NOW + index);
    const row = await readListing(db, 'shop.example:a');
    expect(row?.sales.map(({ at, min, kind }) => [at - NOW, min, kind])).toEqual([
      [0, 100, 'total'],
      [1, 30, 'month'],
      [3, 100, 'total'],
      [5, 40, 'month'],
      [6, 150, 'total'],
    ]);
  });

  it('keeps a shop with the course of its score', async () => {
    const db = await openDatabase();
    const shop = { id: '7', name: 'Kettles' };
    const scores = [4.7, 4.7, 4.8];
    for (const [index, value] of scores.entries())
      await remember(
        db,
        [
          sighting('a', { shop, shopKind: 'flagship', shopRating: { value, scale: 5 } }),
          sighting('b', { shop: { id: '7' } }),
        ],
        NOW + index * DAY,
      );
    const found = await readShop(db, 'shop:shop.example:7');
    expect(found?.goods.map(({ key }) => key).sort()).toEqual(['shop.example:a', 'shop.example:b']);
    expect(await readShop(db, 'shop:shop.example:8')).toBeUndefined();
    expect(found?.shop).toEqual({
      key: 'shop:shop.example:7',
      site: 'shop.example',
      ...shop,
      kind: 'flagship',
      course: scores.map((value, index) => ({ at: NOW + index * DAY, value, scale: 5 })),
      first: NOW,
      last: NOW + 2 * DAY,
    });
  });

  const point = fc.record({ at: fc.integer({ min: 0, max: 500 }), value: fc.integer({ min: 0, max: 3 }) });
  const same = (a: { value: number }, b: { value: number }) => a.value === b.value;

  it('never hold more than 60 points, stay in order, and end with what was seen last', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 200 }), (points) => {
        let course: { at: number; value: number }[] = [];
        for (const next of points) {
          course = addPoint(course, next, same);
          expect(course.length).toBeLessThanOrEqual(MAX_POINTS);
          expect(course.map(({ at }) => at)).toEqual(course.map(({ at }) => at).sort((a, b) => a - b));
        }
        const latest = Math.max(...points.map(({ at }) => at));
        if (points.length > 0) expect(course.at(-1)?.at).toBe(latest);
      }),
    );
  });

  it('lose no change of a course that is short enough', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 29 }), (values) => {
        const course = values.reduce<{ at: number; value: number }[]>(
          (all, value, at) => addPoint(all, { at, value }, same),
          [],
        );
        const changes = (list: number[]) => list.filter((value, index) => value !== list[index - 1]);
        expect(changes(course.map(({ value }) => value))).toEqual(changes(values));
      }),
    );
  });

  it('unite in any order to the same, and with themselves to themselves', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(point, { maxLength: 40, selector: ({ at }) => at }),
        fc.uniqueArray(point, { maxLength: 20, selector: ({ at }) => at }),
        (a, b) => {
          const sorted = unitePoints(a, []);
          expect(unitePoints(sorted, sorted)).toEqual(sorted);
          const key = (points: typeof a) => points.map((each) => `${each.at}:${each.value}`).sort();
          expect(key(unitePoints(a, b))).toEqual(key(unitePoints(b, a)));
        },
      ),
    );
  });
});

describe('mergeListing', () => {
  const page = listing('a', {
    primary: true,
    price: { amount: 10, currency: 'CNY', from: false },
    listPrice: { amount: 20, currency: 'CNY', from: false },
    shop: { id: '7', name: 'Kettles' },
    shopKind: 'flagship',
    shopRating: { value: 4.8, scale: 5 },
    service: { percent: 95, text: '95%' },
    licence: 'Kettles Ltd.',
    dispatch: { kind: 'promised', hours: 48, text: '48h' },
    from: { shopRating: 'embedded', dispatch: 'text', listPrice: 'text' },
  });

  it('a card does not wipe what the product page showed', () => {
    const merged = mergeListing(page, listing('a', { title: 'Newer title', sponsored: true, place: 'aside' }));
    const { primary, ...rest } = page;
    expect(primary).toBe(true);
    expect(merged).toEqual({ ...rest, title: 'Newer title', sponsored: true, place: 'aside' });
  });

  it('another seller brings none of the score of the one before', () => {
    const merged = mergeListing(page, listing('a', { shop: { id: '8', name: 'Pots' } }));
    expect(merged).toMatchObject({ shop: { id: '8' }, dispatch: page.dispatch });
    expect([merged.shopKind, merged.shopRating, merged.service, merged.licence]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(merged.from).toEqual({ dispatch: 'text', listPrice: 'text' });
  });

  it('a new price brings none of the struck one before', () => {
    const merged = mergeListing(page, listing('a', { ...price(25), shop: { id: '7' } }));
    expect([merged.price?.amount, merged.listPrice, merged.shopRating]).toEqual([25, undefined, page.shopRating]);
    expect(merged.from).toEqual({ shopRating: 'embedded', dispatch: 'text' });
  });

  it('leaves both sightings as they were', () => {
    const before = structuredClone(page);
    mergeListing(page, listing('a', { ...price(25), from: { price: 'text' } }));
    expect(page).toEqual(before);
  });
});

describe('readObserved', () => {
  it('reads the listings seen since, all pages, and counts damaged rows', async () => {
    const db = await openDatabase();
    const tx = db.transaction('listings', 'readwrite');
    const rows = Array.from({ length: 1203 }, (_, i) => listingRow(String(i), NOW - (i % 40) * DAY));
    await Promise.all([
      ...rows.map((row) => tx.store.put(row)),
      tx.store.put({ key: 'shop.example:zzz', last: NOW } as never),
      tx.done,
    ]);
    const { rows: found, dropped } = await readObserved(db, NOW - 29 * DAY);
    expect(dropped).toBe(1);
    expect(found.map(({ key }) => key).sort()).toEqual(
      rows
        .filter(({ last }) => last >= NOW - 29 * DAY)
        .map(({ key }) => key)
        .sort(),
    );
  });
});
