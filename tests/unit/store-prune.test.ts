import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openRecords } from '../../lib/records/open.ts';
import { addVerified } from '../../lib/store/import-records.ts';
import { remember } from '../../lib/store/listings.ts';
import { type Pruned, prune, pruneHard } from '../../lib/store/prune.ts';
import type { KaopuDB } from '../../lib/store/schema.ts';
import { keepVerdicts } from '../../lib/store/verdicts.ts';
import { DAY, NOW, oldRow, openDatabase, price, record, resetDatabases, sighting, verdict } from './store-help.ts';

beforeEach(resetDatabases);

const HASH = 'a'.repeat(64);
const limits = { rows: 50_000, days: 90, slice: 4 };

/** Listings seen so many days ago, each of its own shop, with price and verdict. */
async function fill(db: KaopuDB, ages: readonly number[]): Promise<void> {
  for (const [index, age] of ages.entries()) {
    const id = `k${String(index).padStart(3, '0')}`;
    const at = NOW - age * DAY;
    await remember(db, [sighting(id, { ...price(5), shop: { id } })], at);
    await keepVerdicts(db, [{ key: `shop.example:${id}`, hash: HASH, verdict: verdict({ at }) }]);
  }
}

const keysOf = async (db: KaopuDB, name: 'listings' | 'prices' | 'verdicts' | 'shops') =>
  (await db.getAllKeys(name)).map((key) => Number(key.slice(-3)));

describe('prune', () => {
  it('forgets what was not seen for 90 days, in every store', async () => {
    const db = await openDatabase();
    await fill(db, [0, 91, 89, 90.5, 90, 400]);
    const pruned = await prune(db, NOW, limits);
    for (const name of ['listings', 'prices', 'verdicts', 'shops'] as const)
      expect(await keysOf(db, name)).toEqual([0, 2, 4]);
    expect(pruned).toEqual<Pruned>({
      removed: { listings: 3, shops: 3, prices: 3, verdicts: 3, records: 0 },
      dropped: 0,
    });
  });

  it('keeps the listings seen last, with their prices and verdicts', async () => {
    const db = await openDatabase();
    await fill(db, [5, 1, 4, 2, 3, 9, 8, 7, 6, 0, 12, 11]);
    const { removed } = await prune(db, NOW, { ...limits, rows: 5 });
    for (const name of ['listings', 'prices', 'verdicts', 'shops'] as const)
      expect(await keysOf(db, name)).toEqual([1, 2, 3, 4, 9]);
    expect(removed).toMatchObject({ listings: 7, shops: 7 });
  });

  it('keeps records until they expire, however long their subject was not seen', async () => {
    const db = await openDatabase();
    const old = { type: 'label', value: 'reliable', created: NOW - 300 * DAY } as const;
    await addVerified(db, [await record('long', { ...old, expires: NOW + 1 })], NOW);
    await addVerified(db, [await record('over', { ...old, expires: NOW })], NOW);
    const { removed } = await prune(db, NOW, limits);
    expect((await db.getAll('records')).map(({ subject }) => subject.id)).toEqual(['long']);
    expect(removed.records).toBe(1);
  });

  it('keeps a withdrawal as long as what it takes back could hold, whatever it says itself', async () => {
    const db = await openDatabase();
    const mine = await record('a', { created: NOW - 10 * DAY });
    const taken = { created: NOW - 5 * DAY, negates: mine.id };
    await addVerified(db, [mine], NOW);
    await addVerified(db, [await record('a', { ...taken, expires: NOW - DAY })], NOW);
    const at = mine.expires - 1;
    expect((await prune(db, at, limits)).removed.records).toBe(0);
    expect(openRecords(await db.getAll('records'), at)).toEqual([]);
    expect((await prune(db, mine.expires, limits)).removed.records).toBe(0);
    // Who reported is remembered for a year more.
    expect((await prune(db, mine.expires + 365 * DAY, limits)).removed.records).toBe(1);
    expect((await prune(db, NOW + (85 + 365) * DAY, limits)).removed.records).toBe(1);
  });

  it('leaves records of version 1 that wait to be signed, and forgets those of strangers', async () => {
    const db = await openDatabase();
    const [mine, over, theirs] = [oldRow('a'), oldRow('b', { expires: NOW }), oldRow('c', { issuer: 'k' as 'self' })];
    for (const row of [mine, over, theirs]) await db.put('records', row as never);
    const pruned = await prune(db, NOW, limits);
    expect(await db.getAll('records')).toEqual([mine]);
    expect([pruned.removed.records, pruned.dropped]).toEqual([1, 1]);
  });

  it('removes damaged rows and counts them, also those that no index knows', async () => {
    const db = await openDatabase();
    await fill(db, [0, 1]);
    await db.put('listings', { key: 'shop.example:damaged' } as never);
    await db.put('listings', {
      ...(await db.get('listings', 'shop.example:k000')),
      key: 'shop.example:nan',
      score: Number.NaN,
    } as never);
    await db.put('shops', { key: 'shop:shop.example:x', last: 'yesterday' } as never);
    await db.put('records', { id: 'x' } as never);
    expect((await prune(db, NOW, limits)).dropped).toBe(4);
    expect([await db.count('listings'), await db.count('shops'), await db.count('records')]).toEqual([2, 2, 0]);
  });

  it('lets other work through between its slices', async () => {
    const db = await openDatabase();
    await fill(
      db,
      Array.from({ length: 30 }, () => 100),
    );
    let done = false;
    const pruning = prune(db, NOW, limits).finally(() => {
      done = true;
    });
    let turns = 0;
    while (!done) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      await db.count('listings');
      turns += 1;
    }
    await pruning;
    expect(turns).toBeGreaterThan(5);
    expect(await db.count('listings')).toBe(0);
  });

  it('loses no work when it is cut off: every slice is committed', async () => {
    const db = await openDatabase();
    await fill(
      db,
      Array.from({ length: 12 }, () => 100),
    );
    const limited = prune(db, NOW, limits);
    await vi.waitFor(async () => expect(await db.count('listings')).toBeLessThan(12), { interval: 0 });
    db.close();
    await expect(limited).rejects.toThrow();
    const again = await openDatabase();
    const left = await again.count('listings');
    expect(left).toBeLessThan(12);
    expect((await prune(again, NOW, limits)).removed.listings).toBe(left);
  });
});

describe('pruneHard', () => {
  it('drops the cache, what was not seen for 30 days, and half of the rest', async () => {
    const db = await openDatabase();
    await fill(db, [0, 1, 2, 3, 4, 5, 40, 41]);
    await pruneHard(db, NOW, 0);
    expect(await keysOf(db, 'listings')).toEqual([0, 1, 2, 3]);
    expect(await db.count('verdicts')).toBe(0);
  });

  it('never goes below what is kept on a full disk', async () => {
    const db = await openDatabase();
    await fill(db, [0, 1, 2, 3, 4, 5]);
    for (let round = 0; round < 3; round++) await pruneHard(db, NOW, 4);
    expect(await keysOf(db, 'listings')).toEqual([0, 1, 2, 3]);
  });
});
