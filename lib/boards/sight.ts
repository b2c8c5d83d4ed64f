import type { SitePrior } from './quality.ts';
import { DAY } from './sales.ts';
import type { BoardRow, BoardWindow, Observed } from './types.ts';

/** What a board needs to be told. */
export interface BoardOptions {
  /** The site's usual product mean (the catalogue's `goodsRating`). */
  prior: (site: string) => SitePrior | undefined;
  /** Rows of `ranked` and of `waiting` handed over at most. */
  limit?: number;
}

/** Ratings below this say little (domain: "say 评价少 under ~20"). */
export const MIN_RATINGS = 20;
/** Distinct days on which a listing was seen before it can be ranked. */
export const MIN_DAYS = 2;
/** Ranks of fewer rows than the popup shows would be no ranking. */
export const MIN_RANKED = 3;
export const DEFAULT_LIMIT = 100;
const HALF_LIFE_DAYS = 30;

/** Told of a listing as it was known at a moment: when it was last seen by then, on how many days. */
export type Visit = (observed: Observed, last: number, days: number) => void;

/** The latest sighting by `then`, as far as days and sales figures tell. */
function lastBefore(observed: Observed, then: number): number {
  let last = observed.first;
  for (const day of observed.days) if (day * DAY <= then) last = Math.max(last, Math.min(then, (day + 1) * DAY - 1));
  for (const { at } of observed.sales) if (at <= then) last = Math.max(last, at);
  return last;
}

function daysBefore(observed: Observed, then: number): number {
  let count = 0;
  for (const day of observed.days) if (day * DAY <= then) count += 1;
  return count;
}

/**
 * Visits what a board of this window may speak of at `then`: listings with a title, seen within it, that are not
 * given away (a price of nothing is a placeholder or a lure).
 */
export function forEachSight(observed: readonly Observed[], then: number, window: BoardWindow, visit: Visit): void {
  const start = then - window * DAY;
  for (const row of observed) {
    const { listing } = row;
    if (row.first > then || row.last < start || !listing.title || listing.price?.amount === 0) continue;
    if (row.last <= then) visit(row, row.last, row.days.length);
    else {
      const last = lastBefore(row, then);
      if (last >= start) visit(row, last, daysBefore(row, then));
    }
  }
}

/** An upheld case, appealed or not: never recommended. */
export const isBarred = ({ state }: Observed): boolean => state === 'warned' || state === 'contested';

/** Halved every 30 days since it was last seen. */
export const freshness = (last: number, now: number): number =>
  2 ** (-Math.max(0, now - last) / (HALF_LIFE_DAYS * DAY));

/** What decides a place. */
export interface Ranked {
  key: string;
  points: number;
  n: number;
  missing: Readonly<NonNullable<BoardRow['missing']>>;
}

/** What is missing where nothing is: one list for all, as there may be 100,000. */
export const NOTHING: Ranked['missing'] = [];

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Points, then the number behind them, then the key: the same order whatever the order of the input. */
export const byRank = (a: Ranked, b: Ranked): number => b.points - a.points || b.n - a.n || byText(a.key, b.key);

/** Nearest to being ranked first. */
export const byMissing = (a: Ranked, b: Ranked): number => a.missing.length - b.missing.length || byRank(a, b);
