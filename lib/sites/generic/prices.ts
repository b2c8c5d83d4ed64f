/** The price a block shows: among crossed-out, unit, instalment, saving and postage amounts, and in pieces. */
import { parseMoney } from '../../listing/money.ts';
import type { Money } from '../../listing/types.ts';
import type { Locale } from '../structured/price.ts';
import type { Run } from './block.ts';
import { HEADING, OLD, OTHER, PRICE, SALE, SAVING, STRUCK, WEAK } from './names.ts';

export interface Amount {
  money: Money;
  element: Element;
  /** `old`: crossed out or labelled as the price before; `weak`: named so ("regular"), which some shops call the price. */
  role: 'price' | 'sale' | 'weak' | 'old';
  /** Its part of the page is called a price. */
  named: boolean;
}

const OLD_LABEL =
  /(?:\bwas|rrp|uvp|statt|ms?rp|m\.r\.p\.?|list price|reg\.|before|originally|comp\. value|prix (?:de base|conseillé|public|initial|barré)|au lieu de|avant|antes|precio (?:anterior|normal)|preço normal|^(?:de|van|von)|prezzo (?:di listino|precedente)|invece di|alter preis|vorher|adviesprijs|原[价價]|市场价|划线价|定価|参考価格|通常価格|希望小売価格|정가|소비자가|بدلا من|السعر السابق|giá (?:gốc|cũ)|было|старая цена|cena regularna|in plaats van|ord\.? pris)[:\s]*(?:[A-Z]{1,3}\s*)?$/iu;
