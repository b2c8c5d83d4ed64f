import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../lib/boards/board-index.ts';
import { MAX_PER_SHOP } from '../../lib/boards/floors.ts';
import type { Observed } from '../../lib/boards/types.ts';
import { DAY, filler, fromShop, NOW, prior, seen, TODAY } from './boards-help.ts';

const board = (rows: readonly Observed[], window: 1 | 3 | 7 | 30 = 7, now = NOW) =>
  boardOf('goods', rows, window, now, { prior });
const keys = (rows: { key: string }[]) => rows.map((row) => row.key);

describe('the goods board', () => {
  it('ranks by the lower bound of quality times the logarithm of the sales in the window', () => {
    const rows = [
      seen({ key: 'good', mean: 4.8, month: 300 }),
      seen({ key: 'good-unsure', mean: 4.8, n: 20, month: 300 }),
      seen({ key: 'plain', mean: 4.2, month: 300 }),
      seen({ key: 'plain-sold', mean: 4.2, month: 900 }),
    ];
    const { ranked, waiting, until } = board(rows);
    expect(keys(ranked)).toEqual(['good', 'plain-sold', 'good-unsure', 'plain']);
    expect(ranked.map((row) => row.rank)).toEqual([1, 2, 3, 4]);
    expect([waiting, until]).toEqual([[], 0]);
    const [first] = ranked;
    expect(first).toMatchObject({ n: 500, sales: 70, site: 'shop.example', state: 'partial', title: 'Goods good' });
    expect(first?.points).toBeCloseTo((first?.low ?? 0) * Math.log1p(70) * 2 ** (-1 / 720), 12);
  });

  it('halves what was last seen 30 days ago', () => {
    const old = seen({ key: 'old', last: NOW - 30 * DAY + 1 });
    const fresh = seen({ key: 'fresh', last: NOW });
    const { ranked } = board([...filler(), old, fresh], 30);
    const points = (key: string) => ranked.find((row) => row.key === key)?.points ?? 0;
    expect(points('old') / points('fresh')).toBeCloseTo(0.5, 6);
  });

  it('breaks ties by the number of ratings, then by key', () => {
    const worthless = [
      ['b', 900],
      ['a', 900],
      ['c', 999],
    ] as const;
    const rows = [...filler(), ...worthless.map(([key, n]) => seen({ key, n, mean: 0 }))];
    expect(keys(board(rows).ranked).slice(3)).toEqual(['c', 'a', 'b']);
  });

  it('on the first day lists what waits and why, and counts what is still to be seen', () => {
    const today = { rest: { first: NOW - 1000, days: [TODAY] } };
    const { ranked, waiting, until } = board([
      seen({ key: 'one', ...today }),
      seen({ key: 'two', ...today, n: 19 }),
      seen({ key: 'three', listing: { rating: undefined }, rest: { ...today.rest, sales: [] } }),
    ]);
    expect(ranked).toEqual([]);
    expect(until).toBe(3);
    expect(waiting.map(({ key, missing, rank }) => [key, missing, rank])).toEqual([
      ['one', ['days'], undefined],
      ['two', ['ratings', 'days'], undefined],
      ['three', ['ratings', 'days', 'sales'], undefined],
    ]);
  });

  it('gives no ranks to fewer than three', () => {
    const { ranked, waiting, until } = board([seen({ key: 'a' }), seen({ key: 'b' }), seen({ key: 'c', n: 3 })]);
    expect([ranked, until]).toEqual([[], 1]);
    expect(waiting.map(({ key, missing }) => [key, missing])).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['c', ['ratings']],
    ]);
  });

  it.each([
    ['an upheld case', seen({ key: 'x', mean: 5, rest: { state: 'warned' } })],
    ['an upheld case under appeal', seen({ key: 'x', mean: 5, rest: { state: 'contested' } })],
    [
      'a price of nothing',
      seen({ key: 'x', mean: 5, listing: { price: { amount: 0, currency: 'CNY', from: false } } }),
    ],
    ['no title', seen({ key: 'x', mean: 5, listing: { title: undefined } })],
    ['not seen within the window', seen({ key: 'x', mean: 5, last: NOW - 8 * DAY })],
  ])('%s is neither ranked nor waiting', (_, row) => {
    const { ranked, waiting } = board([...filler(), row]);
    expect(keys([...ranked, ...waiting])).not.toContain('x');
    expect(ranked).toHaveLength(3);
  });

  it('shows three of a shop at most, its best, and any number whose shop is not shown', () => {
    const rows = [4.9, 4.8, 4.7, 4.6, 4.5].map((mean, index) =>
      seen({ key: `s${index}`, mean, listing: fromShop('Many') }),
    );
    const twin = seen({ key: 'twin', mean: 4.4, listing: { ...fromShop('Many'), site: 'other.example' } });
    const { ranked } = board([...rows, ...filler(), twin]);
    expect(keys(ranked)).toEqual(['s0', 's1', 's2', 'twin', 'f1', 'f2', 'f3']);
    expect(ranked.filter((row) => row.shop === 'Many' && row.site === 'shop.example')).toHaveLength(MAX_PER_SHOP);
  });

  it('a million sales claimed by one card do not lift it over clearly better goods', () => {
    const claim = seen({ key: 'claim', mean: 3.9, month: 1_000_000 });
    const total = seen({ key: 'total', mean: 5, rest: { sales: [{ at: NOW, min: 1_000_000, kind: 'total' }] } });
    const good = seen({ key: 'good', mean: 4.8, month: 500 });
    const { ranked, waiting } = board([claim, good, total, ...filler()]);
    expect(keys(ranked)[0]).toBe('good');
    expect(waiting.map(({ key, missing, sales }) => [key, missing, sales])).toEqual([['total', ['sales'], 0]]);
  });

  it('hands over no more rows than asked for', () => {
    const rows = Array.from({ length: 40 }, (_, i) => seen({ key: `k${i}`, n: i < 20 ? 500 : 5 }));
    const { ranked, waiting } = boardOf('goods', rows, 7, NOW, { prior, limit: 4 });
    expect([ranked.length, waiting.length]).toEqual([4, 4]);
  });
});

