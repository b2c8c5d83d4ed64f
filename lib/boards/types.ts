/** Boards as data. Quality and its bounds run 0 to 1; `n` is the number of ratings behind them. */
import type { Listing } from '../listing/types.ts';
import type { State } from '../trust/types.ts';

export const BOARD_KINDS = ['goods', 'sellers'] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];
/** Days. */
export const BOARD_WINDOWS = [1, 3, 7, 30] as const;
export type BoardWindow = (typeof BOARD_WINDOWS)[number];

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
  /** Sales proven within the window, a floor. */
  sales: number;
  /** The number it is ranked by. */
  points: number;
  /** Places gained since the window before; `new` when it was not ranked there. */
  movement?: number | 'new';
  /** What is missing to enter the board, for rows under the floor. */
  missing?: ('ratings' | 'days' | 'sales' | 'goods')[];
}

export interface Board {
  kind: BoardKind;
  window: BoardWindow;
  ranked: BoardRow[];
  waiting: BoardRow[];
  /** How many more shops (goods) must be seen until ranks appear; 0 when there are ranks. */
  until: number;
  at: number;
}

export type BoardListing = Pick<Listing, 'site' | 'id' | 'title' | 'url' | 'shop' | 'promoter'>;
