import type { Observed } from './types.ts';

type Point = Observed['sales'][number];

export const DAY = 86_400_000;
/** Days a figure of its kind covers. */
const PERIODS: readonly (readonly [Point['kind'], number])[] = [
  ['month', 30],
  ['90d', 90],
];
/** Counts that name no period: only their growth says something. */
const RUNNING: readonly Point['kind'][] = ['total', 'payers'];

/** The latest figure that was read within the window, or nothing. */
function figureOf(sales: readonly Point[], kind: Point['kind'], start: number, end: number): number {
  let min = 0;
  for (const point of sales)
    if (point.kind === kind && point.at >= start && point.at <= end && point.min < Number.MAX_VALUE) min = point.min;
  return Math.max(0, min);
}

/**
 * Growth of a running count from `start` to `end`. Against the highest count seen until then, so that a count that
 * falls (and comes back) adds nothing; what came between two sightings is spread evenly over that time.
 */
function growthOf(sales: readonly Point[], kind: Point['kind'], start: number, end: number): number {
  let base: number | undefined;
  let before: Point | undefined;
  let highest = 0;
  for (const point of sales) {
    if (point.kind !== kind || !(point.at <= end && point.min < Number.MAX_VALUE)) continue;
    const rise = Math.max(0, point.min - highest);
    if (base === undefined && point.at > start)
      base = before ? highest + (rise * (start - before.at)) / (point.at - before.at) : point.min;
    before = point;
    highest += rise;
  }
  return base === undefined ? 0 : Math.max(0, highest - base);
}

/**
 * Sales within (`end` − `days`, `end`], a floor: the most that one kind of figure proves. Figures of 30 or 90 days,
 * read within the window, are scaled to it; running counts give their growth only, never their height.
 * `sales` oldest first.
 */
export function salesIn(sales: readonly Point[], days: number, end: number): number {
  const start = end - days * DAY;
  let most = 0;
  for (const [kind, period] of PERIODS) most = Math.max(most, (figureOf(sales, kind, start, end) * days) / period);
  for (const kind of RUNNING) most = Math.max(most, growthOf(sales, kind, start, end));
  return most;
}
