import { STATES } from '../trust/types.ts';
import { dayEnds, daysUpTo, endOfDay } from './index/days.ts';
import type { Rows } from './index/rows.ts';
import { DAY, type Range } from './span.ts';

const HALF_LIFE = 30 * DAY;

/** Halved every 30 days since it was last seen. */
export const freshness = (last: number, now: number): number => 2 ** (-Math.max(0, now - last) / HALF_LIFE);

const [WARNED, CONTESTED] = [STATES.indexOf('warned'), STATES.indexOf('contested')];
/** An upheld case, appealed or not: never recommended. */
export const isBarred = (state: number): boolean => state === WARNED || state === CONTESTED;

/** The latest sighting by `end`, as far as days and sales figures tell. */
function lastBefore({ columns, courses }: Rows, row: number, end: number): number {
  let last = columns.first[row] ?? 0;
  const [, day] = dayEnds(columns, row, Math.floor(end / DAY));
  if (day >= 0) last = Math.max(last, endOfDay(day, end));
  const start = columns.salesAt[row] ?? 0;
  for (let place = start; place < start + (columns.salesCount[row] ?? 0); place++) {
    const at = courses.course.at[place] ?? 0;
    if (at <= end) last = Math.max(last, at);
  }
  return last;
}

/** Told of a row as it was known at the end of a range: when it was last seen by then, on how many days. */
export type Visit = (row: number, last: number, days: number) => void;

/**
 * Visits what a board of this range may speak of: listings with a title, seen within it, that are not given away (a
 * price of nothing is a placeholder or a lure). Sightings after its end count as none: after a clock was set back they
 * lie in the future, and nothing is fresher than now.
 */
export function forEachSight(rows: Rows, range: Range, visit: Visit): void {
  const { columns, size } = rows;
  const { live, fit, first, last } = columns;
  const today = Math.floor(range.end / DAY);
  for (let row = 0; row < size; row++) {
    const latest = last[row] ?? 0;
    if (live[row] !== 1 || fit[row] !== 1 || latest < range.from || (first[row] ?? 0) > range.end) continue;
    if (latest <= range.end) visit(row, latest, daysUpTo(columns, row, today));
    else {
      const before = lastBefore(rows, row, range.end);
      if (before >= range.from) visit(row, before, daysUpTo(columns, row, today));
    }
  }
}