const NOT_PRICE_LABEL =
  /(?:used|refurbished|open[- ]box|marketplace|other sellers|gebraucht|d'occasion|ex tax|save)[^\d]{0,20}$/i;
/** The lowest price of late, which the law wants printed beside a reduction in the European Union. */
const LOWEST =
  /lowest|niedrigste|najniższ|plus bas|più basso|más bajo|mais baixo|laagste|lägsta|laveste|nejnižší|30[ -](?:day|tage|jours|giorni|d[ií]as|dni|dagar|dage|dní)/i;
/** More letters than this around an amount make it a sentence about money; fewer in a title, or where nothing says price. */
const MAX_WORDS = 40;
const MAX_WORDS_UNNAMED = 20;
const MAX_WORDS_TITLE = 8;

/** An amount by its look, before it is read in earnest: a sign beside a digit, or decimals. */
export const PRICE_LIKE =
  /[\p{Sc}/.] ?\d|\d ?(?:\p{Sc}|\p{L}{1,3}\.?(?!\p{L})|[.,]|جني|دره|ريال|دينار|ليرة|euro|рубл)|(?<!\p{L})\p{L}{1,3}\.? ?\d/u;
const LONE = /^[\d.,'\s]+-{0,2}$/;

const near = (a: Element, b: Element): boolean =>
  a.parentElement?.contains(b) === true || a.parentElement?.parentElement?.contains(b) === true;
const isWords = (run: Run | undefined, max: number): run is Run =>
  run !== undefined && !/\d|^[-–—~]$/.test(run.text) && run.text.length <= max;

/** Words right before a run that are a label of it: their part of the page holds the run as well. */
function leadOf(runs: readonly Run[], index: number, element: Element): string {
  let lead = '';
  for (let i = index - 1; i >= index - 3; i--) {
    const before = runs[i];
    if (!isWords(before, 30 - lead.length) || !(before.element.parentElement ?? before.element).contains(element))
      break;
    lead = `${before.text} ${lead}`;
  }
  return lead;
}

/** "1,699" + "." + "99" or "12" + a raised "99": the cents of a number set in pieces, and where they end. */
function centsAfter(runs: readonly Run[], index: number): { text: string; last: number } | undefined {
  const [run, after] = [runs[index], runs[index + 1]];
  if (!run || !after || !/\d[.,]?$/.test(run.text) || /\d[.,]\d\d$/.test(run.text)) return undefined;
  const dot = /^[.,]$/.test(after.text);
  const cents = dot ? runs[index + 2] : after;
  if (!cents || !near(run.element, cents.element) || !/^[.,]? ?\d\d\D{0,4}$/.test(cents.text)) return undefined;
  const apart = dot || /[.,]$/.test(run.text) || /^[.,]/.test(cents.text);
  if (
    !apart &&
    !/^su[pb]|small|cent|fraction|decimal|minor/i.test(`${cents.element.localName} ${cents.element.className}`)
  )
    return undefined;
  return { text: `${run.text.replace(/[.,]$/, '')} ${cents.text.replace(/^[.,] ?/, '')}`, last: index + (dot ? 2 : 1) };
}

/** All amounts of the runs that may be prices, in order. */
export function amountsIn(runs: readonly Run[], locale: Locale): Amount[] {
  const found: Amount[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run;
    if (run.far & OTHER || run.text.length > 120 || !/\d/.test(run.text)) continue;
    const before = runs[i - 1]?.text ?? '';
    if (LOWEST.test(run.text) || (before.length < 80 && LOWEST.test(before))) continue;
    const pieces = centsAfter(runs, i);
    const lead = leadOf(runs, i, run.element);
    i = pieces?.last ?? i;
    const after = runs[i + 1];
    const trail = isWords(after, 20) && near(run.element, after.element) ? ` ${after.text}` : '';
    const amount = amountAt(run, pieces?.text, lead, trail, locale);
    if (amount) found.push(amount);
  }
  return found;
}

function amountAt(
  run: Run,
  pieces: string | undefined,
  lead: string,
  trail: string,
  locale: Locale,
): Amount | undefined {
  const text = pieces ?? run.text;
  const lone = LONE.test(text);
  if (!lone && !PRICE_LIKE.test(lead + text + trail)) return undefined;
  const named = (run.far & PRICE) !== 0;
  const options = { ...locale, split: pieces !== undefined } as Parameters<typeof parseMoney>[1];
  const money =
    parseMoney(lead + text + trail, options) ??
    (lone && named ? parseMoney(text, { ...options, bare: true }) : undefined);
  if (!money || money.amount <= 0 || NOT_PRICE_LABEL.test(lead)) return undefined;
  const role = roleOf(run, lead + /^\D*/.exec(text)?.[0]);
  const letters = run.text.replace(/[^\p{L}]/gu, '').length;
  const most = run.near & HEADING ? MAX_WORDS_TITLE : named ? MAX_WORDS : MAX_WORDS_UNNAMED;
  return letters > most || (role !== 'old' && run.own & SAVING)
    ? undefined
    : { money, element: run.element, role, named };
}

function roleOf({ near: names }: Run, label: string): Amount['role'] {
  if (names & (STRUCK | OLD) || OLD_LABEL.test(label.replace(/[\p{Sc}\s]+$/u, ' '))) return 'old';
  return names & SALE ? 'sale' : names & WEAK ? 'weak' : 'price';
}

/** The amount at a block's first place for a price; a reduced one right beside it is the price. */
function leading(amounts: readonly Amount[]): Amount | undefined {
  const selling = amounts.filter(({ role }) => role === 'price' || role === 'sale');
  const first = selling.find(({ named }) => named) ?? selling[0];
  const group = first?.element.parentElement?.parentElement?.parentElement;
  const reduced = selling.find(
    ({ role, element, money }) =>
      role === 'sale' && first && money.amount < first.money.amount && group?.contains(element),
  );
  return reduced ?? first ?? amounts.find(({ role }) => role === 'weak');
}

/**
 * The price among the amounts of one offer, and what it was before. `said`: the structured price, which is the price where
 * the page shows it as one; what is only struck out there, or not shown at all, is stale.
 */
export function shownPrice(
  amounts: readonly Amount[],
  runs: readonly Run[],
  said?: Money,
): { price?: Money; listPrice?: Money | undefined } {
  const selling = amounts.some(({ role }) => role === 'sale' || role === 'price');
  const confirmed = amounts.find(
    ({ role, money }) =>
      money.amount === said?.amount &&
      money.currency === said.currency &&
      role !== 'old' &&
      !(role === 'weak' && selling),
  );
  const chosen = confirmed ?? leading(amounts);
  if (!chosen) return { listPrice: amounts[0]?.money };
  const { money, element } = chosen;
  const higher = amounts.filter(
    (other) => other.money.currency === money.currency && other.money.amount > money.amount,
  );
  const upper = higher.find((other) => other.role === chosen.role && isRange(element, other.element))?.money;
  const list =
    higher.find(({ role }) => role === 'old' || role === 'weak') ??
    beforeDiscount(money, higher, runs) ??
    (chosen.role === 'sale' && !upper ? besideSale(element, higher) : undefined);
  return { price: upper ? { ...money, from: true, max: upper.max ?? upper.amount } : money, listPrice: list?.money };
}

/** "₹36,477 ₹40,530 10% off": the amount of which the printed percentage leaves the price. */
function beforeDiscount(price: Money, higher: readonly Amount[], runs: readonly Run[]): Amount | undefined {
  if (higher.length === 0) return undefined;
  const percents = runs.map(({ text }) => (text.length < 40 && /(?<![\d.,])(\d{1,2}) ?%/.exec(text)?.[1]) || 0);
  return higher.find(({ money }) =>
    percents.some((percent) => percent && Math.abs(100 * (1 - price.amount / money.amount) - Number(percent)) <= 1),
  );
}

/** In a part that is called a sale price and holds two amounts, the higher one was before. */
const besideSale = (element: Element, higher: readonly Amount[]): Amount | undefined =>
  higher.length === 1 && higher[0]?.element.parentElement === element.parentElement ? higher[0] : undefined;

/** Two amounts of one small element with a dash between them. */
function isRange(low: Element, high: Element): boolean {
  let up: Element | null = low;
  for (let i = 0; i < 4 && up && !up.contains(high); i++) up = up.parentElement;
  const text = up?.contains(high) ? (up.textContent ?? '') : '';
  return text.length < 100 && /\d\D{0,12}(?:[-–—~]|\bto\b|\bbis\b)\D{0,12}\d/.test(text);
}
