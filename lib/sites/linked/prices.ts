/** The price that a small block shows: set in pieces, doubled for screen readers, crossed out, or beside savings. */
import { parseMoney } from '../../listing/money.ts';
import type { Money } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { type TextRun, textRuns } from '../dom.ts';

/** By its look alone: a sign or a code beside a digit. */
export const PRICE_LIKE =
  /\p{Sc}\s{0,3}\d|\d\s{0,3}\p{Sc}|[A-Z]{3}\s{0,3}\d|[A-Z]{2}\s{0,3}\d+[.,]\d|\d[.,]\d\d\s?[A-Z]{3}\b|Rs\.?\s{0,3}\d/u;

/** Nothing but a number and at most one sign: the pieces of one price. */
const PIECES = /^(?:[A-Z]{2,3}|Rs\.?|R(?=\$))?[\s\d.,'\p{Sc}]*(?:[A-Z]{3})?$/u;
const signs = (text: string): number => text.match(/\p{Sc}|[A-Z]{2,3}/gu)?.length ?? 0;

const OLD =
  /(?:^|[\s_-])(?:was|old|mrp|rrp|msrp|strike\w*|strikethrough\w*|crossed|line-?through|orig(?:inal)?|prev(?:ious)?|before|compare-?at)(?:$|[\s_-])|(?:was|old|list|orig(?:inal)?|strike\w*|prev(?:ious)?|compare)[_-]?price|--list(?:$|\s)/i;
const OLD_WORDS =
  /(?:\bwas|m\.?r\.?p\.?|rrp|list price|reg(?:ular(?: price)?|\.)|orig(?:inally|\.)|previous price|compare at)[:\s]*\D{0,4}$/i;

interface Amount {
  money: Money;
  isOld: boolean;
}

/** "$12.99": a sign and cents. */
const WHOLE = /^\p{Sc} ?\d[\d.,]*[.,]\d\d$/u;

/** The widest element that says nothing but the run. */
function wrapperOf({ element, text }: TextRun, block: Element): Element {
  let widest = element;
  for (let up = element.parentElement; up && block.contains(up); up = up.parentElement) {
    if ((up.textContent ?? '').trim().length > text.length) break;
    widest = up;
  }
  return widest;
}

/** The widest element of a run that is still made of the pieces of one price; pieces stand apart in its text. */
function piecesOf(run: TextRun, block: Element): { element: Element; text: string } {
  let best = { element: run.element, text: run.text };
  // What is more than pieces itself is no piece; what is whole needs no others.
  if (run.text.length > 30 || !PIECES.test(run.text)) return best;
  if (WHOLE.test(run.text)) return { ...best, element: wrapperOf(run, block) };
  for (let up: Element | null = run.element; up && block.contains(up); up = up.parentElement) {
    if ((up.textContent ?? '').length > 80) break;
    const text = textRuns(up, 9)
      .map((part) => part.text)
      .join(' ');
    if (text.length > 30 || !PIECES.test(text) || signs(text) > 1) break;
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

/** "$" + "145" + ".99", "12" + a raised "99": the cents that stand in runs of their own, and how many runs they take. */
function centsAfter(runs: readonly TextRun[], i: number): { cents: string; taken: number } | undefined {
  const [next, later] = [runs[i + 1], runs[i + 2]];
  if (!next || /[.,]\d\d$/.test(runs[i]?.text ?? '')) return undefined;
  if (/^[.,]\d\d$/.test(next.text)) return { cents: next.text, taken: 1 };
  if (/^[.,]$/.test(next.text) && later && /^\d\d$/.test(later.text))
    return { cents: next.text + later.text, taken: 2 };
  const isRaised = /^(?:sup|sub|small)$/.test(next.element.localName) && /^\d\d$/.test(next.text);
  return isRaised ? { cents: `.${next.text}`, taken: 1 } : undefined;
}

const isNear = (a: Element, b: Element | undefined): boolean =>
  b !== undefined && (a.parentElement?.parentElement?.contains(b) ?? false);

/** The digitless words right before an amount: "From", "Was:", a sign of its own. */
const leadOf = (run: TextRun, before: TextRun | undefined): string =>
  before && !/\d/.test(before.text) && before.text.length <= 24 && isNear(run.element, before.element)
    ? `${before.text} `
    : '';

function amountsIn(runs: readonly TextRun[], block: Element, page: Page): Amount[] {
  const options = { ...(page.currency && { currency: page.currency }), lang: page.lang };
  const seen = new Set<Element>();
  const amounts: Amount[] = [];
  let next = 0;
  for (const [i, run] of runs.entries()) {
    if (i < next || run.text.length > 120 || !/\d|\p{Sc}/u.test(run.text)) continue;
    const whole = piecesOf(run, block);
    const isSplit = whole.text !== run.text;
    if (isSplit && seen.has(whole.element)) continue;
    seen.add(whole.element);
    const cents = isSplit || !/\d$/.test(run.text) ? undefined : centsAfter(runs, i);
    next = i + 1 + (cents?.taken ?? 0);
    const after = runs[i + 1]?.text ?? '';
    const tail = /^(?:\/|per\b|off\b)/i.test(after) && after.length < 24 ? ` ${after}` : '';
    const text = leadOf(run, runs[i - 1]) + whole.text + (cents?.cents ?? tail);
    const money = parseMoney(text, { ...options, split: isSplit });
    if (!money || money.amount <= 0) continue;
    const words = text.slice(0, Math.max(0, text.search(/\d/)));
    const isOld = isStruck(run.element, block) || isStruck(whole.element, block) || OLD_WORDS.test(words);
    amounts.push({ money, isOld });
  }
  return amounts;
}

const percentIn = (text: string): number =>
  Number(/(?<![\d.,])(\d{1,2}) ?% ?(?:off|savings|discount)/i.exec(text)?.[1] ?? 0);

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
