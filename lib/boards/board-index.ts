import type { EventTotals } from './event.ts';
import { totalsOf } from './event.ts';
import { type Facets, facetsOf } from './filter.ts';
import { rankGoods } from './goods.ts';
import { type PackedRows, type PriorOf, Rows } from './index/rows.ts';
import type { BoardQuery } from './ranking.ts';
import { rankSellers } from './sellers.ts';
import { forEachSight } from './sight.ts';
import { rangeOf } from './span.ts';
import type { Board, BoardEvent, BoardKind, BoardSpan, Observed } from './types.ts';

/** What boards are asked of: filled once from the store's rows (or from a pack of itself), then told what changes. */
export interface BoardIndex {
  /** Rows that are new or have changed, in any order; the caller may drop them afterwards. */
  update(observed: Iterable<Observed>): void;
  /** Rows that the store has forgotten. */
  remove(keys: Iterable<string>): void;
  board(kind: BoardKind, query: BoardQuery): Board;
  facets(span: BoardSpan, now: number): Facets;
  totals(event: BoardEvent, now: number, more?: TotalsOptions): EventTotals;
  /** Everything as plain typed arrays, for the store: `boardIndex(prior, packed)` goes on from it. */
  pack(): PackedRows;
  /** Listings held, those removed included. */
  readonly size: number;
  /** So much has changed that one filled anew from the store would be clearly smaller. */
  readonly isWorn: boolean;
}

export interface TotalsOptions {
  /** Best sellers named. */
  top?: number;
  /** The lowest price at which a listing was seen during the event, in the currency it shows; absent: its latest one. */
  lowest?: (key: string) => number | undefined;
}

/** `prior`: a site's usual product mean (the catalogue's `goodsRating`). A pack of another version is not read. */
export function boardIndex(prior: PriorOf, packed?: PackedRows): BoardIndex {
  const rows = new Rows(prior, packed);
  return {
    update(observed) {
      for (const one of observed) rows.put(one);
    },
    remove(keys) {
      for (const key of keys) rows.drop(key);
    },
    board: (kind, query) => (kind === 'goods' ? rankGoods : rankSellers)(rows, query),
    facets: (span, now) => facetsOf(rows, (visit) => forEachSight(rows, rangeOf(span, now), visit)),
    totals: (event, now, more) => totalsOf(rows, event, now, more),
    pack: () => rows.pack(),
    get size() {
      return rows.size;
    },
    get isWorn() {
      return rows.isWorn;
    },
  };
}

/** What a board of rows at hand needs to be told. */
export interface BoardOptions extends Omit<BoardQuery, 'span' | 'now'> {
  prior: PriorOf;
}

/** One board of rows at hand, when none is asked for again. */
export function boardOf(
  kind: BoardKind,
  observed: Iterable<Observed>,
  span: BoardSpan,
  now: number,
  { prior, ...more }: BoardOptions,
): Board {
  const index = boardIndex(prior);
  index.update(observed);
  return index.board(kind, { span, now, ...more });
}
