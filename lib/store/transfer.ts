/** Export and import, page by page. An import only ever adds: it is safe to repeat, and to stop half way. */
import { startOf } from '../boards/shopping.ts';
import { mergeSettings } from '../settings/merge.ts';
import { isListingRow, isOldRecord, isPriceRow, isRecord, isShopRow } from './guards.ts';
import { importRecords } from './import-records.ts';
import {
  cleanListingRow,
  cleanPriceRow,
  cleanShopRow,
  mergeListingRows,
  mergePriceRows,
  mergeShopRows,
} from './merge.ts';
import { PAGE, readPage } from './pages.ts';
import { type Fold, foldRows } from './rows.ts';
import type { KaopuDB, ListingRow, PriceRow, ShopRow, WeekRow } from './schema.ts';
import { writeSettings } from './settings.ts';
import { cleanWeekRow, isWeekRow, mergeWeekRows } from './shopping.ts';
import { inTransaction } from './transact.ts';

const DAY = 86_400_000;
/** A longer row is none of ours. */
const MAX_ROW = 64_000;

/**
 * What is exported, in this order; verdicts are made anew from the rest, settings stand in the file's head. Keys are
 * left out: they have a file of their own, behind a passphrase.
 */
export const EXPORTED = ['listings', 'shops', 'prices', 'records', 'weeks'] as const;
type ExportedName = (typeof EXPORTED)[number];

const GUARDS = {
  listings: isListingRow,
  shops: isShopRow,
  prices: isPriceRow,
  records: (row: unknown) => isRecord(row) || isOldRecord(row),
  weeks: isWeekRow,
} as const;
const isExported = (name: string): name is ExportedName => Object.hasOwn(GUARDS, name);

export interface ExportCursor {
  store?: string;
  after?: string;
}

export interface ExportPage {
  store: string;
  rows: unknown[];
  next?: ExportCursor & { store: string };
}

/** One page of everything; `{}` begins. Damaged rows stay behind. A store that is not known ends the export. */
export async function exportPage(
  db: KaopuDB,
  { store = EXPORTED[0], after }: ExportCursor,
  size = PAGE,
): Promise<ExportPage> {
  if (!isExported(store)) return { store, rows: [] };
  const page = await readPage(db, store, after, size);
  const rows = (page.rows as unknown[]).filter(GUARDS[store]);
  if (page.next !== undefined) return { store, rows, next: { store, after: page.next } };
  const following = EXPORTED[EXPORTED.indexOf(store) + 1];
  return following ? { store, rows, next: { store: following } } : { store, rows };
}

export interface Imported {
  added: number;
  /** Rows of which the store had one already; what they add to it was merged in. */
  kept: number;
  /** Rows that are none of ours, or damaged. */
  dropped: number;
}

/** How rows of one store are taken in. */
interface Importer<R> {
  isRow: (value: unknown) => value is R;
  /** Moments in the row: one from the future would never be pruned. */
  times: (row: R) => readonly number[];
  clean: (row: R) => R;
  merge: (stored: R, other: R) => R;
}

const listings: Importer<ListingRow> = {
  isRow: isListingRow,
  times: ({ first, last, sales }) => [first, last, ...sales.map(({ at }) => at)],
  clean: cleanListingRow,
  merge: mergeListingRows,
};
const shops: Importer<ShopRow> = {
  isRow: isShopRow,
  times: ({ first, last, course }) => [first, last, ...course.map(({ at }) => at)],
  clean: cleanShopRow,
  merge: mergeShopRows,
};
const prices: Importer<PriceRow> = {
  isRow: isPriceRow,
  times: ({ last, points }) => [last, ...points.map(({ at }) => at)],
  clean: cleanPriceRow,
  merge: mergePriceRows,
};
const weeks: Importer<WeekRow> = {
  isRow: isWeekRow,
  times: ({ week }) => [startOf(week)],
  clean: cleanWeekRow,
  merge: mergeWeekRows,
};

function foldsOf<R extends { key: string }>(rows: readonly unknown[], now: number, importer: Importer<R>): Fold<R>[] {
  const { isRow, times, clean, merge } = importer;
  return rows.filter(isRow).flatMap((row) => {
    if (times(row).some((time) => time > now + DAY) || JSON.stringify(row).length > MAX_ROW) return [];
    const own = clean(row);
    return [{ key: own.key, fold: (before: R | undefined) => (before ? merge(before, own) : own) }];
  });
}

/** Rows taken in: those of `added` keys are new, the other valid ones were merged. */
const counted = (rows: readonly unknown[], valid: number, added: number): Imported => ({
  added,
  kept: valid - added,
  dropped: rows.length - valid,
});

const IMPORTERS: Readonly<
  Record<ExportedName | 'settings', (db: KaopuDB, rows: readonly unknown[], now: number) => Promise<Imported>>
> = {
  listings: (db, rows, now) =>
    inTransaction(db, ['listings'], 'readwrite', async (tx) => {
      const folds = foldsOf(rows, now, listings);
      const { added } = await foldRows(tx.objectStore('listings'), isListingRow, folds);
      return counted(rows, folds.length, added);
    }),
  shops: (db, rows, now) =>
    inTransaction(db, ['shops'], 'readwrite', async (tx) => {
      const folds = foldsOf(rows, now, shops);
      const { added } = await foldRows(tx.objectStore('shops'), isShopRow, folds);
      return counted(rows, folds.length, added);
    }),
  prices: (db, rows, now) =>
    inTransaction(db, ['prices'], 'readwrite', async (tx) => {
      const folds = foldsOf(rows, now, prices);
      const { added } = await foldRows(tx.objectStore('prices'), isPriceRow, folds);
      return counted(rows, folds.length, added);
    }),
  weeks: (db, rows, now) =>
    inTransaction(db, ['weeks'], 'readwrite', async (tx) => {
      const folds = foldsOf(rows, now, weeks);
      const { added } = await foldRows(tx.objectStore('weeks'), isWeekRow, folds);
      return counted(rows, folds.length, added);
    }),
  records: async (db, rows, now) => {
    const { valid, added } = await importRecords(db, rows, now);
    return counted(rows, valid, added);
  },
  settings: async (db, rows) => {
    const [raw] = rows;
    if (typeof raw !== 'object' || raw === null) return counted(rows, 0, 0);
    await writeSettings(db, mergeSettings(raw));
    return counted(rows, 1, 0);
  },
};

/**
 * Takes rows of an export file in, in one transaction: the later sighting wins, courses and records are united, so
 * that nothing stored here is lost and a repeated import changes nothing. Rows of a store that is not known are dropped.
 */
export const importRows = (db: KaopuDB, store: string, rows: readonly unknown[], now: number): Promise<Imported> =>
  Object.hasOwn(IMPORTERS, store)
    ? IMPORTERS[store as keyof typeof IMPORTERS](db, rows, now)
    : Promise.resolve(counted(rows, 0, 0));
