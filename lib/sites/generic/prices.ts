/** The price a block shows: among crossed-out, unit, instalment, saving and postage amounts, and in pieces. */
import { parseMoney } from '../../listing/money.ts';
import type { Money } from '../../listing/types.ts';
import type { Locale } from '../structured/price.ts';
import { namesUpTo, type Run } from './runs.ts';

export interface Amount {
  money: Money;
  element: Element;
  /** `old`: crossed out or labelled as the price before; `weak`: named so ("regular"), which some shops call the price. */
  role: 'price' | 'sale' | 'weak' | 'old';
  /** Its part of the page is called a price. */
  named: boolean;
}

const NAMED = /price|preis|prix|precio|preco|prijs|prezzo|pris(?:$|[\s_-])|cena|amount|cost/i;
const OLD =
  /(?:^|[\s_-])(?:old|was|strike\w*|stroke\w*|cross\w*|line-?through|rrp|uvp|msrp|mrp|before|previous|prev|ancien|barre|compare\w*)(?:$|[\s_-])|(?:old|was|strike|cross(?:ed)?|previous|compare)[_-]?price/i;
const WEAK = /(?:^|[\s_-])(?:regular|original|list|full|standard|retail|base|normal)[_-]?(?:price)?(?:$|[\s_-])/i;
const SALE =
  /(?:^|[\s_-])(?:sale|special|final|current|now|reduced|promo(?:tional)?-?price|discounted|actual|today|our|selling|offer)[_-]?(?:price\w*)?(?:$|[\s_-])/i;
/** Parts whose amounts are other than the price of one piece. */
const OTHER =
  /unit[_-]?price|price[_-]?(?:per|unit)|per[_-]unit|base-?price|grundpreis|instal|monthly|pa[iy]e?ment|klarna|affirm|afterpay|credit|financ|mensual|cuota|parcel|facilit|(?:^|[\s_-])emi(?:$|[\s_-])|shipping|delivery|versand|postage|livraison|frete|coupon|voucher|deposit|warrant|protection|promotional-?text|tooltip/i;
const SAVING =
  /saving|you-?save|econom|(?:^|\s)(?:\S*[_-])?(?<!has[_-])(?:discount|reduction)(?:[_-](?:amount|percentage|value))?(?:$|\s)/i;
const OLD_LABEL =
  /(?:\bwas|rrp|uvp|statt|msrp|m\.?r\.?p\.?|list price|regular(?: price)?|reg\.|before|originally|comp\. value|prix (?:de base|conseillé|public|initial|barré)|au lieu de|avant|antes|precio (?:anterior|normal)|preço normal|^de|^van|^von|prezzo (?:di listino|precedente)|invece di|(?:unser )?alter preis|vorher|adviesprijs|原价|原價|市场价|划线价|定価|参考価格|정가)[:\s]*$/iu;
