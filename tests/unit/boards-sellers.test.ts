import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../lib/boards/board-index.ts';
import { MIN_GOODS } from '../../lib/boards/floors.ts';
import { qualityOf } from '../../lib/boards/quality.ts';
import type { Observed } from '../../lib/boards/types.ts';
import { DAY, NOW, prior, seen, TODAY } from './boards-help.ts';

const board = (rows: readonly Observed[], window: 1 | 3 | 7 | 30 = 7) =>
  boardOf('sellers', rows, window, NOW, { prior });

/** Goods of one shop, one for each mean. */
const shop = (
  name: string,
  means: readonly number[],
  more: { n?: number; month?: number; rest?: Partial<Observed> } = {},
) =>
  means.map((mean, index) =>
    seen({ key: `${name}-${index}`, mean, listing: { shop: { id: name, name: `Shop ${name}` } }, ...more }),
  );

const three = (mean: number) => [mean, mean, mean];

describe('the sellers board', () => {
  it('ranks by the goods they offer, not by turnover', () => {
    const rows = [
      ...shop('big', three(4.2), { month: 1_000_000 }),
      ...shop('fine', three(4.8), { month: 30 }),
      ...shop('mid', three(4.5), { month: 0 }),
    ];
    const { ranked, until } = board(rows);
    expect(ranked.map(({ key, rank, n }) => [key, rank, n])).toEqual([
      ['shop:shop.example:fine', 1, 3],
      ['shop:shop.example:mid', 2, 3],
      ['shop:shop.example:big', 3, 3],
    ]);
    expect(ranked[0]).toMatchObject({ title: 'Shop fine', shop: 'Shop fine', site: 'shop.example', sales: 21 });
    expect(ranked[2]?.sales).toBe(699_999);
    expect(until).toBe(0);
  });

  it('shrinks by the number of goods: five good ones say more than three', () => {
    const rows = [...shop('three', three(4.8)), ...shop('five', [4.8, 4.8, 4.8, 4.8, 4.8]), ...shop('low', three(3.5))];
    expect(board(rows).ranked.map((row) => row.key.slice(18))).toEqual(['five', 'three', 'low']);
  });

  it('names promoters beside shops, by the goods they recommend', () => {
    const promoted = three(4.9).map((mean, index) =>
      seen({ key: `p${index}`, mean, listing: { promoter: { name: 'Auntie Lin' } } }),
    );
    const rows = [...promoted, ...shop('a', three(4)), ...shop('b', three(4.1))];
    const [first] = board(rows).ranked;
    expect(first).toMatchObject({ key: 'promoter:shop.example:Auntie Lin', title: 'Auntie Lin' });
    expect(first?.shop).toBeUndefined();
  });

  it('opens the best listing of the seller', () => {
    const rows = shop('a', [4.2, 4.9, 4.5]).map((row) => ({
      ...row,
      listing: { ...row.listing, url: `https://shop.example/${row.key}` },
    }));
    expect(board(rows).waiting[0]?.url).toBe('https://shop.example/a-1');
  });

  it('counts goods with an upheld case as nothing, and leaves out who offers nothing else', () => {
    const clean = board(shop('a', three(4.8))).waiting[0];
    const one = board([
      ...shop('a', three(4.8)),
      seen({ key: 'bad', mean: 5, listing: { shop: { id: 'a' } }, rest: { state: 'warned' } }),
    ]).waiting[0];
    expect(one?.points).toBeLessThan((clean?.points ?? 0) * 0.9);
    expect(one?.n).toBe(3);
    const { ranked, waiting } = board(shop('b', three(4.8), { rest: { state: 'contested' } }));
    expect([...ranked, ...waiting]).toEqual([]);
  });

  it('says what is missing: goods, ratings, days; and how many shops until ranks appear', () => {
    const { ranked, waiting, until } = board([
      ...shop('few', [4.8, 4.8]),
      ...shop('unrated', three(4.8), { n: 19 }),
      ...shop('today', three(4.8), { rest: { first: NOW - 1000, days: [TODAY] } }),
      ...shop('ready', three(4)),
    ]);
    expect([ranked, until]).toEqual([[], 2]);
    expect(new Map(waiting.map((row) => [row.title, row.missing]))).toEqual(
      new Map([
        ['Shop ready', undefined],
        ['Shop few', ['goods']],
        ['Shop unrated', ['ratings']],
        ['Shop today', ['days']],
      ]),
    );
    expect(waiting[0]?.title).toBe('Shop ready');
  });

  it('sums the days of all goods of a seller', () => {
    const rows = shop('a', three(4.5)).map((row, index) => ({ ...row, days: [TODAY - (index % 2)] }));
    expect(board(rows).waiting[0]?.missing).toBeUndefined();
  });
});

describe('laws of the sellers board', () => {
  const offer = fc.record({
    mean: fc.double({ min: 3, max: 5, noNaN: true }),
    n: fc.integer({ min: 0, max: 5000 }),
    age: fc.integer({ min: 0, max: 6 }),
    owner: fc.constantFrom('A', 'B', 'C', 'D'),
    barred: fc.boolean(),
  });
  const rowOf = (
    { mean, n, age, owner, barred }: { mean: number; n: number; age: number; owner: string; barred: boolean },
    key: string,
  ) =>
    seen({
      key,
      mean,
      n,
      last: NOW - age * DAY,
      listing: { shop: { id: owner } },
      rest: barred ? { state: 'warned' } : {},
    });
  const offers = fc
    .array(offer, { maxLength: 25 })
    .map((list) => list.map((given, index) => rowOf(given, `k${index}`)));

  const pointsOf = (rows: readonly Observed[], owner: string) => {
    const { ranked, waiting } = board(rows);
    return [...ranked, ...waiting].find((row) => row.key === `shop:shop.example:${owner}`)?.points;
  };

  it('another listing whose lower bound is not above the seller’s own never lifts the seller', () => {
    let compared = 0;
    fc.assert(
      fc.property(offers, offer, (rows, given) => {
        const added = rowOf({ ...given, n: given.n + 20, owner: 'A' }, 'added');
        const before = pointsOf(rows, 'A');
        const low = added.state === 'warned' ? 0 : qualityOf(added.listing.rating, prior()).low;
        if (before === undefined || low > before) return;
        compared += 1;
        expect(pointsOf([...rows, added], 'A')).toBeLessThanOrEqual(before + 1e-9);
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(30);
  });

  it('a worse listing in place of a better one never lifts the seller', () => {
    fc.assert(
      fc.property(offers, fc.double({ min: 0, max: 1, noNaN: true }), (rows, share) => {
        const [first, ...rest] = rows;
        const rating = first?.listing.rating;
        if (!first || !rating) return;
        const worse = {
          ...first,
          listing: { ...first.listing, rating: { ...rating, value: (rating.value ?? 0) * share } },
        };
        const owner = first.listing.shop?.id ?? '';
        expect(pointsOf([worse, ...rest], owner) ?? 0).toBeLessThanOrEqual((pointsOf(rows, owner) ?? 0) + 1e-9);
      }),
    );
  });

  it('holds no NaN and does not depend on the order of the observations', () => {
    fc.assert(
      fc.property(offers, (rows) => {
        const straight = board(rows);
        for (const row of [...straight.ranked, ...straight.waiting])
          expect([row.low, row.quality, row.high, row.points, row.sales].every(Number.isFinite)).toBe(true);
        expect(board([...rows].reverse())).toEqual(straight);
        expect(straight.ranked.every((row) => row.n >= MIN_GOODS)).toBe(true);
      }),
    );
  });
});
