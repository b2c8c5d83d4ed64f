/**
 * The user's own shopping as numbers: how often listings were seen on cards and opened, those that were labelled or
 * qualified against the others, by week and by site. Openings are no purchases: Kaopu sees none.
 */
import type { State } from '../trust/types.ts';
import { line } from './csv.ts';

export interface Pair {
  /** Listings that were labelled or qualified at that moment. */
  good: number;
  other: number;
}

/** Counts of one site in one week. A listing counts once a week for each of them. */
export interface ShoppingRow {
  site: string;
  /** Monday, UTC, days since the epoch. */
  week: number;
  /** Seen on a card of the page's main list. */
  seen: Pair;
  /** Product pages opened, by what was said of the listing there; also those that no card led to. */
  opened: Pair;
  /** Opened after it was seen on a card in the same week, by what was said on that card: part of `seen`. */
  chosen: Pair;
}

export type Counts = Pick<ShoppingRow, 'seen' | 'opened' | 'chosen'>;
export const KINDS = ['seen', 'opened', 'chosen'] as const;

const DAY = 86_400_000;
export const WEEK_DAYS = 7;
/** Day 0 of the epoch was a Thursday. */
const MONDAY = 3;

/** The week of a moment (epoch milliseconds): its Monday, UTC, in days since the epoch. */
export const weekOf = (at: number): number =>
  Math.floor((Math.floor(at / DAY) + MONDAY) / WEEK_DAYS) * WEEK_DAYS - MONDAY;

/** Start of a week, epoch milliseconds. */
export const startOf = (week: number): number => week * DAY;

export const isGood = (state: State): boolean => state === 'labelled' || state === 'qualified';

export const noCounts = (): Counts => ({
  seen: { good: 0, other: 0 },
  opened: { good: 0, other: 0 },
  chosen: { good: 0, other: 0 },
});

const addPair = (a: Pair, b: Pair): Pair => ({ good: a.good + b.good, other: a.other + b.other });

export const addCounts = (a: Counts, b: Counts): Counts => ({
  seen: addPair(a.seen, b.seen),
  opened: addPair(a.opened, b.opened),
  chosen: addPair(a.chosen, b.chosen),
});

export const sumOf = ({ good, other }: Pair): number => good + other;

export const totalsOf = (rows: readonly Counts[]): Counts => rows.reduce(addCounts, noCounts());

export interface WeekCounts extends Counts {
  week: number;
}

/** The last `most` weeks up to that of `now`, oldest first; a week without anything stands as zeros, not before the first. */
export function byWeek(rows: readonly ShoppingRow[], now: number, most = 26): WeekCounts[] {
  const last = weekOf(now);
  const first = Math.max(last - (most - 1) * WEEK_DAYS, Math.min(last, ...rows.map(({ week }) => week)));
  const weeks: WeekCounts[] = [];
  for (let week = first; week <= last; week += WEEK_DAYS)
    weeks.push({ week, ...totalsOf(rows.filter((row) => row.week === week)) });
  return weeks;
}

export interface SiteCounts extends Counts {
  site: string;
}

/** Sites in order of listings opened, then seen. */
export function bySite(rows: readonly ShoppingRow[]): SiteCounts[] {
  const sites = [...new Set(rows.map(({ site }) => site))].map((site) => ({
    site,
    ...totalsOf(rows.filter((row) => row.site === site)),
  }));
  return sites.sort(
    (a, b) => sumOf(b.opened) - sumOf(a.opened) || sumOf(b.seen) - sumOf(a.seen) || (a.site < b.site ? -1 : 1),
  );
}

/** Two-sided 95 %. */
const Z = 1.96;
/** Below these the normal approximation behind the interval does not hold. */
export const MIN_SEEN = 30;
export const MIN_CHOSEN = 5;

export interface Rates {
  /** Shares of the listings seen on cards that were opened in the same week, 0 to 1; absent where none was seen. */
  good?: number;
  other?: number;
  /** Good over other with its 95 % interval; absent: too few to tell. */
  ratio?: { low: number; value: number; high: number };
}

/**
 * How much likelier a good listing was opened than another one: the ratio of two proportions a/m and b/n with the
 * interval exp(ln(ratio) ± 1.96·√(1/a − 1/m + 1/b − 1/n)) (Katz, Baptista, Azen, Pike: Obtaining confidence intervals
 * for the risk ratio in cohort studies, Biometrics 34, 1978, 469–474). It takes openings as independent of each other,
 * which those of one shopper are not quite: the true uncertainty is rather larger.
 */
export function ratesOf({ seen, chosen }: Pick<Counts, 'seen' | 'chosen'>): Rates {
  const rate = (which: keyof Pair): number | undefined =>
    seen[which] > 0 ? Math.min(1, chosen[which] / seen[which]) : undefined;
  const [good, other] = [rate('good'), rate('other')];
  const rates: Rates = { ...(good !== undefined && { good }), ...(other !== undefined && { other }) };
  const isEnough = (['good', 'other'] as const).every(
    (which) => seen[which] >= MIN_SEEN && chosen[which] >= MIN_CHOSEN && chosen[which] <= seen[which],
  );
  if (!good || !other || !isEnough) return rates;
  const value = good / other;
  const error = Math.sqrt(1 / chosen.good - 1 / seen.good + 1 / chosen.other - 1 / seen.other);
  const reach = Math.exp(Z * error);
  return { ...rates, ratio: { low: value / reach, value, high: value * reach } };
}

/** Columns of the CSV, in order; the caller says them in the reader's language. */
export const SHOPPING_COLUMNS = ['week', 'site', ...KINDS.flatMap((kind) => [`${kind}_good`, `${kind}_other`])];

/** `2026-11-16`, the Monday of a week. */
export const weekText = (week: number): string => new Date(startOf(week)).toISOString().slice(0, 10);

/** RFC 4180: `header` names the columns, then a line for each week and site, oldest first. */
export function shoppingCsv(rows: readonly ShoppingRow[], header: readonly string[]): string {
  const cells = [...rows]
    .sort((a, b) => a.week - b.week || (a.site < b.site ? -1 : 1))
    .map((row) => [weekText(row.week), row.site, ...KINDS.flatMap((kind) => [row[kind].good, row[kind].other])]);
  return [header, ...cells].map((one) => `${line(one)}\r\n`).join('');
}
