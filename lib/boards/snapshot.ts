/** Movement: a board is held against what it was one window before, kept as a tiny row a day. */
import { DAY, spanName } from './span.ts';
import type { Board, BoardKind, BoardRow, BoardSpan } from './types.ts';

/** First rows kept of a board a day; 100 marks are some 1.4 kB. */
export const SNAPSHOT_ROWS = 100;
/** Days a snapshot is kept: ten more than the longest window. */
export const SNAPSHOT_DAYS = 40;

/** What is stored of a board for one day (UTC, days since the epoch). */
export interface Snapshot {
  /** `goods:7:020777`, of an event `goods:event-spring:020777`: the days of one board stand in order. */
  key: string;
  kind: BoardKind;
  window: string;
  day: number;
  /** Marks of the rows' keys, first rank first. */
  marks: string[];
}

export const dayOf = (at: number): number => Math.floor(at / DAY);

/** Text that sorts by day within one board. */
export const snapshotKey = (kind: BoardKind, window: string, day: number): string =>
  `${kind}:${window}:${String(Math.max(0, day)).padStart(6, '0')}`;

/** Two FNV-1a hashes of a key, 53 bits in base 36: rows are told apart, and no address is kept. */
export function markOf(key: string): string {
  let [high, low] = [0x811c9dc5, 0x9747b28c];
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
  }
  return (((high >>> 0) & 0x1fffff) * 2 ** 32 + (low >>> 0)).toString(36);
}

/**
 * The row to store for `day`; `undefined` where nothing may be kept: the board is filtered, has no ranks, or was asked for
 * fewer rows than a snapshot holds.
 */
export function snapshotOf({ kind, window, ranked, total, filter }: Board, day: number): Snapshot | undefined {
  if (filter || ranked.length === 0 || ranked.length < Math.min(SNAPSHOT_ROWS, total?.ranked ?? SNAPSHOT_ROWS))
    return undefined;
  const name = spanName(window);
  const marks = ranked.slice(0, SNAPSHOT_ROWS).map(({ key }) => markOf(key));
  return { key: snapshotKey(kind, name, day), kind, window: name, day, marks };
}

/** The day that a board is compared with: a window earlier, of 24 hours and of an event the day before. */
const comparedDay = (window: BoardSpan, at: number): number => dayOf(at) - (typeof window === 'number' ? window : 1);

/** Keys between which the snapshots lie that a board may be compared with; the last of them stored is the one. */
export function comparedKeys({ kind, window, at }: Pick<Board, 'kind' | 'window' | 'at'>): [from: string, to: string] {
  const day = comparedDay(window, at);
  const name = spanName(window);
  return [snapshotKey(kind, name, dayOf(at) - SNAPSHOT_DAYS), snapshotKey(kind, name, day)];
}

/** Of stored snapshots, in any order, the one that a board is compared with: the nearest on or before that day. */
export function comparedSnapshot(
  board: Pick<Board, 'kind' | 'window' | 'at'>,
  stored: readonly Snapshot[],
): Snapshot | undefined {
  const [from, to] = comparedKeys(board);
  let nearest: Snapshot | undefined;
  for (const one of stored) if (one.key >= from && one.key <= to && (!nearest || one.key > nearest.key)) nearest = one;
  return nearest;
}

/** Keys of stored snapshots that are no longer needed: older than 40 days, or of a clock that was ahead. */
export const expiredSnapshots = (stored: readonly Pick<Snapshot, 'key' | 'day'>[], now: number): string[] =>
  stored.filter(({ day }) => day < dayOf(now) - SNAPSHOT_DAYS || day > dayOf(now) + 1).map(({ key }) => key);

/**
 * The board with the movement of its rows. Without a snapshot nothing is said to have moved, rather than everything to be
 * new; a row beyond the reach of a full snapshot may well have been there, so nothing is said of it either.
 */
export function movementFrom(board: Board, snapshot: Snapshot | undefined): Board {
  if (!snapshot || board.filter) return board;
  const ranks = new Map(snapshot.marks.map((mark, index) => [mark, index + 1]));
  const moved = (row: BoardRow): BoardRow => {
    if (row.rank === undefined) return row;
    const before = ranks.get(markOf(row.key));
    if (before !== undefined) return { ...row, movement: before - row.rank };
    return row.rank > SNAPSHOT_ROWS && snapshot.marks.length >= SNAPSHOT_ROWS ? row : { ...row, movement: 'new' };
  };
  return { ...board, ranked: board.ranked.map(moved) };
}
