/** What a row says in one line under its title. */
import type { Board, BoardRow } from '../../lib/boards/types.ts';
import { type WhyFact, whyOf } from '../../lib/boards/why.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { roleOf } from './subject.ts';

const FLOOR = /^floor/;

/** "ratings 4/20", "a proven sale": what a row under the line lacks, with how far it has come. */
export function lacks(row: BoardRow, board: Pick<Board, 'kind' | 'window'>, speak: Speaker): string[] {
  if (!row.missing?.length) return [];
  const facts = whyOf(row, board).filter(({ what }) => FLOOR.test(what));
  return facts.map(({ what, values }: WhyFact) => {
    const params = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, speak.number(value)]));
    return speak.say(`board_${what.replace(FLOOR, (begin) => `${begin}_`).toLowerCase()}`, params);
  });
}

/** "Shop", "12 goods", "Taobao"; strikes stand apart. */
export function sellerLine({ key, basis }: BoardRow, site: string, speak: Speaker): string[] {
  const role = roleOf(key) ?? 'shop';
  const goods = basis?.goods;
  return [speak.say(`seller_${role}`), ...(goods === undefined ? [] : [speak.count('seller_goods', goods)]), site];
}
