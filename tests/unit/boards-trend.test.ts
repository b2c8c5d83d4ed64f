import { describe, expect, it } from 'vitest';
import { trendOf } from '../../lib/boards/trend.ts';
import type { Observed } from '../../lib/boards/types.ts';
import { DAY, NOW, seen, TODAY } from './boards-help.ts';

const ago = (days: number, min: number, kind: Observed['sales'][number]['kind'] = 'total') => ({
  at: NOW - days * DAY,
  min,
  kind,
});
const price = (days: number, amount: number, currency = 'CNY') => ({ at: NOW - days * DAY, amount, currency });

describe('the trend of a listing', () => {
  const row = seen({
    key: 'x',
    rest: {
      days: [TODAY - 20, TODAY - 5, TODAY, TODAY + 3],
      sales: [ago(20, 100), ago(12, 150), ago(5, 200), ago(2, 90, 'month'), ago(1, 260), ago(-3, 9999)],
    },
  });

  it('holds the points of the span, and the one before that its line comes from', () => {
    const trend = trendOf(row, 7, NOW, [price(30, 12), price(9, 10), price(2, 8), price(1, 3, 'USD'), price(0, 9)]);
    expect(trend.sales).toEqual([
      { kind: 'total', points: [ago(12, 150), ago(5, 200), ago(1, 260)].map(({ at, min }) => ({ at, min })) },
      { kind: 'month', points: [{ at: NOW - 2 * DAY, min: 90 }] },
    ]);
    expect(trend.prices.map(({ amount }) => amount)).toEqual([10, 8, 9]);
    expect(trend.currency).toBe('CNY');
    expect(trend.days).toEqual([TODAY - 5, TODAY]);
    expect(trend.sold).toEqual({ sales: expect.closeTo(60 + (50 * 2) / 7, -1), proof: 'spread' });
    expect(trend.score).toEqual({ at: row.last, score: 70, low: 60, high: 80 });
  });

  it('of an event holds nothing of after it', () => {
    const event = { id: 'e', name: 'E', from: NOW - 13 * DAY, to: NOW - 4 * DAY };
    const trend = trendOf(row, event, NOW, [price(10, 10), price(2, 8)]);
    expect(trend.sales[0]?.points.map(({ min }) => min)).toEqual([100, 150, 200]);
    expect(trend.prices.map(({ amount }) => amount)).toEqual([10]);
    expect(trend.end).toBe(event.to - 1);
  });

  it('makes nothing up where nothing is stored', () => {
    const trend = trendOf(seen({ key: 'y', rest: { sales: [] } }), 7, NOW);
    expect([trend.sales, trend.prices, trend.currency, trend.sold.sales]).toEqual([[], [], undefined, 0]);
  });
});
