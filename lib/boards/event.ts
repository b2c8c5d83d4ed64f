import { STATES } from '../trust/types.ts';
import type { TotalsOptions } from './board-index.ts';
import type { Rows } from './index/rows.ts';
import { Top } from './index/top.ts';
import { provenOf, type Sold } from './sales.ts';
import { forEachSight, isBarred } from './sight.ts';
import { rangeOf } from './span.ts';
import type { Board, BoardEvent, BoardRow } from './types.ts';

/** One of the best sellers: pieces proven to have been sold during the event. */
export interface BestSeller {
  key: string;
  title: string;
  url?: string;
  shop?: string;
  pieces: number;
}

/** What can be said of an event, each number a floor ("at least"): more was sold than was seen here. */
export interface EventTotals {
  event: BoardEvent;
  at: number;
  /** Listings and shops seen during the event. */
  goods: number;
  shops: number;
  /** Listings with an official mark or a label record, and their share of the goods, 0 to 1. */
  labelled: number;
  labelledShare: number;
  /** Listings whose sales were seen to grow, and the pieces they sold between the first and the last sight. */
  sold: number;
  pieces: number;
  /** Pieces times the lowest price known, by currency. */
  value: { currency: string; amount: number }[];
  /** As the event says; plays are no sales. */
  plays?: number;
  best: BestSeller[];
}

const BEST = 10;
const LABELLED = STATES.indexOf('labelled');

/**
 * Totals of an event as honest floors. Pieces are differences between two sightings within the event only: no lifetime
 * totals, no figures for 30 or 90 days, nothing spread from before. Best sellers leave out goods with an upheld case,
 * whose sales count in the sums all the same.
 */
export function totalsOf(rows: Rows, event: BoardEvent, now: number, options: TotalsOptions = {}): EventTotals {
  const { columns, courses, texts, names, parties } = rows;
  const range = rangeOf(event, now);
  const shops = new Set<number>();
  const value = new Map<number, number>();
  const pieces = new Float64Array(rows.size);
  const best = new Top(
    options.top ?? BEST,
    (a, b) => (pieces[b] ?? 0) - (pieces[a] ?? 0) || texts.compare(columns.key[a] ?? 0, columns.key[b] ?? 0),
  );
  const out: Sold = { sales: 0, proof: 0 };
  let [goods, labelled, sold, sum] = [0, 0, 0, 0];
  forEachSight(rows, range, (row) => {
    goods += 1;
    const shop = columns.shop[row] ?? 0;
    if (shop > 0) shops.add(shop);
    if (columns.state[row] === LABELLED) labelled += 1;
    provenOf(courses.course, columns.salesAt[row] ?? 0, columns.salesCount[row] ?? 0, range, out);
    const count = Math.floor(out.sales);
    if (count <= 0) return;
    pieces[row] = count;
    sold += 1;
    sum += count;
    if (!isBarred(columns.state[row] ?? 0)) best.push(row);
    const price = options.lowest?.(rows.key(row)) ?? columns.price[row] ?? Number.NaN;
    const currency = columns.currency[row] ?? 0;
    // Cents, so that the order of the parts does not show in the sum.
    if (currency > 0 && price > 0) value.set(currency, (value.get(currency) ?? 0) + Math.floor(price * 100) * count);
  });
  return {
    event,
    at: now,
    goods,
    shops: shops.size,
    labelled,
    labelledShare: goods > 0 ? labelled / goods : 0,
    sold,
    pieces: sum,
    value: [...value]
      .map(([currency, cents]) => ({ currency: names.at(currency), amount: Math.floor(cents / 100) }))
      .sort((a, b) => (a.currency < b.currency ? -1 : 1)),
    ...(event.plays !== undefined && event.plays >= 0 && { plays: event.plays }),
    best: best.sorted().map((row) => {
      const [url, shop] = [texts.read(columns.url[row] ?? 0), parties.name(columns.shop[row] ?? 0)];
      return {
        key: rows.key(row),
        title: texts.read(columns.title[row] ?? 0),
        ...(url && { url }),
        ...(shop && { shop }),
        pieces: pieces[row] ?? 0,
      };
    }),
  };
}

/** What a summary of an event shows: its totals, the best sellers and the first of its boards. */
export interface EventSummary {
  totals: EventTotals;
  isOver: boolean;
  goods: BoardRow[];
  sellers: BoardRow[];
}

const FIRST = 3;

export const summaryOf = (totals: EventTotals, goods: Board, sellers: Board): EventSummary => ({
  totals,
  isOver: totals.at >= totals.event.to,
  goods: goods.ranked.slice(0, FIRST),
  sellers: sellers.ranked.slice(0, FIRST),
});
