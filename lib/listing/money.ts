/** Prices in text. */
import { decimalsOf, type Host, isWhole, joinSigns, type Sign, signAfter, signBefore } from './currency.ts';
import { fieldText, MAX_NUMBER, type Numeral, numberOf, numeralsIn, scaled } from './number.ts';
import { remembering } from './text.ts';
import type { Money } from './types.ts';
import { MONEY, POSTAGE, pattern } from './vocabulary.ts';

export interface MoneyOptions extends Host {
  /** Settles "$1.299": a group unless this names the separator as the decimal one. */
  decimal?: ',' | '.';
  /** The text is a price for certain: a number without any sign is one too, in `currency`. */
  bare?: boolean;
  /** The page sets the cents apart: "$599 99" is 599.99. */
  split?: boolean;
}

/** An amount with the currency its sign names; no sign, no currency. */
export interface Amount {
  amount: number;
  currency?: string;
  start: number;
  end: number;
}

/** What else an amount may look like: `cents.ts`, where a reader wants it. */
export const FURTHER_AMOUNTS: {
  read?: (line: string, numeral: Numeral, options: MoneyOptions) => Amount | undefined;
} = {};

const FROM_BEFORE = pattern(() => `(?:(?<!\\p{L})(?:${MONEY.from})|最低|低至)(?: just| only| nur)?[:\\s]*$`);
const FROM_AFTER =
  /^ ?(?:起|から|より|부터|以上|[~〜]|from\b|and up|or more|onwards|-?t[óőö]l(?!\p{L})|['’]?[dt][ea]n başla|\+\W*$)/iu;
/** Between a word for a sum that is no price and the sum. */
const LINKS =
  "(?: (?:de|of|à|a|zu|da|por|d'|ab|od|from|fra|vanaf|starts? (?:at|from)|up to|an extra|charges?|fee|costs?|belanja))*";
/** Before an amount that is not the price: instalments, savings, thresholds, coupons, postage, the price of a measure. */
const OTHER_BEFORE = pattern(
  () =>
    `(?:\\d ?[x×](?: de)?|(?:(?<!\\p{L})(?:${MONEY.not})|(?:${POSTAGE.post})[\\p{Script=Latin}\\p{Script=Cyrillic}]*)${LINKS}|${MONEY.notEast}|(?<!\\p{L})\\+)[:\\s约]*$`,
);
/** After it: the same, and units of weight, length and count (US $1.98/ea is a price, $0.42/Count is not). */
const OTHER_AFTER = pattern(
  () =>
    `^ ?(?:[x×*] ?\\d|(?:\\/|per |a |al |ao |par |pr\\.? |pro |im |je |por |p\\/|le |za |за |в ) ?(?:\\d[\\d.,]* ?)?(?:${MONEY.per})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])|p\\.?m\\.?(?!\\p{L})|monthly|monatlich|[mb]illion|& above|每月|以下|免|以上.{0,4}(?:送料|免)|(?:优惠|優惠|代金)?券(?![后後])|(?:${MONEY.notAfter})(?!\\p{Script=Latin}))`,
);
const RANGE = /^ ?(?:[-–—~〜]|to|a|à|al|bis|au|até|hasta|tot|do|до|至|到|から) ?$/iu;

/** The first price of a text; `undefined` when it holds none, or only instalments, unit prices and savings. */
export const parseMoney: (text: string, options?: MoneyOptions) => Money | undefined = /* @__PURE__ */ remembering(
  readMoney,
  ({ currency, lang, decimal, bare, split }: MoneyOptions = {}) =>
    `${currency ?? ''} ${lang ?? ''} ${decimal ?? ''} ${bare ?? ''} ${split ?? ''} `,
);

function readMoney(text: string, options: MoneyOptions = {}): Money | undefined {
  const line = priceText(text, options);
  const amounts = amountsIn(line, options);
  for (const sign of options.bare && options.currency ? [undefined, options.currency] : [undefined]) {
    for (const [index, low] of amounts.entries()) {
      const high = upperEnd(line, low, amounts[index + 1]);
      const currency = low.currency ?? high?.currency ?? (isBare(line, low) ? sign : undefined);
      if (!currency || !isPrice(line, low, high ?? low)) continue;
      const after = line.slice((high ?? low).end);
      // "$599 99" may be $599.99 or two numbers: not guessed.
      if (/^ \d\d$/.test(after) || isCents(line, low)) return undefined;
      const from =
        high !== undefined ||
        (low.start > 0 && FROM_BEFORE().test(line.slice(0, low.start))) ||
        (after !== '' && FROM_AFTER.test(after));
      return { amount: low.amount, currency, from, ...(high && { max: high.amount }) };
    }
  }
  return undefined;
}

/** Field text with the parts of one number joined that stood in several nodes: "R$ 303 , 05", "12€99". */
export function priceText(text: string, { split }: MoneyOptions = {}): string {
  const field = joinSigns(fieldText(text));
  if (!/ [.,–—-]|[.,] |€|\d:\d/.test(field) && !split) return field;
  const line = field
    .replace(/(\d) ([.,]) ?(\d\d\d?)(?![\d.,])/g, '$1$2$3')
    .replace(/(\d[.,]) (\d\d)(?= ?(?:\p{Sc}|$))/gu, '$1$2')
    .replace(split ? /(\d) ?€ ?(\d\d)(?![\d.,€])/g : /(\d)€(?: (?=\d\d(?:$|\*)))?(\d\d)(?![\d.,€])/g, '$1,$2€')
    .replace(/(\d):(\d\d)(?= ?kr)/g, '$1,$2')
    .replace(/(?<=CHF |Fr\. )[-–—](?=\.\d\d)/g, '');
  if (!split) return line;
  return line.replace(
    /(\d[\d.,]*?)[.,]? (\d\d)(?![\d.,])/g,
    (_, whole: string, cents: string) => whole + (whole.includes('.') ? ',' : '.') + cents,
  );
}

/** Every number of a text with its currency sign, whatever the amount is for. */
export const amountsIn = (line: string, options: MoneyOptions): Amount[] =>
  numeralsIn(line).flatMap((numeral) => amountAt(line, numeral, options) ?? []);

function amountAt(line: string, numeral: Numeral, options: MoneyOptions): Amount | undefined {
  const before = signBefore(line, numeral.start, options);
  if (!before && /[\p{Script=Latin}\d⁄]/u.test(line.charAt(numeral.start - 1))) return undefined;
  const minor = before ? undefined : FURTHER_AMOUNTS.read?.(line, numeral, options);
  if (minor) return minor;
  const isLast = numeral.end === line.length;
  const dash = isLast
    ? 0
    : (/^[.,:] ?[-–—]{1,2}(?!\d)/.exec(line.slice(numeral.end, numeral.end + 5))?.[0].length ?? 0);
  const guess = before ?? signAfter(line, numeral.end + dash, options);
  const currency = guess?.currency ?? options.currency ?? '';
  const value = numberOf(numeral.raw, decimalsOf(currency) || (isWhole(currency) ? '' : options.decimal));
  if (value === undefined) return undefined;
  const unit = scaled(line, value, numeral.end);
  const isUnit = isLast || /^(?:$|[^\p{L}]|[元円圆圓块起원日])/u.test(line.slice(unit.end, unit.end + 2));
  const { value: amount, end } = isUnit && !dash ? unit : { value, end: numeral.end + dash };
  if (amount > MAX_NUMBER) return undefined;
  const late = lateSign(line, end, numeral.raw, before, options);
  const sign = late ?? before;
  return {
    amount,
    ...(sign && { currency: sign.currency }),
    start: before?.start ?? numeral.start,
    end: late?.end ?? end,
  };
}

/** The sign after an amount, where it is this amount's: in "€ 12 $14" and "2 for 1 $5" it is not. */
function lateSign(line: string, at: number, raw: string, before: Sign | undefined, host: Host): Sign | undefined {
  const after = signAfter(line, at, host);
  if (!after || (after.start > at && isOfNext(line, after.end, raw))) return undefined;
  return !before || (before.open && !after.open && !/^ ?\d/.test(line.slice(after.end))) ? after : undefined;
}

/** A number glued to a sign owns it, unless it is a footnote: "19,99 €1". */
const isOfNext = (line: string, at: number, raw: string): boolean =>
  /^\d/.test(line.slice(at)) && !(/^\d(?![\d.,])/.test(line.slice(at)) && /[.,]\d\d$/.test(raw));

function upperEnd(line: string, low: Amount, high: Amount | undefined): Amount | undefined {
  if (!high || high.amount <= low.amount) return undefined;
  const link = line.slice(low.end, high.start);
  if (!RANGE.test(link)) return undefined;
  // "10 - 15 €" is a range, "1 - $15" and "$20 - 30 days" are not.
  if (high.currency)
    return high.currency === low.currency || (!low.currency && /\d/.test(line[high.start] ?? '')) ? high : undefined;
  const tail = line.slice(high.end);
  const isOther = link.length > 1 ? /^ ?[\p{L}%]|^[-/:]/u : /^[\p{Script=Latin}%/:]|^-\d/u;
  return isOther.test(tail) && !FROM_AFTER.test(tail) ? undefined : high;
}

/** "19 99 zł" may be 19.99. */
const isCents = (line: string, { start, end }: Amount): boolean =>
  start > 1 &&
  /^\d\d(?![\d.,])/.test(line.slice(start, end)) &&
  /(?:^|[^\d\p{L}.,] ?)\d[\d.,']* $/u.test(line.slice(Math.max(0, start - 12), start));

const isPrice = (line: string, { start }: Amount, { end }: Amount): boolean => {
  const before = line.slice(Math.max(0, start - 30), start);
  const after = line.slice(end, end + 30);
  const isUnit = before.endsWith('(') && /^ ?\//.test(after);
  return (
    !isUnit &&
    (before === '' || (!/(?:^|[\s(:])[-−]$|^[-−–] ?$/.test(before) && !OTHER_BEFORE().test(before))) &&
    (after === '' || (!/^ ?[%‰]/.test(after) && !OTHER_AFTER().test(after)))
  );
};

/** After a bare number that is none of money: bytes, lengths, stars, counts. */
const NO_MONEY =
  /^(?:[\p{L}°]|[-/:]\d| ?(?:[kmgt]b|[mc]m|ft|inch|["″]|w|mah|stars?|out of|(?:of|von|sur|de|su|van|trên) (?:5|10)|reviews?|ratings?)(?![\p{L}\d]))/iu;
const isBare = (line: string, { start, end }: Amount): boolean =>
  !NO_MONEY.test(line.slice(end, end + 12)) && !/[\p{L}\d#/:-]$/u.test(line.slice(0, start));

/** "CNY 19.90 from", "USD 5.00-9.00 from": `parseMoney` reads the same money back. */
export function formatMoney({ amount, currency, from, max }: Money): string {
  const isEven = [amount, max ?? 0].every((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6);
  const places = isEven ? 2 : decimalsOf(currency) ? 3 : 4;
  const high = max === undefined ? '' : `-${max.toFixed(places)}`;
  return `${currency} ${amount.toFixed(places)}${high}${from ? ' from' : ''}`;
}
