import { beforeEach, describe, expect, it } from 'vitest';
import { type ShoppingRow, weekOf } from '../../lib/boards/shopping.ts';
import type { Listing } from '../../lib/listing/types.ts';
import { remember } from '../../lib/store/listings.ts';
import { prune } from '../../lib/store/prune.ts';
import { type KaopuDB, UPGRADE_STEPS } from '../../lib/store/schema.ts';
import { clearShopping, countOnce, countSightings, pruneShopping, readShopping } from '../../lib/store/shopping.ts';
import { exportPage, importRows } from '../../lib/store/transfer.ts';
import type { State } from '../../lib/trust/types.ts';
import { DAY, NOW, newStore, openDatabase, resetDatabases, sighting } from './store-help.ts';

const WEEK = weekOf(NOW);
let db: KaopuDB;
beforeEach(async () => {
  resetDatabases();
  db = await openDatabase();
});

const seen = (id: string, state: State = 'partial', more: Partial<Listing> = {}) => {
  const one = sighting(id, more);
  return { ...one, verdict: { ...one.verdict, state } };
};
const opened = (id: string, state: State = 'partial') => seen(id, state, { primary: true });
const read = async (now = NOW) => readShopping(db, now);
const only = async (now = NOW): Promise<ShoppingRow> => {
  const [row, ...rest] = await read(now);
  if (!row || rest.length > 0) throw new Error(`${rest.length + 1} rows`);
  return row;
};

describe('a listing', () => {
  it('counts once a week as seen, by its state at first sight', async () => {
    await countSightings(db, [seen('a', 'qualified'), seen('b'), seen('a', 'below')], NOW);
    await countSightings(db, [seen('a', 'below'), seen('b', 'labelled'), seen('c', 'labelled')], NOW + DAY);
    expect(await only()).toEqual({
      site: 'shop.example',
      week: WEEK,
      seen: { good: 2, other: 1 },
      opened: { good: 0, other: 0 },
      chosen: { good: 0, other: 0 },
    });
  });

  it('counts again in the next week', async () => {
    for (const days of [0, 1, 3, 4]) await countSightings(db, [seen('a')], NOW + days * DAY);
    const rows = await read(NOW + 7 * DAY);
    expect(rows.map(({ week, seen: { other } }) => [week, other])).toEqual([
      [WEEK, 1],
      [WEEK + 7, 1],
    ]);
  });

  it('that was opened is one that was chosen, by what its card said: a product page shows more', async () => {
    await countSightings(db, [seen('a'), seen('b', 'labelled')], NOW);
    for (const _ of [1, 2]) await countSightings(db, [opened('a', 'qualified'), opened('b', 'labelled')], NOW + 1);
    expect(await only()).toMatchObject({
      seen: { good: 1, other: 1 },
      opened: { good: 2, other: 0 },
      chosen: { good: 1, other: 1 },
    });
  });

  it('that no card led to is opened and neither seen nor chosen, also when it is seen on a card later', async () => {
    await countSightings(db, [opened('a', 'labelled')], NOW);
    await countSightings(db, [seen('a', 'labelled')], NOW + 1);
    await countSightings(db, [opened('a', 'labelled')], NOW + 2);
    expect(await only()).toMatchObject({ opened: { good: 1 }, seen: { good: 1 }, chosen: { good: 0 } });
  });

  it('seen last week and opened this week was not chosen from a card of this week', async () => {
    await countSightings(db, [seen('a')], NOW);
    await countSightings(db, [opened('a')], NOW + 7 * DAY);
    const [, now] = await read(NOW + 7 * DAY);
    expect(now).toMatchObject({ opened: { other: 1 }, chosen: { other: 0 } });
  });

  it('beside the main list, or one that could not be read, counts for nothing', async () => {
    const { title: _title, ...untitled } = seen('b').listing;
    const entries = [seen('a', 'partial', { place: 'aside' }), { ...seen('b'), listing: untitled }];
    expect(await countSightings(db, entries, NOW)).toBe(0);
    expect(await read()).toEqual([]);
  });

  it('counts once for two tabs at once', async () => {
    await Promise.all([1, 2, 3].map(() => countSightings(db, [seen('a'), opened('b')], NOW)));
    expect(await only()).toMatchObject({ seen: { other: 1 }, opened: { other: 1 } });
  });

  it('of two sites counts for each', async () => {
    const there = seen('a', 'labelled', { site: 'other.example' });
    await countSightings(db, [seen('a'), { ...there, key: 'other.example:a' }], NOW);
    expect((await read()).map(({ site, seen: one }) => [site, one.good])).toEqual([
      ['other.example', 1],
      ['shop.example', 0],
    ]);
  });
});

