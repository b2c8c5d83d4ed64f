import { byMissing, DEFAULT_LIMIT, MIN_RANKED, type Ranked } from './sight.ts';
import type { Board, BoardKind, BoardRow, BoardWindow } from './types.ts';

/** What can be ranked, in order of rank, and what may not yet. */
export interface Standing<C extends Ranked> {
  ranked: C[];
  waiting: C[];
}

/** Ranks by key; none while too few can be ranked. */
function ranksOf(ranked: readonly Ranked[]): Map<string, number> {
  const ranks = new Map<string, number>();
  if (ranked.length >= MIN_RANKED) for (const [index, { key }] of ranked.entries()) ranks.set(key, index + 1);
  return ranks;
}

/**
 * The board of two standings: now, and one window before, from which the movement is told. Too few to rank: all of
 * them wait, those that lack nothing themselves first. Rows are made of what is handed over only.
 */
export function finishBoard<C extends Ranked>(
  head: { kind: BoardKind; window: BoardWindow; at: number },
  now: Standing<C>,
  before: Standing<C>,
  toRow: (candidate: C) => BoardRow,
  limit = DEFAULT_LIMIT,
): Board {
  const thin = now.ranked.length < MIN_RANKED;
  const waiting = (thin ? [...now.ranked, ...now.waiting] : now.waiting).sort(byMissing);
  const earlier = ranksOf(before.ranked);
  const ranked = thin ? [] : now.ranked.slice(0, limit);
  return {
    ...head,
    ranked: ranked.map((candidate, index) => withRank(toRow(candidate), index + 1, earlier.get(candidate.key))),
    waiting: waiting.slice(0, limit).map(toRow),
    until: Math.max(0, MIN_RANKED - now.ranked.length),
  };
}

const withRank = (row: BoardRow, rank: number, before: number | undefined): BoardRow => ({
  ...row,
  rank,
  movement: before === undefined ? 'new' : before - rank,
});