const NOT_PRICE_LABEL =
  /(?:used|refurbished|open[- ]box|marketplace|other sellers|gebraucht|d'occasion|save|sparen|économisez|ahorra)[^\d]{0,20}$/i;
/** More letters than this around an amount make it a sentence about money; fewer in a title, or where nothing says price. */
const MAX_WORDS = 40;
const MAX_WORDS_UNNAMED = 20;
const MAX_WORDS_TITLE = 8;

/** An amount by its look, before it is read in earnest: a sign beside a digit, or decimals. */
export const PRICE_LIKE =
  /\p{Sc} ?\d|\d ?\p{Sc}|\d[.,]\d\d|\d ?(?:[円元원圓]|kr|zł|Kč|Ft|lei|DT|TL|лв|руб|р\.|[A-Z]{3}\b)|(?:[A-Z]{3}|kr|R\$|Rs\.?|RM|Rp|S\/\.?|Fr\.?|KD|DH|TL) ?\d|\d ?(?:[.,]-|د)/u;
const LONE = /^[\d.,'\s]+(?:[.,]?-{1,2})?$/;

const CENTS = /^[.,] ?\d\d(?:\D{0,4})$/;
const CENTS_NAMED = /cent|fraction|decimal|minor|(?:^|[\s_-])sup/i;

const near = (a: Element, b: Element): boolean =>
  a === b || a.parentElement?.contains(b) === true || a.parentElement?.parentElement?.contains(b) === true;

/** Digitless words right before a run, at most 30 characters, from the same small part of the page. */
function leadOf(runs: readonly Run[], index: number, run: Run): string {
  let lead = '';
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const before = runs[i];
    const fits = before && !/\d/.test(before.text) && before.text.length + lead.length <= 30;
    if (!fits || !(before.element.contains(run.element) || before.element.parentElement?.contains(run.element))) break;
    lead = `${before.text} ${lead}`;
  }
  return lead;
}

function trailOf(run: Run, after: Run | undefined): string {
  const fits = after && !/\d/.test(after.text) && after.text.length <= 20 && near(run.element, after.element);
  return fits ? ` ${after.text}` : '';
}

/** "1,699" + "." + "99" or "12" + a raised "99": the cents of a number set in pieces, and where they end. */
function centsAfter(runs: readonly Run[], index: number): { text: string; last: number } | undefined {
  const [run, after, later] = [runs[index], runs[index + 1], runs[index + 2]];
  if (!run || !after || !/\d[.,]?$/.test(run.text) || /\d[.,]\d\d$/.test(run.text) || !near(run.element, after.element))
    return undefined;
  const dot = /^[.,]$/.test(after.text);
  const cents = dot ? later : after;
  if (!cents || !near(run.element, cents.element)) return undefined;
  const raised = /^(?:sup|sub|small)$/.test(cents.element.localName) || CENTS_NAMED.test(cents.element.className);
  const whole = dot || raised || /[.,]$/.test(run.text) ? /^[.,]? ?\d\d(?:\D{0,4})$/ : CENTS;
  if (!whole.test(cents.text)) return undefined;
  const text = `${run.text.replace(/[.,]$/, '')} ${cents.text.replace(/^[.,] ?/, '')}`;
  return { text, last: index + (dot ? 2 : 1) };
}

/** All amounts of the runs that may be prices, in order. */
export function amountsIn(runs: readonly Run[], block: Element, locale: Locale): Amount[] {
  const found: Amount[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run;
    if (!/\d/.test(run.text) || run.text.length > 120) continue;
    const pieces = centsAfter(runs, i);
    const lead = leadOf(runs, i, run);
    const text = pieces?.text ?? run.text;
    i = pieces?.last ?? i;
    const window = lead + text + trailOf(run, runs[i + 1]);
    if (!PRICE_LIKE.test(window) && !LONE.test(text)) continue;
    const names = namesUpTo(run.element, block);
    const money = readMoney(window, text, names, pieces !== undefined, locale);
    if (!money || money.amount <= 0) continue;
    const role = roleOf(run.element, names, lead, text);
    if (!isOther(run, names, lead, role)) found.push({ money, element: run.element, role, named: NAMED.test(names) });
  }
  return found;
}

function isOther(run: Run, names: string, lead: string, role: Amount['role']): boolean {
  const letters = run.text.replace(/[^\p{L}]/gu, '').length;
  const allowed = run.element.closest('h1,h2,h3,h4')
    ? MAX_WORDS_TITLE
    : NAMED.test(names)
      ? MAX_WORDS
      : MAX_WORDS_UNNAMED;
  if (letters > allowed || NOT_PRICE_LABEL.test(lead)) return true;
  if (OTHER.test(names.replace(/price-and-shipping/g, ''))) return true;
  return role !== 'old' && SAVING.test(`${run.element.className}`);
}

function readMoney(window: string, text: string, names: string, split: boolean, locale: Locale): Money | undefined {
  const options = {
    ...(locale.currency && { currency: locale.currency }),
    ...(locale.lang && { lang: locale.lang }),
    ...(split && { split: true }),
  };
  const signed = parseMoney(window, options);
  if (signed) return signed;
  return LONE.test(text) && NAMED.test(names) && locale.currency
    ? parseMoney(text, { ...options, bare: true })
    : undefined;
}

function roleOf(element: Element, names: string, lead: string, text: string): Amount['role'] {
  const before = `${lead}${/^(\D*)/.exec(text)?.[1] ?? ''}`.replace(/[\p{Sc}\s]+$/u, ' ');
  const inner = names.slice(0, 240);
  if (element.closest('del,s,strike') || OLD.test(inner)) return 'old';
  if (OLD_LABEL.test(before) || OLD_LABEL.test(before.replace(/\s?[A-Z]{1,3}\s*$/, ' '))) return 'old';
  if (/line-through/.test(element.getAttribute('style') ?? '')) return 'old';
  if (SALE.test(inner) || element.closest('ins')) return 'sale';
  return WEAK.test(inner) ? 'weak' : 'price';
}

export interface Shown {
  price?: Money;
  listPrice?: Money;
  /** Where the price stands. */
  element?: Element;
}

/** The amount at a block's first place for a price; a reduced one right beside it is the price. */
function leading(amounts: readonly Amount[]): Amount | undefined {
  const selling = amounts.filter(({ role }) => role === 'price' || role === 'sale');
  const first = selling.find(({ named }) => named) ?? selling[0];
  if (!first) return amounts.find(({ role }) => role === 'weak');
  const group = first.element.parentElement?.parentElement?.parentElement;
  const reduced = selling.find(
    ({ role, element, money }) => role === 'sale' && money.amount < first.money.amount && group?.contains(element),
  );
  return reduced ?? first;
}

/**
 * The price among the amounts of one offer, and what it was before. `said`: the structured price, which is the price where
 * the page shows it as one; what is only struck out there, or not shown at all, is stale.
 */
export function shownPrice(amounts: readonly Amount[], runs: readonly Run[], said?: Money): Shown {
  const selling = amounts.some(({ role }) => role === 'sale' || role === 'price');
  const confirmed = amounts.find(
    ({ role, money }) =>
      money.amount === said?.amount &&
      money.currency === said.currency &&
      role !== 'old' &&
      !(role === 'weak' && selling),
  );
  const chosen = confirmed ?? leading(amounts);
  if (!chosen) {
    const old = amounts[0]?.money;
    return old ? { listPrice: old } : {};
  }
  const { money, element } = chosen;
  const higher = amounts.filter(
    (other) => other.money.currency === money.currency && other.money.amount > money.amount,
  );
  const upper = higher.find((other) => other.role === chosen.role && isRange(element, other.element));
  const list = higher.find(({ role }) => role === 'old' || role === 'weak') ?? beforeDiscount(money, higher, runs);
  const price = upper ? { ...money, from: true, max: upper.money.max ?? upper.money.amount } : money;
  return { price, element, ...(list && { listPrice: list.money }) };
}

/** "₹36,477 ₹40,530 10% off": the amount of which the printed percentage leaves the price. */
function beforeDiscount(price: Money, higher: readonly Amount[], runs: readonly Run[]): Amount | undefined {
  const percents = runs.flatMap(({ text }) =>
    text.length < 40 ? [Number(/(?<![\d.,])(\d{1,2}) ?%/.exec(text)?.[1] ?? 0)] : [],
  );
  return higher.find(({ money }) =>
    percents.some((percent) => percent > 0 && Math.abs(100 * (1 - price.amount / money.amount) - percent) <= 1),
  );
}

/** Two amounts of one small element with a dash between them. */
function isRange(low: Element, high: Element): boolean {
  let up: Element | null = low;
  for (let i = 0; i < 4 && up && !up.contains(high); i++) up = up.parentElement;
  const text = up?.contains(high) ? (up.textContent ?? '') : '';
  return text.length < 100 && /\d[^\d]{0,12}(?:[-–—~]|\bto\b|\bbis\b)[^\d]{0,12}\d/.test(text);
}
