/** What the two boards have in common: places, floors, and how rows come to be a board. */

import { DEFAULT_LIMIT, MIN_RANKED } from './floors.ts';
import { Top } from './index/top.ts';
import type { Board, BoardFilter, BoardKind, BoardRow, BoardSpan, Missing } from './types.ts';

/** What a board is asked. */
export interface BoardQuery {
  span: BoardSpan;
  /** Epoch milliseconds. */
  now: number;
  /** Rows of `ranked` and of `waiting` handed over at most. */
  limit?: number;
  filter?: BoardFilter;
  /** Upheld cases of a shop or promoter by its key (`shop:site:id`). */
  strikes?: (key: string) => number;
}

const MISSING: readonly Missing[] = ['ratings', 'days', 'sales', 'goods'];
export const bitOf = (missing: Missing): number => 1 << MISSING.indexOf(missing);
const namesOf = (bits: number): Missing[] => MISSING.filter((_, index) => bits & (1 << index));
const countOf = (bits: number): number => (bits & 1) + ((bits >> 1) & 1) + ((bits >> 2) & 1) + ((bits >> 3) & 1);

/** Numbered candidates with what decides their places; `missing` as bits. */
export interface Candidates {
  points: Float64Array;
  n: Float64Array | Int32Array;
  missing: Uint8Array;
  compareKeys: (a: number, b: number) => number;
}

/** Points, then the number behind them, then the key: the same order whatever the order of the input. */
export function byRank({ points, n, compareKeys }: Candidates): (a: number, b: number) => number {
  return (a, b) => (points[b] ?? 0) - (points[a] ?? 0) || (n[b] ?? 0) - (n[a] ?? 0) || compareKeys(a, b);
}

export interface Ranking {
  board: Pick<Board, 'kind' | 'window' | 'at'> & { filter?: BoardFilter };
  candidates: Candidates;
  /** Those that lack nothing, and those that do. */
  ranked: Iterable<number>;
  waiting: Iterable<number>;
  /** How many would be ranked without the filter. */
  all: number;
  /** Told of all that are handed over before rows are made of them. */
  prepare?: (chosen: readonly number[]) => void;
  toRow: (candidate: number) => BoardRow;
}

/** The order of those that wait: nearest to being ranked first. */
function byMissing(candidates: Candidates): (a: number, b: number) => number {
  const order = byRank(candidates);
  const count = (one: number) => countOf(candidates.missing[one] ?? 0);
  return (a, b) => count(a) - count(b) || order(a, b);
}

/** A board of its candidates. Too few to rank: all of them wait, those that lack nothing themselves first. */
export function finishBoard(
  { board, candidates, ranked, waiting, all, prepare, toRow }: Ranking,
  limit = DEFAULT_LIMIT,
): Board {
  const isThin = all < MIN_RANKED;
  const first = new Top(limit, byRank(candidates));
  const rest = new Top(limit, byMissing(candidates));
  for (const candidate of ranked) (isThin ? rest : first).push(candidate);
  for (const candidate of waiting) rest.push(candidate);
  const row = (candidate: number): BoardRow => {
    const missing = namesOf(candidates.missing[candidate] ?? 0);
    return { ...toRow(candidate), ...(missing.length > 0 && { missing }) };
  };
  const [chosen, others] = [first.sorted(), rest.sorted()];
  prepare?.([...chosen, ...others]);
  return {
    ...board,
    ranked: chosen.map((candidate, index) => ({ ...row(candidate), rank: index + 1 })),
    waiting: others.map(row),
    until: Math.max(0, MIN_RANKED - all),
    total: { ranked: first.total, waiting: rest.total },
  };
}

export const headOf = (kind: BoardKind, { span, now, filter }: BoardQuery): Ranking['board'] => ({
  kind,
  window: span,
  at: now,
  ...(filter && Object.keys(filter).length > 0 && { filter }),
});
