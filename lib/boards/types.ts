/** Boards as data. Quality and its bounds run 0 to 1; `n` is the number of ratings behind them. */
import type { Listing } from '../listing/types.ts';
import type { Category } from '../trust/category.ts';
import type { State } from '../trust/types.ts';

export const BOARD_KINDS = ['goods', 'sellers'] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];
/** Days. */
export const BOARD_WINDOWS = [1, 3, 7, 30] as const;
export type BoardWindow = (typeof BOARD_WINDOWS)[number];

/** A festival (好货节): a named, dated window, made by the user or come in a record. */
export interface BoardEvent {
  id: string;
  name: string;
  /** Epoch milliseconds; `to` is the first moment after it. */
  from: number;
  to: number;
  /** Plays of its videos, a count of its own that the record or the user gives: plays are no sales. */
  plays?: number;
}

/** What a board covers: the last so many days, or an event. */
export type BoardSpan = BoardWindow | BoardEvent;

/** One listing as this browser saw it over time: the boards' input. */
export interface Observed {
  key: string;
  listing: Listing;
  /** Epoch milliseconds of the first and the latest sight. */
  first: number;
  last: number;
  /** Distinct calendar days (UTC, days since the epoch) on which it was seen. */
  days: number[];
  /** Sales floors over time, oldest first: what differences are made of. */
  sales: { at: number; min: number; kind: 'payers' | 'total' | 'month' | '90d' }[];
  state: State;
  score: number;
  low: number;
  high: number;
}

/** What is left of a board; what is not given is not asked for. */
export interface BoardFilter {
  /** The space of a shop's site: `taobao.com`. */
  site?: string;
  /** Name of a brand, in any of its spellings. */
  brand?: string;
  /** Sold by the platform itself or a flagship shop. */
  flagship?: true;
  category?: Category;
  /** In the currency's major units; goods without a price in that currency are left out. */
  price?: { currency: string; from?: number; to?: number };
  /** Stands in the title, the shop's name or the brand, whatever its case and width. */
  search?: string;
}

/**
 * How sales were proven: `seen` by the difference of two sightings within the span; `spread`: a difference that began
 * before it, spread evenly over its time; the page's own figure for 30 or 90 days, scaled to the span.
 */
export const PROOFS = ['none', 'seen', 'spread', 'month', '90d'] as const;
export type Proof = (typeof PROOFS)[number];

/** What a rank rests on beside quality and n: what `why` is told from. */
export interface Basis {
  /** Epoch milliseconds of the latest sight within the span, and the days seen until then. */
  last: number;
  days: number;
  /** What the time since then leaves of the points, 0 to 1. */
  fresh: number;
  /** Of goods. */
  proof?: Proof;
  /** Sales that count, where those claimed are far beyond the board's usual ones. */
  counted?: number;
  /** Rows of the same shop that could be ranked, where more than a board shows. */
  ofShop?: number;
  /** Of sellers: goods seen, those of them with an upheld case, upheld cases in all. */
  goods?: number;
  barred?: number;
  strikes?: number;
}

export type Missing = 'ratings' | 'days' | 'sales' | 'goods';

export interface BoardRow {
  key: string;
  /** 1-based; absent under the floor ("not yet ranked"). */
  rank?: number;
  title: string;
  url?: string;
  site: string;
  shop?: string;
  state?: State;
  /** Interval of quality, 0 to 1. */
  low: number;
  quality: number;
  high: number;
  /** Ratings behind it (goods), goods behind it (sellers). */
  n: number;
  /** Sales within the span, a floor as far as `basis.proof` goes. */
  sales: number;
  /** The number it is ranked by. */
  points: number;
  /** Places gained since the board it is compared with; `new` when it was not ranked there; absent: none is stored. */
  movement?: number | 'new';
  /** What is missing to enter the board, for rows under the floor. */
  missing?: Missing[];
  basis?: Basis;
}

export interface Board {
  kind: BoardKind;
  window: BoardSpan;
  ranked: BoardRow[];
  waiting: BoardRow[];
  /** How many more shops (goods) must be seen until ranks appear; 0 when there are ranks. */
  until: number;
  at: number;
  /** How many there are, handed over or not. */
  total?: { ranked: number; waiting: number };
  /** Ranks are those among what the filter leaves. */
  filter?: BoardFilter;
}
