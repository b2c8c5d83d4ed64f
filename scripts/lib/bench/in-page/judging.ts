/** The judge and the boards, without a page to read. */
import { goodsBoard } from '../../../../lib/boards/goods.ts';
import { sellersBoard } from '../../../../lib/boards/sellers.ts';
import type { BoardOptions } from '../../../../lib/boards/sight.ts';
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

export function timeBoards(count: number, times: number): { goods: number[]; sellers: number[] } {
  const rows = observedListings(count);
  const options: BoardOptions = { prior: () => ({ scale: 5, prior: 4.3 }) };
  const result = { goods: [] as number[], sellers: [] as number[] };
  for (let n = 0; n < times; n++) {
    result.goods.push(timed(() => goodsBoard(rows, 7, NOW, options)));
    result.sellers.push(timed(() => sellersBoard(rows, 7, NOW, options)));
  }
  return result;
}
