/** Messages about the boards. Our own pages only. */
import type { EventTotals } from '../../boards/event.ts';
import type { Facets } from '../../boards/filter.ts';
import type { Trend } from '../../boards/trend.ts';
import type { Board, BoardEvent, BoardFilter, BoardKind, BoardSpan } from '../../boards/types.ts';

interface Message<Request, Reply> {
  request: Request;
  reply: Reply;
}

export interface BoardsProtocol {
  'board.read': Message<{ board: BoardKind; window: BoardSpan; limit: number; filter?: BoardFilter }, Board>;
  /** What a board can be filtered by, with counts. */
  'board.facets': Message<{ window: BoardSpan }, Facets>;
  /** `key` of a row of the goods board; absent: it is no longer stored. */
  'board.trend': Message<{ key: string; window: BoardSpan }, { trend?: Trend }>;
  'event.totals': Message<{ event: BoardEvent }, EventTotals>;
}