const states = ['warned', 'contested', 'caution', 'labelled', 'qualified', 'partial', 'below', 'unknown'] as const;
const anyRow = fc
  .record({
    mean: fc.double({ min: 0, max: 5, noNaN: true }),
    n: fc.integer({ min: 0, max: 1e6 }),
    month: fc.integer({ min: 0, max: 1e9 }),
    age: fc.integer({ min: -2, max: 40 }),
    shop: fc.constantFrom('A', 'B', undefined),
    state: fc.constantFrom(...states),
    amount: fc.constantFrom(0, 5, undefined),
  })
  .map(
    ({ mean, n, month, age, shop, state, amount }) =>
      (key: string) =>
        seen({
          key,
          mean,
          n,
          month,
          last: NOW - age * DAY,
          listing: {
            ...(shop && { shop: { name: shop } }),
            ...(amount !== undefined && { price: { amount, currency: 'CNY', from: false } }),
          },
          rest: { state },
        }),
  );
const anyRows = fc.array(anyRow, { maxLength: 30 }).map((make) => make.map((row, index) => row(`k${index}`)));

describe('laws of the goods board', () => {
  it('holds no NaN, ranks without gaps, bars what is barred', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(1, 3, 7, 30), (rows, window) => {
        const { ranked, waiting } = board(rows, window as 7);
        for (const row of [...ranked, ...waiting]) {
          expect([row.low, row.quality, row.high, row.points, row.sales, row.n].every(Number.isFinite)).toBe(true);
          expect(row.low <= row.quality && row.quality <= row.high).toBe(true);
          expect(row.state === 'warned' || row.state === 'contested').toBe(false);
        }
        expect(ranked.map((row) => row.rank)).toEqual(ranked.map((_, index) => index + 1));
        expect(
          ranked.every((row, index) => row.points <= (ranked[index - 1]?.points ?? Number.POSITIVE_INFINITY)),
        ).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the observations', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(board([...rows].reverse(), 30)).toEqual(board(rows, 30));
      }),
    );
  });

  it('twice the lower bound wins over any sales, from 100 sales in the window on', () => {
    const pair = fc.tuple(
      fc.double({ min: 4.3, max: 5, noNaN: true }),
      fc.double({ min: 3, max: 5, noNaN: true }),
      fc.integer({ min: 100, max: 1e9 }),
      fc.integer({ min: 0, max: 1e9 }),
    );
    let decided = 0;
    fc.assert(
      fc.property(pair, ([mean, other, sold, claimed]) => {
        const rows = [
          seen({ key: 'a', mean, month: sold }),
          seen({ key: 'b', mean: other, month: claimed }),
          ...filler(),
        ];
        const { ranked } = board(rows, 30);
        const [a, b] = ['a', 'b'].map((key) => ranked.find((row) => row.key === key));
        if (!a || !b || a.low < 2 * b.low) return;
        decided += 1;
        expect(ranked.indexOf(a)).toBeLessThan(ranked.indexOf(b));
      }),
      { numRuns: 500 },
    );
    expect(decided).toBeGreaterThan(50);
  });
});
