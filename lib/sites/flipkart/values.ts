/** Values told by the shape and order of texts: the only things of Flipkart's markup that stay. */
import { parseCount } from '../../listing/count.ts';
import { parseMoney } from '../../listing/money.ts';
import type { Draft, Rating } from '../../listing/types.ts';
import { type TextRun, textOf, textRuns } from '../dom.ts';

/** Texts in reading order; what an element without children says in several pieces ("₹", "14,999") is one. */
export function textsIn(root: Element, limit: number): TextRun[] {
  const runs = textRuns(root, limit);
  return runs.flatMap((run, i) => {
    const { element } = run;
    if (element.childElementCount > 0) return [run];
    if (runs[i - 1]?.element === element) return [];
    return [runs[i + 1]?.element === element ? { element, text: textOf(element) } : run];
  });
}

const AMOUNT = /^(?:₹|Rs\.?) ?[\d,]+(?:\.\d{1,2})?$/i;
/** The struck price of the newest pages has no sign. */
const BARE = /^[\d,]{2,}(?:\.\d{1,2})?$/;
const PERCENT = /^[↓-]? ?\d{1,2} ?%(?: off)?$/i;
/** Signs that stand alone beside an amount. */
const GLUE = /^[↓↑]$/;

export interface PriceGroup extends Pick<Draft, 'price' | 'listPrice'> {
  /** Positions of its first text and of the text after its last. */
  start: number;
  end: number;
}

const money = (text: string) => parseMoney(text, { currency: 'INR', bare: true });

/**
 * The first group of neighbouring amounts and discounts: the least is the price, another one the price before. "Upto
 * ₹45,050 Off on Exchange" and "Buy at ₹1,775" are sentences or stand apart; an amount without a sign counts beside one.
 */
export function priceGroup(runs: readonly TextRun[], from = 0): PriceGroup | undefined {
  const isPart = (text: string) => AMOUNT.test(text) || BARE.test(text) || PERCENT.test(text) || GLUE.test(text);
  for (let i = from; i < runs.length; i++) {
    if (!AMOUNT.test(runs[i]?.text ?? '') || isOther(runs, i)) continue;
    let start = i;
    let end = i + 1;
    while (start > from && isPart(runs[start - 1]?.text ?? '')) start--;
    while (isPart(runs[end]?.text ?? '')) end++;
    const group = runs.slice(start, end).map(({ text }) => text);
    const hasPercent = group.some((text) => PERCENT.test(text));
    const amounts = group
      .filter((text) => AMOUNT.test(text) || (hasPercent && BARE.test(text)))
      .map(money)
      .filter((amount) => amount !== undefined)
      .sort((a, b) => a.amount - b.amount);
    const [price, listPrice] = amounts;
    if (price) return { price, ...(listPrice && { listPrice }), start, end };
  }
  return undefined;
}

/** Set apart in its own node inside a sentence: "Upto | ₹45,050 | Off on Exchange". */
const isOther = (runs: readonly TextRun[], at: number): boolean => {
  const before = runs[at - 1]?.text ?? '';
  const isLed = !PERCENT.test(before) && /(?:up ?to|extra|flat|save|get|from|emi|off|min\.?)$/i.test(before);
  return isLed || /^(?:off\b|\/|per |x |with )/i.test(runs[at + 1]?.text ?? '');
};

const MEAN = /^([1-5](?:\.\d)?) ?(★?)$/;
const COUNT = /^(?:\|? ?\(?([\d,]+(?:\.\d+)?[kKlL]?)\)?|([\d,]+) ratings?.*)$/i;

/** A mean with its star (a picture) or its count beside it: "4.4", "522 Ratings", "&", "28 Reviews"; "(719)"; "| 32". */
export function ratingIn(runs: readonly TextRun[], from = 0, to = runs.length): Rating | undefined {
  for (let i = from; i < to; i++) {
    const { text, element } = runs[i] ?? {};
    const [, mean, star] = MEAN.exec(text ?? '') ?? [];
    if (!mean || !element || element.closest('li')) continue;
    const next = runs[i + 1]?.text ?? '';
    const counted = COUNT.test(next) && /[(|]|rating/i.test(next) ? parseCount(next.replace('|', '')) : undefined;
    const hasStar = star || element.querySelector('img,svg') || element.nextElementSibling?.matches('img,svg');
    if (counted || hasStar) return { value: Number(mean), scale: 5, ...(counted && { count: counted }) };
  }
  return undefined;
}

/** "Free delivery" beside a card; "Delivery by 5 Jul, Saturday | Free | ₹40" on an item. */
export const FREE = /^free(?: delivery)?$/i;

/** A drawn badge: its file has kept this name since 2018. */
export const ASSURED = 'img[src*="/fa_"]';
export const ASSURED_MARK = 'Flipkart Assured';

/** Flipkart's id of one variant: `pid`; the `itm…` of the path is shared by all colours and sizes. */
export const pidIn = (address: string): string | undefined => /[?&]pid=([A-Z\d]{16})(?![A-Z\d])/.exec(address)?.[1];

/** `/slug/p/itm…?pid=…`: what of an address is needed to come back to the variant. */
export function addressOf(href: string, pid: string | undefined): string {
  const path = href.replace(/[?#].*$/, '');
  return pid ? `${path}?pid=${pid}` : path;
}
