import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bySite,
  byWeek,
  type Counts,
  MIN_CHOSEN,
  MIN_SEEN,
  noCounts,
  ratesOf,
  SHOPPING_COLUMNS,
  type ShoppingRow,
  shoppingCsv,
  startOf,
  totalsOf,
  weekOf,
} from '../../lib/boards/shopping.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const WEEK = weekOf(NOW);
const row = (week: number, site: string, more: Partial<Counts> = {}): ShoppingRow => ({
  week,
  site,
  ...noCounts(),
  ...more,
});
const rates = (a: number, m: number, b: number, n: number) =>
  ratesOf({ seen: { good: m, other: n }, chosen: { good: a, other: b } });

describe('weeks', () => {
  it.each([
    ['Monday, at once', Date.UTC(2026, 10, 16), '2026-11-16'],
    ['Sunday, to the last moment', Date.UTC(2026, 10, 23) - 1, '2026-11-16'],
    ['the next Monday', Date.UTC(2026, 10, 23), '2026-11-23'],
    ['over the end of a year', Date.UTC(2027, 0, 2), '2026-12-28'],
    ['the first day of the epoch', 0, '1969-12-29'],
  ])('begin on Mondays, UTC: %s', (_what, at, monday) => {
    expect(new Date(startOf(weekOf(at))).toISOString().slice(0, 10)).toBe(monday);
  });

  it('hold their moments, and are seven days apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
        const start = startOf(weekOf(at));
        expect(start <= at && at < start + 7 * 86_400_000).toBe(true);
        expect(new Date(start).getUTCDay()).toBe(1);
      }),
    );
  });

  it('without anything stand as zeros between others, none before the first', () => {
    const rows = [row(WEEK - 21, 'a', { seen: { good: 1, other: 2 } }), row(WEEK, 'a')];
    expect(byWeek(rows, NOW).map(({ week, seen }) => [week, seen.other])).toEqual([
      [WEEK - 21, 2],
      [WEEK - 14, 0],
      [WEEK - 7, 0],
      [WEEK, 0],
    ]);
    expect(byWeek(rows, NOW, 2).map(({ week }) => week)).toEqual([WEEK - 7, WEEK]);
    expect(byWeek([], NOW)).toHaveLength(1);
  });
});

describe('sums', () => {
  const rows = [
    row(WEEK, 'b.example', { seen: { good: 1, other: 2 }, opened: { good: 0, other: 3 } }),
    row(WEEK - 7, 'a.example', { seen: { good: 5, other: 9 } }),
    row(WEEK, 'a.example', { seen: { good: 2, other: 1 }, opened: { good: 1, other: 0 } }),
  ];

  it('are those of all rows, whatever their order', () => {
    expect(totalsOf(rows)).toEqual({
      seen: { good: 8, other: 12 },
      opened: { good: 1, other: 3 },
      chosen: { good: 0, other: 0 },
    });
    expect(totalsOf([...rows].reverse())).toEqual(totalsOf(rows));
    expect(totalsOf([])).toEqual(noCounts());
  });

  it('by site, what was opened most first', () => {
    expect(bySite(rows).map(({ site, seen }) => [site, seen.good])).toEqual([
      ['b.example', 1],
      ['a.example', 7],
    ]);
  });
});

describe('the ratio', () => {
  it('is that of the worked example: 40 of 200 against 60 of 600', () => {
    const { good, other, ratio } = rates(40, 200, 60, 600);
    expect([good, other]).toEqual([0.2, 0.1]);
    // By hand: √(1/40 − 1/200 + 1/60 − 1/600) = √0.035 = 0.18708; exp(1.96 · 0.18708) = 1.44300.
    expect(ratio?.value).toBeCloseTo(2, 10);
    expect(ratio?.low).toBeCloseTo(1.386, 3);
    expect(ratio?.high).toBeCloseTo(2.886, 3);
  });

  it.each([
    ['nothing', 0, 0, 0, 0],
    ['too few good seen', MIN_CHOSEN, MIN_SEEN - 1, 50, 500],
    ['too few others seen', 50, 500, MIN_CHOSEN, MIN_SEEN - 1],
    ['too few good opened', MIN_CHOSEN - 1, 500, 50, 500],
    ['too few others opened', 50, 500, MIN_CHOSEN - 1, 500],
    ['no others opened', 50, 500, 0, 500],
    ['more opened than seen, which a damaged row says', 60, 50, 50, 500],
  ])('is not told of %s', (_what, a, m, b, n) => {
    expect(rates(a, m, b, n).ratio).toBeUndefined();
  });

  it('is told from the floor on', () => {
    expect(rates(MIN_CHOSEN, MIN_SEEN, MIN_CHOSEN, MIN_SEEN).ratio?.value).toBe(1);
  });

  it('of the groups exchanged is its inverse; more of the same narrows it', () => {
    const group = fc
      .integer({ min: MIN_SEEN, max: 5000 })
      .chain((seen) => fc.tuple(fc.integer({ min: MIN_CHOSEN, max: seen }), fc.constant(seen)));
    fc.assert(
      fc.property(group, group, ([a, m], [b, n]) => {
        const one = rates(a, m, b, n).ratio;
        const back = rates(b, n, a, m).ratio;
        const ten = rates(a * 10, m * 10, b * 10, n * 10).ratio;
        if (!one || !back || !ten) throw new Error('none');
        expect(one.low <= one.value && one.value <= one.high).toBe(true);
        expect(one.value * back.value).toBeCloseTo(1, 8);
        expect(one.low * back.high).toBeCloseTo(1, 8);
        expect(ten.high / ten.low).toBeLessThanOrEqual((one.high / one.low) * (1 + 1e-9));
      }),
    );
  });

  it('holds the truth about 95 times in 100', () => {
    // Mulberry32: the same chance at every run.
    let state = 20_201_111;
    const random = () => {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    };
    const drawn = (n: number, p: number) => Array.from({ length: n }).filter(() => random() < p).length;
    for (const [m, p, n, q] of [
      [150, 0.2, 600, 0.1],
      [80, 0.1, 900, 0.1],
    ] as const) {
      let [told, held] = [0, 0];
      for (let round = 0; round < 1500; round += 1) {
        const { ratio } = rates(drawn(m, p), m, drawn(n, q), n);
        if (!ratio) continue;
        told += 1;
        if (ratio.low <= p / q && p / q <= ratio.high) held += 1;
      }
      expect(told).toBeGreaterThan(1000);
      expect(held / told).toBeGreaterThan(0.93);
      expect(held / told).toBeLessThan(0.985);
    }
  });
});

describe('the CSV', () => {
  it('has a line for each week and site, oldest first', () => {
    const rows = [
      row(WEEK, 'b.example', {
        seen: { good: 1, other: 2 },
        opened: { good: 3, other: 4 },
        chosen: { good: 0, other: 1 },
      }),
      row(WEEK - 7, 'a.example'),
    ];
    expect(shoppingCsv(rows, SHOPPING_COLUMNS)).toBe(
      'week,site,seen_good,seen_other,opened_good,opened_other,chosen_good,chosen_other\r\n' +
        '2026-11-09,a.example,0,0,0,0,0,0\r\n' +
        '2026-11-16,b.example,1,2,3,4,0,1\r\n',
    );
  });

  it.each(['=1+1', '@SUM(A1)', '+1', '-1'])('runs nothing: %s', (site) => {
    expect(shoppingCsv([row(WEEK, site)], []).split('\r\n')[1]).toContain(`,'${site},`);
  });
});
