import { useRef } from 'preact/hooks';
import type { Board, BoardFilter, BoardKind, BoardSpan } from '../../lib/boards/types.ts';
import type { FailureCode } from '../../lib/messages/protocol.ts';
import { useAsk } from '../app/use-ask.ts';
import { type Marks, missingPins } from './arrange.ts';

/** Rows asked for at first, then on demand; the last is the most that is handed over. */
export const LIMITS = [50, 200, 500] as const;
const MOST = 500;

/** A filter without anything in it is none: such a board has movement. */
export const filterOf = (filter: BoardFilter): BoardFilter | undefined =>
  Object.keys(filter).length > 0 ? filter : undefined;

export interface Query {
  kind: BoardKind;
  span: BoardSpan;
  filter: BoardFilter;
  limit: number;
}

export interface ReadBoard {
  board?: Board;
  /** A longer board, asked for when pinned rows lie beyond. */
  deeper?: Board;
  /** The board at hand answers an earlier question. */
  isStale: boolean;
  failure?: FailureCode;
  again: () => void;
}

const bodyOf = ({ kind, span, filter, limit }: Query) => {
  const left = filterOf(filter);
  return { board: kind, window: span, limit, ...(left && { filter: left }) };
};

/** The board of a question; until it is answered the one before stands, so that nothing jumps. */
export function useBoard(query: Query, marks: Marks): ReadBoard {
  const asked = useAsk('board.read', bodyOf(query));
  const last = useRef<Board | undefined>(undefined);
  const { value, failure, again } = asked;
  if (value) last.current = value;
  const board = value ?? (last.current?.kind === query.kind ? last.current : undefined);
  const isFull =
    !board?.total || board.total.ranked + board.total.waiting <= board.ranked.length + board.waiting.length;
  const needsMore = value !== undefined && !isFull && query.limit < MOST && missingPins(value, marks).length > 0;
  const deep = useAsk('board.read', needsMore ? bodyOf({ ...query, limit: MOST }) : undefined);
  return {
    isStale: board !== undefined && value === undefined && failure === undefined,
    again,
    ...(board && { board }),
    ...(deep.value && { deeper: deep.value }),
    ...(failure && { failure }),
  };
}
