import type { Board, BoardRow } from '../../lib/boards/types.ts';
import { roleOf } from './subject.ts';

/** Keys of rows that the reader pinned and hid. */
export interface Marks {
  pinned: readonly string[];
  hidden: readonly string[];
}

export interface Arranged {
  /** Ranked ones first, in the board's order; they keep their ranks. */
  pinned: BoardRow[];
  ranked: BoardRow[];
  waiting: BoardRow[];
  /** How many rows at hand are hidden. */
  hidden: number;
}

/** Keys pinned on boards of this kind that are not among the rows at hand. */
export function missingPins(board: Board, { pinned }: Marks): string[] {
  if (pinned.length === 0) return [];
  const here = new Set([...board.ranked, ...board.waiting].map(({ key }) => key));
  const isOfKind = (key: string) => (roleOf(key) !== undefined) === (board.kind === 'sellers');
  return pinned.filter((key) => isOfKind(key) && !here.has(key));
}

/** The board as it is shown: pinned rows on top, hidden ones left out unless they are asked for. `deeper`: a longer one, for pins only. */
export function arrange(board: Board, { pinned, hidden }: Marks, showsHidden: boolean, deeper?: Board): Arranged {
  const [pins, hides] = [new Set(pinned), new Set(hidden)];
  const rows = [...board.ranked, ...board.waiting];
  const isShown = ({ key }: BoardRow) => showsHidden || !hides.has(key);
  const here = new Set(rows.map(({ key }) => key));
  const further = deeper ? [...deeper.ranked, ...deeper.waiting].filter(({ key }) => !here.has(key)) : [];
  const isRest = (row: BoardRow) => isShown(row) && !pins.has(row.key);
  return {
    pinned: [...rows, ...further].filter((row) => pins.has(row.key) && isShown(row)),
    ranked: board.ranked.filter(isRest),
    waiting: board.waiting.filter(isRest),
    hidden: rows.filter(({ key }) => hides.has(key)).length,
  };
}
