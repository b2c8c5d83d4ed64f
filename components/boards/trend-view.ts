/** Where the marks of a trend stand. One mark for each sighting: nothing lies between them, so nothing is drawn there. */
import type { Trend } from '../../lib/boards/trend.ts';

export interface TrendMark {
  at: number;
  value: number;
  /** 0 to 1, of the span's time and of the lane's values. */
  x: number;
  y: number;
  /** Seen before the span begins. */
  isBefore: boolean;
}

export interface Lane {
  name: `sales_${Trend['sales'][number]['kind']}` | 'price';
  marks: TrendMark[];
  low: number;
  high: number;
}

const DAY = 86_400_000;

/** 0 to 1 within the span; its ends hold. */
export function along({ from, end }: Pick<Trend, 'from' | 'end'>, at: number): number {
  return end > from ? Math.min(1, Math.max(0, (at - from) / (end - from))) : 0.5;
}

function laneOf(name: Lane['name'], trend: Trend, points: readonly { at: number; value: number }[]): Lane {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const marks = points.map(({ at, value }) => ({
    at,
    value,
    x: along(trend, at),
    y: high > low ? (value - low) / (high - low) : 0.5,
    isBefore: at < trend.from,
  }));
  return { name, marks, low, high };
}

/** Sales figures of each kind, then prices; what was not seen has no lane. */
export function lanesOf(trend: Trend): Lane[] {
  const sales = trend.sales.map(({ kind, points }) =>
    laneOf(
      `sales_${kind}`,
      trend,
      points.map(({ at, min }) => ({ at, value: min })),
    ),
  );
  const prices = trend.prices.map(({ at, amount }) => ({ at, value: amount }));
  return [...sales, ...(prices.length > 0 ? [laneOf('price', trend, prices)] : [])];
}

/** Days seen, each by its middle. */
export const daysAlong = (trend: Trend): number[] => trend.days.map((day) => along(trend, (day + 0.5) * DAY));
