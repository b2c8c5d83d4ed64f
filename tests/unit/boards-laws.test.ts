import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardIndex, boardOf } from '../../lib/boards/board-index.ts';
import { filterObserved } from '../../lib/boards/filter.ts';
import { BOARD_KINDS, type Board, type BoardFilter, type Observed } from '../../lib/boards/types.ts';
import { DAY, filler, NOW, prior, seen } from './boards-help.ts';

const given = fc.record({
  mean: fc.double({ min: 2.5, max: 5, noNaN: true }),
  n: fc.integer({ min: 0, max: 3000 }),
  month: fc.integer({ min: 0, max: 1e6 }),
  age: fc.integer({ min: 0, max: 9 }),
  shop: fc.constantFrom('a', 'b', 'c', undefined),
  promoter: fc.constantFrom('p', undefined),
  state: fc.constantFrom('warned', 'labelled', 'partial', 'unknown'),
  price: fc.constantFrom(0, 5, 50, 500),
  title: fc.constantFrom('Enamel kettle', 'Wool SCARF', '手机 充电宝', 'Ｋettle lid', '坚果 礼盒'),
  brand: fc.constantFrom('Nike', '耐克', 'Nobody', undefined),
  kind: fc.constantFrom('flagship', 'marketplace', undefined),
});
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

const rowOf = (key: string, one: Given): Observed =>
  seen({
    key,
    mean: one.mean,
    n: one.n,
    month: one.month,
    last: NOW - one.age * DAY,
    listing: {
      title: `${one.title} ${key}`,
      price: { amount: one.price, currency: 'CNY', from: false },
      ...(one.shop && { shop: { id: one.shop, name: `Shop ${one.shop}` } }),
      ...(one.promoter && { promoter: { id: one.promoter } }),
      ...(one.brand && { brand: one.brand }),
      ...(one.kind && { shopKind: one.kind as 'flagship' }),
    },
    rest: { state: one.state as 'partial' },
  });
const rows = fc.array(given, { maxLength: 30 }).map((list) => list.map((one, index) => rowOf(`k${index}`, one)));
const kinds = fc.constantFrom(...BOARD_KINDS);
const made = (kind: (typeof BOARD_KINDS)[number], list: readonly Observed[]): Board =>
  boardOf(kind, list, 7, NOW, { prior });
const check = <T>(arbitrary: fc.Arbitrary<T>, test: (value: T) => void, numRuns = 150) =>
  fc.assert(fc.property(arbitrary, test), { seed: 6, numRuns });

