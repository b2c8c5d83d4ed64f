/** Counting what was seen and opened, week by week. A listing counts once a week, however many tabs show it. */
import {
  addCounts,
  type Counts,
  isGood,
  noCounts,
  type Pair,
  type ShoppingRow,
  WEEK_DAYS,
  weekOf,
} from '../boards/shopping.ts';
import type { Sighting } from './observe.ts';
import { foldRows } from './rows.ts';
import type { CountedRow, KaopuDB, WeekRow } from './schema.ts';
import { inTransaction } from './transact.ts';

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isWeek = (value: unknown): boolean => Number.isInteger(value) && Math.abs(value as number) < 1e8;
const isPair = (value: unknown): value is Pair => {
  const { good, other } = (value ?? {}) as Partial<Pair>;
  return isCount(good) && isCount(other);
};

const weekKey = (week: number, site: string): string => `${week}:${site}`;

export function isWeekRow(value: unknown): value is WeekRow {
  const { key, site, week, seen, opened, chosen } = (value ?? {}) as Partial<WeekRow>;
  if (typeof site !== 'string' || !site || site.length > 253 || !isWeek(week)) return false;
  return key === weekKey(week as number, site) && isPair(seen) && isPair(opened) && isPair(chosen);
}

const cleanPair = ({ good, other }: Pair): Pair => ({ good, other });

/** A foreign row with known fields only. */
export const cleanWeekRow = ({ key, site, week, seen, opened, chosen }: WeekRow): WeekRow => ({
  key,
  site,
  week,
  seen: cleanPair(seen),
  opened: cleanPair(opened),
  chosen: cleanPair(chosen),
});

const larger = (a: Pair, b: Pair): Pair => ({ good: Math.max(a.good, b.good), other: Math.max(a.other, b.other) });

/** The larger counts: the same file taken in twice changes nothing, and what was counted on both sides may be the same. */
export const mergeWeekRows = (stored: WeekRow, other: WeekRow): WeekRow => ({
  ...stored,
  seen: larger(stored.seen, other.seen),
  opened: larger(stored.opened, other.opened),
  chosen: larger(stored.chosen, other.chosen),
});

export function isCountedRow(value: unknown): value is CountedRow {
  const { key, seen, good, opened } = (value ?? {}) as Partial<CountedRow>;
  const isMark = (mark: unknown) => mark === undefined || isWeek(mark);
  return typeof key === 'string' && isMark(seen) && isMark(opened) && (good === undefined || good === true);
}

/**
 * Whether a mark says that it was counted this week. A clock that was put back by a week or less counts nothing twice;
 * a mark from further ahead was made by a clock that was wrong, and must not stop the counting until then.
 */
const isCounted = (mark: number | undefined, week: number): boolean =>
  mark !== undefined && mark >= week && mark <= week + WEEK_DAYS;

const one = (good: boolean): Pair => ({ good: good ? 1 : 0, other: good ? 0 : 1 });

/** What one more sighting adds, and the mark that remembers it; nothing where it was counted before. */
export function countOnce(
  before: CountedRow | undefined,
  { key, listing, verdict }: Sighting,
  week: number,
): { row: CountedRow; add: Counts } | undefined {
  const good = isGood(verdict.state);
  const known = isCounted(before?.seen, week);
  if (!listing.primary) {
    if (known) return undefined;
    const { opened } = before ?? {};
    return {
      row: { key, seen: week, ...(good && { good }), ...(opened !== undefined && { opened }) },
      add: { ...noCounts(), seen: one(good) },
    };
  }
  if (isCounted(before?.opened, week)) return undefined;
  return {
    row: { ...before, key, opened: week },
    add: { ...noCounts(), opened: one(good), ...(known && { chosen: one(before?.good === true) }) },
  };
}

/** Counts the sightings of main places in one transaction. Answers how many counts were added. */
export function countSightings(db: KaopuDB, entries: readonly Sighting[], now: number): Promise<number> {
  const week = weekOf(now);
  const main = entries.filter(({ listing }) => listing.place === 'main' && listing.title);
  if (main.length === 0) return Promise.resolve(0);
  return inTransaction(db, ['counted', 'weeks'], 'readwrite', async (tx) => {
    const added = new Map<string, Counts>();
    let count = 0;
    await foldRows(
      tx.objectStore('counted'),
      isCountedRow,
      main.map((entry) => ({
        key: entry.key,
        fold: (before) => {
          const counted = countOnce(before, entry, week);
          if (!counted) return undefined;
          const { site } = entry.listing;
          added.set(site, addCounts(added.get(site) ?? noCounts(), counted.add));
          count += 1;
          return counted.row;
        },
      })),
    );
    await foldRows(
      tx.objectStore('weeks'),
      isWeekRow,
      [...added].map(([site, counts]) => ({
        key: weekKey(week, site),
        fold: (before) => ({ key: weekKey(week, site), site, week, ...addCounts(before ?? noCounts(), counts) }),
      })),
    );
    return count;
  });
}

/** Everything counted, oldest week first; rows that are damaged, or of weeks that have not begun, are left out. */
export async function readShopping(db: KaopuDB, now: number): Promise<ShoppingRow[]> {
  const rows: unknown[] = await db.getAll('weeks');
  return rows
    .filter(isWeekRow)
    .filter(({ week }) => week <= weekOf(now))
    .map(({ key: _key, ...row }): ShoppingRow => row)
    .sort((a, b) => a.week - b.week || (a.site < b.site ? -1 : 1));
}

/** Nothing of it is left, also not which listings were opened. */
export const clearShopping = (db: KaopuDB): Promise<void> =>
  inTransaction(
    db,
    ['counted', 'weeks'],
    'readwrite',
    async (tx) => {
      await Promise.all([tx.objectStore('counted').clear(), tx.objectStore('weeks').clear()]);
    },
    'strict',
  );

/** A year before the week under way. */
const KEPT_DAYS = 52 * WEEK_DAYS;

/** Drops weeks older than a year, what is damaged, and marks that say nothing about this week or the one before. */
export function pruneShopping(db: KaopuDB, now: number): Promise<void> {
  const week = weekOf(now);
  const isFresh = (mark: number | undefined) => mark !== undefined && Math.abs(mark - week) <= WEEK_DAYS;
  return inTransaction(db, ['counted', 'weeks'], 'readwrite', async (tx) => {
    const [weeks, counted] = [tx.objectStore('weeks'), tx.objectStore('counted')];
    const [rows, keys, marks, markKeys] = await Promise.all([
      weeks.getAll(),
      weeks.getAllKeys(),
      counted.getAll(),
      counted.getAllKeys(),
    ]);
    const old = keys.filter((_, index) => {
      const row: unknown = rows[index];
      return !isWeekRow(row) || row.week < week - KEPT_DAYS;
    });
    const spent = markKeys.filter((_, index) => {
      const mark: unknown = marks[index];
      return !isCountedRow(mark) || !(isFresh(mark.seen) || isFresh(mark.opened));
    });
    await Promise.all([...old.map((key) => weeks.delete(key)), ...spent.map((key) => counted.delete(key))]);
  });
}
