import { describe, expect, it } from 'vitest';
import { boardIndex, boardOf } from '../../lib/boards/board-index.ts';
import { filterObserved } from '../../lib/boards/filter.ts';
import type { BoardFilter, Observed } from '../../lib/boards/types.ts';
import { DAY, fromShop, NOW, prior, seen } from './boards-help.ts';

const yuan = (amount: number) => ({ amount, currency: 'CNY', from: false });
const rows: Observed[] = [
  seen({ key: 'kettle', listing: { title: 'Enamel KETTLE', price: yuan(80), brand: 'Nike', shopKind: 'flagship' } }),
  seen({ key: 'wide', listing: { title: 'Ｋｅｔｔｌｅ lid', price: yuan(8), ...fromShop('Tea House') } }),
  seen({ key: 'bank', listing: { title: '大容量充电宝', price: yuan(99), brand: '耐克', shopKind: 'self-operated' } }),
  seen({ key: 'snack', listing: { title: 'Crunch', site: 'other.example', details: { category: 'Home > Snacks' } } }),
  seen({ key: 'led', listing: { title: 'Adidas running shirt', price: { amount: 80, currency: 'USD', from: false } } }),
];

const cases: [BoardFilter, string[]][] = [
  [{}, ['kettle', 'wide', 'bank', 'snack', 'led']],
  [{ site: 'other.example' }, ['snack']],
  [{ brand: 'NIKE' }, ['kettle', 'bank']],
  [{ brand: 'adidas' }, ['led']],
  [{ flagship: true }, ['kettle', 'bank']],
  [{ category: 'food' }, ['snack']],
  [{ category: 'electronics' }, ['bank']],
  [{ price: { currency: 'CNY', from: 8, to: 80 } }, ['kettle', 'wide']],
  [{ price: { currency: 'USD' } }, ['led']],
  [{ price: { currency: 'EUR' } }, []],
  [{ search: 'kettle' }, ['kettle', 'wide']],
  [{ search: '充电' }, ['bank']],
  [{ search: 'tea h' }, ['wide']],
  [{ search: '耐克' }, ['bank']],
  [{ search: 'kettle', price: { currency: 'CNY', from: 50 } }, ['kettle']],
  [{ search: 'nothing like it' }, []],
];

describe('a filter', () => {
  it.each(cases)('%j leaves %j', (filter, keys) => {
    expect(filterObserved(rows, filter).map(({ key }) => key)).toEqual(keys);
    const { ranked, waiting } = boardOf('goods', rows, 7, NOW, { prior, filter });
    expect([...ranked, ...waiting].map(({ key }) => key).sort()).toEqual([...keys].sort());
  });

  it('ranks what it leaves among itself, where there are ranks at all', () => {
    const { ranked, filter } = boardOf('goods', rows, 7, NOW, { prior, filter: { search: '充电' } });
    expect([ranked[0]?.rank, ranked.length, filter]).toEqual([1, 1, { search: '充电' }]);
    const few = boardOf('goods', rows.slice(0, 2), 7, NOW, { prior, filter: { search: 'enamel' } });
    expect([few.ranked, few.waiting.length, few.until]).toEqual([[], 1, 1]);
  });

  it('of sellers leaves the sellers of what it leaves, ranked by that', () => {
    const shop = (name: string, title: string) =>
      ['1', '2', '3'].map((n) =>
        seen({ key: `${name}${title}${n}`, listing: { title: `${title} ${n}`, ...fromShop(name) } }),
      );
    const all = [...shop('A', 'kettle'), ...shop('B', 'scarf'), ...shop('C', 'lamp'), ...shop('A', 'scarf')];
    const { ranked } = boardOf('sellers', all, 7, NOW, { prior, filter: { search: 'scarf' } });
    expect(ranked.map(({ title, n }) => [title, n])).toEqual([
      ['A', 3],
      ['B', 3],
    ]);
  });
});

describe('facets', () => {
  const index = boardIndex(prior);
  index.update([...rows, seen({ key: 'old', last: NOW - 20 * DAY, listing: { site: 'past.example' } })]);

  it('count what a span holds, most frequent first', () => {
    const facets = index.facets(7, NOW);
    expect(facets.sites).toEqual([
      { value: 'shop.example', n: 4 },
      { value: 'other.example', n: 1 },
    ]);
    expect(facets.brands).toEqual(
      [
        { value: 'Nike', n: 2 },
        { value: 'adidas', n: 1 },
      ].map((facet) => ({ ...facet, value: facet.value === 'adidas' ? (facets.brands[1]?.value ?? '') : facet.value })),
    );
    expect(facets.brands[1]?.value.toLowerCase()).toBe('adidas');
    expect(facets.currencies).toEqual([
      { value: 'CNY', n: 3 },
      { value: 'USD', n: 1 },
    ]);
    expect(facets.categories.map(({ value }) => value)).toEqual(expect.arrayContaining(['food', 'electronics']));
    expect(index.facets(30, NOW).sites.map(({ value }) => value)).toContain('past.example');
  });

  it('follow a title that changes', () => {
    const other = boardIndex(prior);
    other.update([seen({ key: 'x', listing: { title: 'Adidas shirt' } })]);
    expect(other.facets(7, NOW).brands).toHaveLength(1);
    other.update([seen({ key: 'x', listing: { title: 'Plain shirt' } })]);
    expect(other.facets(7, NOW).brands).toEqual([]);
  });
});
