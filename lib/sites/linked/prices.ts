/** The price that a small block shows: set in pieces, doubled for screen readers, crossed out, or beside savings. */
import { parseMoney } from '../../listing/money.ts';
import { cleanText } from '../../listing/text.ts';
import type { Money } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import type { TextRun } from '../dom.ts';

/** By its look alone: a sign or a code beside a digit. */
export const PRICE_LIKE = /\p{Sc}\s{0,3}\d|\d\s{0,3}\p{Sc}|\b[A-Z]{3}\s{0,3}\d|\bRs\.?\s{0,3}\d/u;

/** Nothing but a number and at most one sign: the pieces of one price. */
const PIECES = /^(?:[A-Z]{2,3}|Rs\.?|R(?=\$))?[\s\d.,'\p{Sc}]*(?:[A-Z]{3})?$/u;
const signs = (text: string): number => text.match(/\p{Sc}|[A-Z]{2,3}/gu)?.length ?? 0;

const OLD =
  /(?:^|[\s_-])(?:was|old|mrp|rrp|msrp|strike\w*|strikethrough\w*|crossed|line-?through|orig\w*|prev\w*|before|compare\w*)(?:$|[\s_-])|(?:was|old|list|orig\w*|strike\w*|prev\w*)[_-]?price|--list(?:$|\s)/i;
const OLD_WORDS = /(?:\bwas|m\.?r\.?p\.?|rrp|list price|reg(?:ular(?: price)?|\.)|orig(?:inally|\.)|previous price|compare at)[:\s]*\D{0,4}$/i;

interface Amount {
  money: Money;
  isOld: boolean;
}

/** The widest element of a run that is still made of the pieces of one price. */
function piecesOf(run: TextRun, block: Element): { element: Element; text: string } {
  let best = { element: run.element, text: run.text };
  for (let up: Element | null = run.element; up && block.contains(up); up = up.parentElement) {
    const raw = up.textContent ?? '';
    const text = raw.length > 80 ? '' : cleanText(raw);
    if (!text || text.length > 30 || !PIECES.test(text) || signs(text) > 1) break;
    best = { element: up, text };
  }
  return best;
}

function isStruck(element: Element, block: Element): boolean {
  const struck = element.closest('s,del,strike');
  if (struck && block.contains(struck)) return true;
  for (let up: Element | null = element, i = 0; up && i < 3 && up !== block; up = up.parentElement, i++)
    if (OLD.test(`${up.getAttribute('class') ?? ''} ${up.getAttribute('data-testid') ?? ''}`)) return true;
  return false;
}

function amountsIn(runs: readonly TextRun[], block: Element, page: Page): Amount[] {
  const options = { ...(page.currency && { currency: page.currency }), lang: page.lang };
  const seen = new Set<Element>();
  return runs.flatMap((run, i) => {
    if (run.text.length > 120 || !/\d|\p{Sc}/u.test(run.text)) return [];
    const { element, text } = piecesOf(run, block);
    if (seen.has(element) && text !== run.text) return [];
    seen.add(element);
    const [before, after] = [runs[i - 1]?.text ?? '', runs[i + 1]?.text ?? ''];
    const lead = /\d/.test(before) || before.length > 24 ? '' : `${before} `;
    const tail = /^(?:\/|per\b|off\b)/i.test(after) && after.length < 24 ? ` ${after}` : '';
    const money = parseMoney(lead + text + tail, { ...options, split: text !== run.text });
    if (!money || money.amount <= 0) return [];
    const words = `${lead}${text.slice(0, Math.max(0, text.search(/\d/)))}`;
    return [{ money, isOld: isStruck(element, block) || OLD_WORDS.test(words) }];
  });
}

const percentIn = (text: string): number => Number(/(?<![\d.,])(\d{1,2}) ?% ?(?:off|savings|discount)/i.exec(text)?.[1] ?? 0);

export interface Shown {
  price?: Money;
  listPrice?: Money;
}

/** The first amount that is not crossed out, and what it was before. */
export function shownPrices(runs: readonly TextRun[], block: Element, page: Page): Shown {
  const amounts = amountsIn(runs, block, page);
  const price = amounts.find(({ isOld }) => !isOld)?.money;
  if (!price) return {};
  const higher = amounts.filter(({ money }) => money.currency === price.currency && money.amount > price.amount);
  const percents = runs.map(({ text }) => percentIn(text)).filter((percent) => percent > 0);
  const isBefore = ({ amount }: Money): boolean =>
    percents.some((percent) => Math.abs(100 * (1 - price.amount / amount) - percent) <= 1);
  const list = higher.find(({ isOld }) => isOld) ?? higher.find(({ money }) => isBefore(money));
  return { price, ...(list && { listPrice: list.money }) };
}

/** The money of one element that holds a price and nothing else. */
export function onlyPrice(element: Element | null | undefined, page: Page): Money | undefined {
  const text = cleanText((element?.textContent ?? '').slice(0, 200));
  const options = { ...(page.currency && { currency: page.currency }), lang: page.lang };
  const money = parseMoney(text, { ...options, bare: !/\p{L}/u.test(text) });
  return money && money.amount > 0 ? money : undefined;
}
