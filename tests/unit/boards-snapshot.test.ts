import { describe, expect, it } from 'vitest';
import { boardOf } from '../../lib/boards/board-index.ts';
import {
  comparedKeys,
  comparedSnapshot,
  dayOf,
  expiredSnapshots,
  movementFrom,
  SNAPSHOT_ROWS,
  type Snapshot,
  snapshotKey,
  snapshotOf,
} from '../../lib/boards/snapshot.ts';
import type { BoardSpan } from '../../lib/boards/types.ts';
import { DAY, NOW, prior, seen, TODAY } from './boards-help.ts';

const boardOfKeys = (keys: readonly string[], at = NOW, span: BoardSpan = 7, limit = 100) =>
  boardOf(
    'goods',
    keys.map((key, index) => seen({ key, mean: 4.9 - index / 1000, last: at - 3600_000 })),
    span,
    at,
    { prior, limit },
  );
const stored = (keys: readonly string[], daysAgo: number, span: BoardSpan = 7): Snapshot => {
  const snapshot = snapshotOf(boardOfKeys(keys, NOW, span), TODAY - daysAgo);
  if (!snapshot) throw new Error('no snapshot');
  return snapshot;
};

describe('snapshots of a board', () => {
  it('tell places gained and lost, and who is new', () => {
    const before = stored(['a', 'b', 'c', 'd'], 7);
    const { ranked } = movementFrom(boardOfKeys(['b', 'a', 'x', 'c']), before);
    expect(ranked.map(({ key, movement }) => [key, movement])).toEqual([
      ['b', 1],
      ['a', -1],
      ['x', 'new'],
      ['c', -1],
    ]);
  });

  it('say nothing where none is stored', () => {
    const board = movementFrom(boardOfKeys(['a', 'b', 'c']), undefined);
    expect(board.ranked.map(({ movement }) => movement)).toEqual([undefined, undefined, undefined]);
  });

  it.each<[BoardSpan, number]>([
    [1, 1],
    [3, 3],
    [7, 7],
    [30, 30],
    [{ id: 'e', name: 'Festival', from: NOW - 3 * DAY, to: NOW + DAY }, 1],
  ])('of the span %j the nearest on or before %i days ago is taken', (span, days) => {
    const board = boardOfKeys(['a', 'b', 'c'], NOW, span);
    const [exact, older, younger] = [days, days + 2, days - 1].map((ago) => stored(['a', 'b', 'c'], ago, span));
    const all = [younger, older, exact] as Snapshot[];
    expect(comparedSnapshot(board, all)).toBe(exact);
    expect(comparedSnapshot(board, [younger, older] as Snapshot[])).toBe(older);
    expect(comparedSnapshot(board, [younger] as Snapshot[])).toBeUndefined();
    const [from, to] = comparedKeys(board);
    expect(all.filter(({ key }) => key >= from && key <= to).map(({ day }) => day)).toEqual([older?.day, exact?.day]);
  });

  it('keep boards apart by kind and span', () => {
    expect(comparedSnapshot(boardOfKeys(['a', 'b', 'c']), [stored(['a', 'b', 'c'], 7, 3)])).toBeUndefined();
    expect(snapshotKey('sellers', '7', 20777)).toBe('sellers:7:020777');
  });

  it('take at most 2 kB, whatever the keys', () => {
    const keys = Array.from({ length: 150 }, (_, index) => `shop.example:/${'x'.repeat(300)}${index}`);
    const snapshot = stored(keys, 0);
    expect(snapshot.marks).toHaveLength(SNAPSHOT_ROWS);
    expect(new Set(snapshot.marks).size).toBe(SNAPSHOT_ROWS);
    expect(JSON.stringify(snapshot).length).toBeLessThan(2000);
  });

  it('are not made of what does not show the whole board', () => {
    const keys = Array.from({ length: 20 }, (_, index) => `k${index}`);
    expect(snapshotOf(boardOfKeys(keys, NOW, 7, 3), TODAY)).toBeUndefined();
    expect(snapshotOf(boardOfKeys(['a']), TODAY)).toBeUndefined();
    expect(snapshotOf({ ...boardOfKeys(keys), filter: { site: 'shop.example' } }, TODAY)).toBeUndefined();
  });

  it('say nothing of rows beyond their reach', () => {
    const keys = Array.from({ length: 120 }, (_, index) => `k${String(index).padStart(3, '0')}`);
    const { ranked } = movementFrom(boardOfKeys(keys, NOW, 7, 200), stored(keys, 7));
    expect([ranked[99]?.movement, ranked[100]?.movement, ranked[119]?.movement]).toEqual([0, undefined, undefined]);
  });

  it('go after 40 days, and when they are of the future', () => {
    const all = [0, 40, 41, -1, -2].map((ago) => ({ key: String(ago), day: dayOf(NOW) - ago }));
    expect(expiredSnapshots(all, NOW)).toEqual(['41', '-2']);
  });
});
