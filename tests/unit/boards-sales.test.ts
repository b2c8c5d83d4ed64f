import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { salesIn } from '../../lib/boards/sales.ts';
import type { Observed } from '../../lib/boards/types.ts';
import { DAY, NOW } from './boards-help.ts';

type Figures = Observed['sales'];
const ago = (days: number, min: number, kind: Figures[number]['kind'] = 'total') => ({
  at: NOW - days * DAY,
  min,
  kind,
});

const soldIn = (sales: Figures, days: number) => salesIn(sales, { from: NOW - days * DAY, end: NOW }).sales;

describe('salesIn', () => {
  it.each<[string, Figures, number, number]>([
    ['nothing seen', [], 7, 0],
    ['a lifetime total alone', [ago(0, 1_000_000)], 30, 0],
    ['payers alone', [ago(0, 50_000, 'payers')], 30, 0],
    ['growth within the window', [ago(2, 1000), ago(0, 1300)], 3, 300],
    ['growth on both sides of its start, spread evenly', [ago(6, 1000), ago(0, 1600)], 3, 300],
    ['only the last sightings count', [ago(20, 100), ago(5, 1000), ago(1, 1010)], 3, 5],
    ['growth before the window', [ago(20, 100), ago(10, 900)], 7, 0],
    ['a count that falls', [ago(2, 1000), ago(0, 400)], 3, 0],
    ['a count that falls and comes back', [ago(2, 1000), ago(1.5, 400), ago(1, 1000)], 3, 0],
    ['a fallen count that then passes its height', [ago(2, 1000), ago(1, 400), ago(0, 1100)], 3, 100],
    ['a count that fell before the window and comes back', [ago(10, 1000), ago(5, 400), ago(1, 1000)], 3, 0],
    ['a month, scaled', [ago(1, 3000, 'month')], 3, 300],
    ['90 days, scaled', [ago(1, 9000, '90d')], 30, 3000],
    ['the latest of several months', [ago(2, 3000, 'month'), ago(1, 600, 'month')], 3, 60],
    ['a month read before the window', [ago(4, 3000, 'month')], 3, 0],
    ['kinds are not mixed', [ago(2, 100, 'payers'), ago(0, 5000, 'total')], 3, 0],
    ['the kind that proves most', [ago(1, 300, 'month'), ago(1, 1000), ago(0, 1500)], 3, 500],
    ['figures of the future', [ago(1, 1000), ago(-1, 9000)], 3, 0],
    ['numbers that are none', [ago(1, Number.NaN), ago(0, Number.POSITIVE_INFINITY, 'month')], 3, 0],
  ])('%s', (_, sales, window, expected) => {
    expect(soldIn(sales, window)).toBeCloseTo(expected, 6);
  });

  const history = fc
    .array(
      fc.record({
        at: fc.integer({ min: NOW - 90 * DAY, max: NOW + DAY }),
        min: fc.integer({ min: 0, max: 1e8 }),
        kind: fc.constantFrom('payers', 'total'),
      }),
      { maxLength: 30 },
    )
    .map((points): Figures => points.sort((a, b) => a.at - b.at) as Figures);

  it('is finite, not negative, and never less in a longer window', () => {
    fc.assert(
      fc.property(history, (sales) => {
        const counts = [1, 3, 7, 30].map((window) => soldIn(sales, window));
        expect(counts.every((count) => Number.isFinite(count) && count >= 0)).toBe(true);
        for (const [index, count] of counts.entries())
          expect(count).toBeGreaterThanOrEqual((counts[index - 1] ?? 0) - 1e-6);
      }),
    );
  });

  it('never exceeds the span of the counts seen, so a lifetime total never enters as such', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 1e9 }), (sales, height) => {
        const lifted = sales.map((point) => ({ ...point, min: point.min + height }));
        expect(soldIn(lifted, 30)).toBeCloseTo(soldIn(sales, 30), 3);
      }),
    );
  });
});
