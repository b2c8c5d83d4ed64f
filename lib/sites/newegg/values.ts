/** Values that Newegg prints the same way on cards and item pages. */
import { parseCount } from '../../listing/count.ts';
import { parseMoney } from '../../listing/money.ts';
import { parseRating } from '../../listing/rating.ts';
import type { Draft, Money, Rating } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, textOf } from '../dom.ts';

/** N82E16832588491, 1B4-003A-00062, 9SIA…; `/p/pl` is a list. */
const IN_PATH = /\/p\/(N82E\d{8,20}|(?=[\d-]*[A-Z])\d[\dA-Z-]{7,29})(?=[/?#]|$)/i;
const IN_QUERY = /\/Product\.aspx\?(?:[^#]{0,500}&)?Item=([\dA-Z-]{8,30})(?=[&#]|$)/i;

/** Several goods at one price stand in lists as one offer. */
const COMBO = /\/ComboDealDetails\?(?:[^#]{0,500}&)?ItemList=(Combo\.\d{3,12})(?=[&#]|$)/i;

export function itemIdIn(address: string): string | undefined {
  const head = address.slice(0, 2000);
  return (IN_PATH.exec(head) ?? IN_QUERY.exec(head) ?? COMBO.exec(head))?.[1]?.toUpperCase();
}

const moneyIn = (text: string, page: Page): Money | undefined =>
  parseMoney(text, { bare: true, lang: page.lang, ...(page.currency && { currency: page.currency }) });

/** "$", whole and cents stand in three nodes; "(2 Offers)" and the dash of a range that is none, in others. Words are no price. */
function currentText(price: Element): string {
  let text = '';
  for (let node = price.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 || (node.nodeType === 1 && /^(?:strong|sup)$/.test((node as Element).localName)))
      text += (node.textContent ?? '').trim();
  return /^\P{L}*\d[\d.,]*$/u.test(text) ? text : '';
}

/** What is asked, and what was before: some offers tell their price in the cart alone. */
export function pricesIn(box: ParentNode | null, page: Page): Pick<Draft, 'price' | 'listPrice'> {
  const current = box?.querySelector('.price-current');
  const text = current ? currentText(current) : '';
  const was = textOf(box, '.price-was-data') || textOf(box, '.price-was');
  return { price: text ? moneyIn(text, page) : undefined, listPrice: was ? moneyIn(was, page) : undefined };
}

const OF_5 = { scale: 5 };

/** Eggs out of 5: "Rating + 3", "rated 4.6 out of 5"; only the newer words are exact. */
export function ratingIn(box: ParentNode | null): Rating | undefined {
  const eggs = box?.querySelector('.rating');
  const read = (element: Element | null | undefined, name: string) => {
    const score = parseRating(attrOf(element, name), OF_5);
    return score && score.value > 0 ? score : undefined;
  };
  const mean = read(eggs, 'aria-label') ?? read(eggs, 'title') ?? read(eggs?.closest('[title]'), 'title');
  const count = parseCount(textOf(box, '.item-rating-num'));
  return mean || count ? { ...mean, ...(count && { count }) } : undefined;
}