describe('laws of both boards', () => {
  it('the order of the rows means nothing', () =>
    check(fc.tuple(kinds, rows, fc.integer()), ([kind, list, salt]) => {
      const mixed = list.map((row, index) => [(index * 7919 + salt) % 101, row] as const).sort(([a], [b]) => a - b);
      expect(
        made(
          kind,
          mixed.map(([, row]) => row),
        ),
      ).toEqual(made(kind, list));
    }));

  it('a row told twice counts once', () =>
    check(fc.tuple(kinds, rows), ([kind, list]) => {
      expect(made(kind, [...list, ...list.slice(0, 5)])).toEqual(made(kind, list));
    }));

  it('rows told one by one, changed and taken back make the board of what is left', () =>
    check(fc.tuple(kinds, rows, rows), ([kind, list, others]) => {
      const index = boardIndex(prior);
      index.update(others.map((row) => ({ ...row, first: NOW - 12 * DAY, last: NOW - 9 * DAY })));
      index.board(kind, { span: 7, now: NOW });
      for (const row of list) index.update([row]);
      index.remove(others.map(({ key }) => key).filter((key) => !list.some((row) => row.key === key)));
      expect(index.board(kind, { span: 7, now: NOW })).toEqual(made(kind, list));
    }));

  it('a pack of the index goes on as it was', () =>
    check(fc.tuple(kinds, rows, rows), ([kind, list, more]) => {
      const index = boardIndex(prior);
      index.update(list);
      const copy = boardIndex(prior, structuredClone(index.pack()));
      const later = more.map((row) => ({ ...row, key: `later-${row.key}` }));
      index.update(later);
      copy.update(later);
      expect(copy.size).toBe(list.length + more.length);
      expect(copy.board(kind, { span: 7, now: NOW })).toEqual(index.board(kind, { span: 7, now: NOW }));
    }));

  it('a pack of another version is not read', () => {
    const index = boardIndex(prior);
    index.update(filler());
    expect(boardIndex(prior, { ...index.pack(), version: 0 }).size).toBe(0);
  });

  const filters: fc.Arbitrary<BoardFilter> = fc
    .tuple(
      ...[0, 1].map(() =>
        fc.constantFrom<BoardFilter>(
          {},
          { site: 'shop.example' },
          { site: 'other.example' },
          { brand: 'nike' },
          { brand: 'Nobody' },
          { flagship: true },
          { category: 'food' },
          { category: 'electronics' },
          { price: { currency: 'CNY', from: 5, to: 50 } },
          { price: { currency: 'CNY', to: 49 } },
          { price: { currency: 'USD' } },
          ...['KETTLE', ' scarf ', '充电', 'shop b', 'nik', '耐克', '  '].map((search) => ({ search })),
        ),
      ),
    )
    .map(([one, other]) => ({ ...one, ...other }));
  it('a filter leaves the rows that `filterObserved` leaves', () => {
    let left = 0;
    check(
      fc.tuple(rows, filters),
      ([list, filter]) => {
        const all = boardOf('goods', list, 7, NOW, { prior, limit: 500, filter });
        const expected = boardOf('goods', filterObserved(list, filter), 7, NOW, { prior, limit: 500 });
        const keys = ({ ranked, waiting }: Board) => [...ranked, ...waiting].map(({ key }) => key).sort();
        left += keys(all).length;
        expect(keys(all)).toEqual(keys(expected));
      },
      300,
    );
    expect(left).toBeGreaterThan(100);
  });
});

describe('laws of the goods board', () => {
  it('more ratings of the same mean never rank lower', () => {
    let compared = 0;
    check(fc.tuple(rows, given, fc.integer({ min: 1, max: 5000 })), ([list, one, more]) => {
      const placeWith = (n: number) => {
        const { ranked } = made('goods', [...list, rowOf('it', { ...one, n })]);
        const place = ranked.findIndex(({ key }) => key === 'it');
        // Under the floor, or beyond its shop's share.
        return place < 0 ? Number.POSITIVE_INFINITY : place;
      };
      const [before, after] = [placeWith(one.n + 20), placeWith(one.n + 20 + more)];
      if (before < 100) compared += 1;
      expect(after).toBeLessThanOrEqual(before);
    });
    expect(compared).toBeGreaterThan(20);
  });

  it('sales alone never win: without quality no number of them passes any goods with quality', () => {
    check(fc.tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 5, max: 300 })), ([claimed, sold]) => {
      const poor = seen({ key: 'poor', mean: 3, n: 100_000, month: claimed });
      const unrated = seen({ key: 'unrated', mean: 5, n: 19, month: claimed });
      const good = seen({ key: 'good', mean: 4.6, month: sold });
      const { ranked } = made('goods', [poor, unrated, good, ...filler()]);
      const keys = ranked.map(({ key }) => key);
      expect(keys.indexOf('good')).toBeLessThan(keys.indexOf('poor'));
      expect(keys).not.toContain('unrated');
    });
  });
});

describe('laws of the sellers board', () => {
  it('the same goods listed again, or under other numbers, lift nobody', () =>
    check(rows, (list) => {
      const copies = list.filter(({ state }) => state !== 'warned').map((row) => ({ ...row, key: `copy-${row.key}` }));
      const points = (board: Board) =>
        new Map([...board.ranked, ...board.waiting].map(({ key, points: held, n }) => [key, [held, n]]));
      expect(points(made('sellers', [...list, ...copies]))).toEqual(points(made('sellers', list)));
    }));

  it('turnover means nothing', () =>
    check(fc.tuple(rows, fc.integer({ min: 2, max: 1000 })), ([list, times]) => {
      const order = (board: Board) => board.ranked.map(({ key }) => key);
      const sold = list.map((row, index) =>
        index % 2 ? row : { ...row, sales: row.sales.map((point) => ({ ...point, min: point.min * times })) },
      );
      expect(order(made('sellers', sold))).toEqual(order(made('sellers', list)));
    }));
});
