/** Reading a shop's cards, against one bare pass over the same cards. Runs inside a page. */
import type { SiteReader } from '../../../../lib/sites/define.ts';
import { pageOf, readPage } from '../../../../lib/sites/read.ts';
import { growGrid } from './vary.ts';

/** So many cards are read before any is timed: lists of every size are timed on a script that is compiled. */
const WARM = 3000;
const MARK = 'data-kaopu-bench';

export interface ScanTimes {
  cards: number;
  /** Milliseconds of each repetition. */
  bare: number[];
  /** The text of every element of every card, once. */
  each: number[];
  scan: number[];
  /** The very first reading, nothing compiled or cached yet. */
  first: number;
}

/** The shortest selector that finds the cards: the rule that found the first of them. */
function selectorOf(reader: SiteReader, cards: readonly Element[]): string {
  const rule = reader.cards.find(({ select }) => cards[0]?.matches(select));
  if (rule) return rule.select;
  for (const card of cards) card.setAttribute(MARK, '');
  return `[${MARK}]`;
}

export function timeScan(reader: SiteReader, address: string, count: number, times: number): ScanTimes {
  const look = () => readPage(reader, pageOf(document, address, reader.hosts));
  const own = look()
    .cards.filter(({ place }) => place === 'main')
    .map(({ element }) => element);
  const select = selectorOf(reader, own);
  const grid = growGrid(own, count, 0);
  const bare = () => {
    let length = 0;
    for (const card of document.querySelectorAll(select)) length += (card.textContent ?? '').length;
    return length;
  };
  const each = () => {
    let length = 0;
    for (const card of document.querySelectorAll(select)) {
      const inside = card.querySelectorAll('*');
      for (let at = 0; at < inside.length; at++) length += (inside[at]?.textContent ?? '').length;
    }
    return length;
  };
  const timed = (run: () => unknown): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const result: ScanTimes = { cards: 0, bare: [], each: [], scan: [], first: timed(look) };
  const warm = Math.ceil(WARM / count);
  for (let n = 0; n < warm; n++) {
    grid.renew(-n);
    look();
    bare();
    each();
  }
  for (let n = 0; n < times; n++) {
    grid.renew(n + 1);
    // Taking turns, so that neither always finds the page's strings warm.
    if (n % 2) result.bare.push(timed(bare));
    result.scan.push(timed(look));
    if (n % 2 === 0) result.bare.push(timed(bare));
    result.each.push(timed(each));
  }
  result.cards = look().cards.length;
  grid.remove();
  return result;
}
