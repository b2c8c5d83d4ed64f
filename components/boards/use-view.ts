import { useState } from 'preact/hooks';
import type { BoardFilter, BoardKind, BoardSpan } from '../../lib/boards/types.ts';
import { type Arranged, arrange } from './arrange.ts';
import type { EventRow } from './events.ts';
import { LIMITS, type ReadBoard, useBoard } from './use-board.ts';
import { useEvents } from './use-events.ts';
import { type KeptMarks, useMarks } from './use-marks.ts';

/** Everything that a board is looked at with, in the popup and on the wide page. */
export interface BoardView {
  kind: BoardKind;
  span: BoardSpan;
  filter: BoardFilter;
  read: ReadBoard;
  rows: Arranged | undefined;
  marks: KeptMarks;
  events: readonly EventRow[];
  /** The event whose board this is. */
  event: EventRow | undefined;
  showsHidden: boolean;
  setSpan: (span: BoardSpan) => void;
  setFilter: (filter: BoardFilter) => void;
  setShowsHidden: (shows: boolean) => void;
  askEvents: () => void;
  /** Asks for more rows; absent: all of them are here. */
  more: (() => void) | undefined;
  /** How many rows that brings. */
  moreRows: number;
}

export function useView(kind: BoardKind, first: BoardSpan = 7): BoardView {
  const [span, setSpan] = useState<BoardSpan>(first);
  const [filter, setFilter] = useState<BoardFilter>({});
  const [limit, setLimit] = useState<number>(LIMITS[0]);
  const [showsHidden, setShowsHidden] = useState(false);
  const marks = useMarks();
  const { events, again } = useEvents();
  const read = useBoard({ kind, span, filter, limit }, marks);
  const { board, deeper } = read;
  const restart = () => setLimit(LIMITS[0]);
  const next = LIMITS.find((one) => one > limit);
  const { ranked = 0, waiting = 0 } = board?.total ?? {};
  const reach = (most: number) => Math.min(ranked, most) + Math.min(waiting, most);
  const here = board ? board.ranked.length + board.waiting.length : 0;
  const moreRows = next === undefined ? 0 : reach(next) - here;
  return {
    kind,
    span,
    filter,
    read,
    rows: board && marks.isKnown ? arrange(board, marks, showsHidden, deeper) : undefined,
    marks,
    events,
    event: typeof span === 'number' ? undefined : events.find(({ id }) => id === span.id),
    showsHidden,
    setSpan: (chosen) => {
      restart();
      setSpan(chosen);
    },
    setFilter: (chosen) => {
      restart();
      setFilter(chosen);
    },
    setShowsHidden,
    askEvents: again,
    more: moreRows > 0 && next !== undefined ? () => setLimit(next) : undefined,
    moreRows,
  };
}
