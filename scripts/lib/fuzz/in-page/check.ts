/** What must hold of a reading, however odd the page: nothing in it that the page does not hold. */
import { amountsIn, type MoneyOptions, parseMoney, priceText } from '../../../../lib/listing/money.ts';
import type { Listing } from '../../../../lib/listing/types.ts';
import type { Page } from '../../../../lib/sites/define.ts';

/** Amounts of a text under every option a reader may choose; remembered, since mutants of a page share most texts. */
const known = new Map<string, readonly number[]>();

function amountsOf(text: string, options: readonly MoneyOptions[]): readonly number[] {
  const before = known.get(text);
  if (before) return before;
  const amounts = new Set<number>();
  for (const option of options) {
    const money = parseMoney(text, { ...option, bare: true });
    if (money) amounts.add(money.amount);
    if (money?.max !== undefined) amounts.add(money.max);
    for (const { amount } of amountsIn(priceText(text, option), option)) amounts.add(amount);
  }
  const found = [...amounts];
  known.set(text, found);
  return found;
}
export const forget = (): void => known.clear();

const optionsOf = ({ currency, lang }: Page): MoneyOptions[] => {
  const base: MoneyOptions = { lang, ...(currency && { currency }) };
  return [base, { ...base, decimal: ',' }, { ...base, decimal: '.' }, { ...base, split: true }, {}];
};

const LONGEST = 400;
const JOINED = 160;
/** Texts that cents may stand behind their whole number. */
const NEAR = 8;

/** Text of an element's nodes with a blank between them. */
function spaced(element: Element): string {
  const parts: string[] = [];
  const nodes = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) parts.push((node as Text).data);
  return parts.join(' ');
}

/** Texts that a price may have been read from, likeliest first: nodes and attributes, whole elements, scripts. */
function* sourcesOf(doc: Document): Generator<string> {
  const elements = [...doc.querySelectorAll('*')];
  for (const element of elements) {
    for (const node of element.childNodes) if (node.nodeType === 3) yield (node as Text).data;
    for (const name of element.getAttributeNames()) yield element.getAttribute(name) ?? '';
  }
  for (const element of elements) {
    const text = element.textContent ?? '';
    if (!/\d/.test(text) || text.length > 4 * JOINED) continue;
    yield text;
    yield spaced(element);
    // A neighbour may hold the sign, the cents or the upper end.
    const next = element.nextElementSibling?.textContent ?? '';
    if (next.length < JOINED) yield text + next;
  }
  yield* splitIn(doc);
}

/** Whole numbers with the two digits of a text close behind them: cents that stand in an element of their own. */
function* splitIn(doc: Document): Generator<string> {
  const nodes = doc.createTreeWalker(doc.documentElement, NodeFilter.SHOW_TEXT);
  const last: string[] = [];
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const text = (node as Text).data.trim();
    if (text === '') continue;
    const cents = /^[.,]?(\d\d)(?!\d)/.exec(text)?.[1];
    if (cents) for (const whole of last) if (/\d/.test(whole)) yield `${whole.replace(/\D+$/, '')} ${cents}`;
    last.push(text);
    if (last.length > NEAR) last.shift();
  }
}

/** Numbers of embedded data, in major units and in hundredths. */
function embeddedIn(doc: Document): Set<number> {
  const numbers = new Set<number>();
  for (const script of doc.querySelectorAll('script'))
    for (const [raw] of (script.textContent ?? '').matchAll(/\d+(?:[.,]\d+)*/g)) {
      const value = Number(raw.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
      numbers.add(value);
      numbers.add(value / 100);
    }
  return numbers;
}

/** Amounts of these listings that no text, attribute or embedded value of the page comes to. */
export function foreignAmounts(listings: readonly Listing[], page: Page): number[] {
  const open = new Set<number>();
  for (const { price, listPrice } of listings)
    for (const amount of [price?.amount, price?.max, listPrice?.amount, listPrice?.max])
      if (amount !== undefined) open.add(amount);
  const options = optionsOf(page);
  for (const text of sourcesOf(page.doc)) {
    if (open.size === 0) return [];
    if (!/\p{Nd}/u.test(text)) continue;
    for (const amount of amountsOf(text.slice(0, LONGEST), options)) open.delete(amount);
  }
  if (open.size === 0) return [];
  const embedded = embeddedIn(page.doc);
  return [...open].filter((amount) => !embedded.has(amount));
}

/** Ids of offers and shops that stand neither in the page nor in its address. */
export function foreignIds(listings: readonly Listing[], page: Page): string[] {
  const ids = listings.flatMap(({ id, shop, promoter }) => [id, shop?.id, promoter?.id]);
  const asked = [...new Set(ids.filter((id) => id !== undefined))];
  if (asked.length === 0) return [];
  const hay = `${page.url.href}\n${page.doc.documentElement?.outerHTML ?? ''}`.toLowerCase().replaceAll('&amp;', '&');
  return asked.filter((id) => !hay.includes(id.toLowerCase()));
}