describe('a clock', () => {
  it('that is put back into the week before counts nothing twice', async () => {
    const monday = (WEEK + 7) * DAY;
    await countSightings(db, [seen('a')], monday + 1);
    await countSightings(db, [seen('a'), seen('b')], monday - 1);
    await countSightings(db, [seen('a')], monday + 2);
    const rows = await read(monday + 2);
    expect(rows.map(({ week, seen: { other } }) => [week, other])).toEqual([
      [WEEK, 1],
      [WEEK + 7, 1],
    ]);
  });

  it('that was far ahead does not stop the counting when it is right again, and its weeks are not told', async () => {
    await countSightings(db, [seen('a')], NOW + 400 * DAY);
    await countSightings(db, [seen('a')], NOW);
    expect(await only()).toMatchObject({ week: WEEK, seen: { other: 1 } });
  });
});

describe('a database of the first version', () => {
  it('gets the stores, and keeps what it holds', async () => {
    const old = newStore({ name: 'old', steps: UPGRADE_STEPS.slice(0, 1) });
    await old.run((one) => remember(one, [sighting('a')], NOW));
    await old.close();
    const store = newStore({ name: 'old' });
    await store.run((one) => countSightings(one, [seen('a')], NOW));
    expect(await store.run((one) => one.count('listings'))).toBe(1);
    expect(await store.run((one) => readShopping(one, NOW))).toHaveLength(1);
  });
});

describe('moving to another browser', () => {
  const moved = async (rows: readonly unknown[]) => {
    const there = await openDatabase(newStore({ name: 'there' }));
    return { there, first: await importRows(there, 'weeks', rows, NOW) };
  };

  it('takes the weeks along, once; marks stay behind', async () => {
    await countSightings(db, [seen('a', 'labelled'), opened('b')], NOW);
    const { rows } = await exportPage(db, { store: 'weeks' });
    const { there, first } = await moved(JSON.parse(JSON.stringify(rows)));
    expect(first).toEqual({ added: 1, kept: 0, dropped: 0 });
    expect(await importRows(there, 'weeks', rows, NOW)).toEqual({ added: 0, kept: 1, dropped: 0 });
    expect(await readShopping(there, NOW)).toEqual(await read());
    expect(await there.count('counted')).toBe(0);
  });

  it('keeps the larger counts, and nothing that is damaged or of the future', async () => {
    await countSightings(db, [seen('a'), seen('b')], NOW);
    const [row] = await db.getAll('weeks');
    if (!row) throw new Error('none');
    const other = { ...row, seen: { good: 4, other: 1 }, extra: 'x' };
    const ahead = { ...row, week: WEEK + 14, key: `${WEEK + 14}:shop.example` };
    const rows = [other, ahead, { ...row, key: 'elsewhere' }, { ...row, seen: { good: 1.5, other: 0 } }, 7];
    expect(await importRows(db, 'weeks', rows, NOW)).toEqual({ added: 0, kept: 1, dropped: 4 });
    expect(await db.getAll('weeks')).toEqual([{ ...row, seen: { good: 4, other: 2 } }]);
  });
});

describe('what is kept', () => {
  it('is a year of weeks, and marks of this week and the one before', async () => {
    for (const days of [-380, -366, -14, -7, 0]) await countSightings(db, [seen(`d${-days}`)], NOW + days * DAY);
    await pruneShopping(db, NOW);
    expect((await read()).map(({ week }) => (WEEK - week) / 7)).toEqual([52, 2, 1, 0]);
    expect(await db.getAllKeys('counted')).toEqual(['shop.example:d0', 'shop.example:d7']);
  });

  it('is looked after by the daily pruning', async () => {
    await countSightings(db, [seen('a')], NOW - 500 * DAY);
    await prune(db, NOW);
    expect([await db.count('weeks'), await db.count('counted')]).toEqual([0, 0]);
  });

  it('after clearing is nothing, and the next sighting counts', async () => {
    await countSightings(db, [seen('a'), opened('b')], NOW);
    await clearShopping(db);
    expect([await db.count('weeks'), await db.count('counted')]).toEqual([0, 0]);
    await countSightings(db, [seen('a')], NOW);
    expect(await only()).toMatchObject({ seen: { other: 1 } });
  });

  it('that is damaged gives way', async () => {
    const key = `${WEEK}:shop.example`;
    await db.put('weeks', { key, site: 'shop.example', week: WEEK, seen: { good: -1, other: 'x' } } as never);
    await db.put('counted', { key: 'shop.example:a', seen: 'yesterday' } as never);
    expect(await read()).toEqual([]);
    await countSightings(db, [seen('a')], NOW);
    expect(await only()).toMatchObject({ seen: { good: 0, other: 1 } });
    await db.put('weeks', { key: 'odd', site: 7 } as never);
    await pruneShopping(db, NOW);
    expect(await db.count('weeks')).toBe(1);
  });

  it('names no listing in the weeks, and no time of day in the marks', () => {
    const counted = countOnce(undefined, opened('a'), WEEK);
    expect(counted?.row).toEqual({ key: 'shop.example:a', opened: WEEK });
  });
});
