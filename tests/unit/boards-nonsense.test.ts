import { describe, expect, it } from 'vitest';
import { boardOf } from '../../lib/boards/board-index.ts';
import type { BoardKind, BoardWindow, Observed } from '../../lib/boards/types.ts';
import { DAY, filler, fromShop, NOW, prior, seen, TODAY } from './boards-help.ts';

const board = (rows: readonly Observed[], window: BoardWindow = 7, kind: BoardKind = 'goods') =>
  boardOf(kind, rows, window, NOW, { prior });
const keys = (rows: { key: string }[]) => rows.map((row) => row.key);
const usual = (count: number) =>
  Array.from({ length: count }, (_, index) => seen({ key: `u${index}`, mean: 4.8, month: 250 + 10 * index }));
const counted = (min: readonly number[], kind: 'total' | 'payers' = 'total'): Observed['sales'] =>
  min.map((value, index) => ({ at: NOW - (min.length - index) * DAY, min: value, kind }));

describe('no nonsense at the top', () => {
  it.each([5, 12, 60])('one card that claims a million among %i likes does not lead', (count) => {
    const claim = seen({ key: 'claim', mean: 4.8, month: 1_000_000 });
    const { ranked } = board([claim, ...usual(count)]);
    const place = ranked.findIndex(({ key }) => key === 'claim');
    expect(place).toBeGreaterThanOrEqual(Math.floor(count / 2) - 1);
    expect(ranked[place]?.basis?.counted).toBeLessThan(200);
  });

  it('neither do fifty cards of one shop that all claim a million', () => {
    const claims = Array.from({ length: 50 }, (_, index) =>
      seen({ key: `c${index}`, mean: 4.8, month: 1_000_000, listing: fromShop('Loud') }),
    );
    const { ranked } = board([...claims, ...usual(9)]);
    expect(ranked[0]?.key).toBe('u8');
    expect(ranked.filter(({ shop }) => shop === 'Loud')).toHaveLength(3);
    expect(ranked.find(({ shop }) => shop === 'Loud')?.basis?.ofShop).toBe(50);
  });

  it('where sales really differ much, what sells most counts in full', () => {
    const rows = [30, 90, 400, 900, 2500, 9000, 30_000].map((month) => seen({ key: `m${month}`, mean: 4.6, month }));
    const { ranked } = board(rows);
    expect(keys(ranked)[0]).toBe('m30000');
    expect(ranked[0]?.basis?.counted).toBeUndefined();
  });

  it('a lifetime total beside a monthly figure adds nothing', () => {
    const mixed = seen({
      key: 'mixed',
      rest: {
        sales: [
          { at: NOW - DAY, min: 300, kind: 'month' },
          { at: NOW - DAY / 2, min: 5_000_000, kind: 'total' },
        ],
      },
    });
    const row = board([mixed, ...filler()]).ranked.find(({ key }) => key === 'mixed');
    expect([row?.sales, row?.basis?.proof]).toEqual([70, 'month']);
  });

  it.each([
    ['falls', [9000, 4000, 100]],
    ['falls and comes back', [9000, 100, 9000]],
    ['stands still', [9000, 9000, 9000]],
  ])('a count that %s sold nothing', (_, course) => {
    const { waiting } = board([seen({ key: 'x', rest: { sales: counted(course) } }), ...filler()]);
    expect(waiting.map(({ key, missing, sales }) => [key, missing, sales])).toEqual([['x', ['sales'], 0]]);
  });

  it('sightings of the future, left by a clock set back, are no fresher than now and are no days', () => {
    const ahead = seen({
      key: 'ahead',
      mean: 5,
      rest: { first: NOW - DAY, last: NOW + 300 * DAY, days: [TODAY - 1, TODAY + 300] },
    });
    const only = seen({ key: 'only', mean: 5, rest: { first: NOW + DAY, last: NOW + DAY, days: [TODAY + 1] } });
    const { ranked, waiting } = board([ahead, only, ...filler()]);
    expect(keys(ranked)).not.toContain('ahead');
    expect(waiting.find(({ key }) => key === 'ahead')?.missing).toContain('days');
    expect(keys([...ranked, ...waiting])).not.toContain('only');
  });

  it('a first sight after the last is read the right way round', () => {
    const turned = seen({ key: 'turned', mean: 4.9, rest: { first: NOW - 3600_000, last: NOW - 2 * DAY } });
    const row = board([turned, ...filler()]).ranked[0];
    expect([row?.key, row?.basis?.last]).toEqual(['turned', NOW - 3600_000]);
  });

  it('a shop that renames itself stays one seller, under its latest name', () => {
    const named = (key: string, name: string, ago: number) =>
      seen({ key, mean: 4.7, last: NOW - ago * DAY, listing: { shop: { id: '77', name } } });
    const rows = [
      named('a', 'Old Name', 3),
      named('b', 'New Name', 1),
      named('c', 'Old Name', 2),
      named('d', 'Old Name', 4),
    ];
    const { waiting } = board(rows, 7, 'sellers');
    expect(waiting.map(({ key, title, n }) => [key, title, n])).toEqual([['shop:shop.example:77', 'New Name', 4]]);
    expect(board([...rows, ...filler()]).ranked.filter(({ shop }) => shop === 'New Name')).toHaveLength(3);
  });

  it.each([0, -5])('goods for %d are on no board', (amount) => {
    const free = ['a', 'b', 'c'].map((key) =>
      seen({ key, mean: 5, listing: { ...fromShop('Free'), price: { amount, currency: 'CNY', from: false } } }),
    );
    expect(keys(board([...free, ...filler()]).ranked)).toEqual(['f1', 'f2', 'f3']);
    expect(board(free, 7, 'sellers').waiting).toEqual([]);
  });

  it('one listing is no ranking', () => {
    const { ranked, waiting, until } = board([seen({ key: 'one', mean: 5 })]);
    expect([ranked, keys(waiting), until]).toEqual([[], ['one'], 2]);
    expect(board([seen({ key: 'one', listing: fromShop('One') })], 7, 'sellers')).toMatchObject({
      ranked: [],
      until: 3,
    });
  });

  it('a shop or promoter with three upheld cases is shown nowhere, one with one carries it', () => {
    const of = (name: string) =>
      ['1', '2', '3'].map((n) => seen({ key: `${name}${n}`, mean: 4.8, listing: { shop: { id: name } } }));
    const rows = [...of('a'), ...of('b'), ...of('c'), ...of('d')];
    const strikes = (key: string) => (key.endsWith(':a') ? 3 : key.endsWith(':b') ? 1 : 0);
    const goods = boardOf('goods', rows, 7, NOW, { prior, strikes });
    expect(keys(goods.ranked).filter((key) => key.startsWith('a'))).toEqual([]);
    const sellers = boardOf('sellers', rows, 7, NOW, { prior, strikes });
    expect(sellers.ranked.map(({ key, basis }) => [key.slice(-1), basis?.strikes])).toEqual([
      ['c', 0],
      ['d', 0],
      ['b', 1],
    ]);
    const promoted = rows.map((row) => ({ ...row, listing: { ...row.listing, promoter: { id: 'p' } } }));
    const gone = boardOf('goods', promoted, 7, NOW, {
      prior,
      strikes: (key) => (key === 'promoter:shop.example:p' ? 3 : 0),
    });
    expect([gone.ranked, gone.waiting]).toEqual([[], []]);
  });
});
