/** The judge and the boards, without a page to read. */
import { boardIndex } from '../../../../lib/boards/board-index.ts';
import type { Listing } from '../../../../lib/listing/types.ts';
import { judge } from '../../../../lib/trust/verdict.ts';
import { contextOf, listingsOf, NOW, observedListings } from './listings.ts';

export interface JudgeTimes {
  plain: number[];
  judged: number[];
}

const timed = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** Looks at every field of every listing, and at what is in it. */
function plainPass(listings: readonly Listing[]): number {
  let seen = 0;
  const look = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) look(inner);
    else if (value !== undefined) seen++;
  };
  for (const listing of listings) look(listing);
  return seen;
}

export function timeJudge(count: number, times: number): JudgeTimes {
  const context = contextOf('taobao');
  const result: JudgeTimes = { plain: [], judged: [] };
  for (let n = 0; n < times; n++) {
    const listings = listingsOf(count);
    result.plain.push(timed(() => plainPass(listings)));
    result.judged.push(timed(() => listings.map((listing) => judge(listing, context))));
  }
  return result;
}

/** `first`: from the rows to a board; the others warm, over what is held between asks. */
export type BoardTimes = Record<'first' | 'goods' | 'sellers', number[]>;

export function timeBoards(count: number, times: number): BoardTimes {
  const rows = observedListings(count);
  const result: BoardTimes = { first: [], goods: [], sellers: [] };
  const query = { span: 7 as const, now: NOW };
  for (let n = 0; n < times; n++) {
    const index = boardIndex(() => ({ scale: 5, prior: 4.3 }));
    result.first.push(
      timed(() => {
        index.update(rows);
        index.board('goods', query);
      }),
    );
    result.goods.push(timed(() => index.board('goods', query)));
    result.sellers.push(timed(() => index.board('sellers', query)));
  }
  return result;
}
