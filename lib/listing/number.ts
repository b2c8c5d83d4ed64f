/** Numbers as shops print them: digits of several scripts, separators, and the words for thousands and more. */
import { cleanText } from './text.ts';

/** Arabic-Indic, Persian, Devanagari, Bengali and Thai zero; nine digits follow each. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

const FOREIGN = /[٠-٩۰-۹०-९০-৯๐-๙٫٬’]/;

/** Cleaned text with ASCII digits, cut to what a single field can hold: hostile input costs no more than honest input. */
export function fieldText(text: string, max = 400): string {
  const line = cleanText(text, max * 5).slice(0, max);
  if (!FOREIGN.test(line)) return line;
  return line
    .replace(/[٠-٩۰-۹०-९০-৯๐-๙]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - Number(ZEROS.findLast((zero) => zero <= code)));
    })
    .replace(/٫/g, '.')
    .replace(/[٬’]/g, "'");
}

/** A number as printed. A blank groups only exactly three digits; ".50" is one, but not in "Rs.50" and "S/.50". */
const NUMERAL = /\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d{1,3}(?!\d))?|\d+(?:[.,']\d+)*|(?<![\d\p{L}/])[.,]\d\d?(?![\d.,])/gu;

export interface Numeral {
  raw: string;
  start: number;
  end: number;
}

export function numeralsIn(text: string): Numeral[] {
  const found: Numeral[] = [];
  NUMERAL.lastIndex = 0;
  for (let match = NUMERAL.exec(text); match; match = NUMERAL.exec(text)) {
    const [raw] = match;
    found.push({ raw, start: match.index, end: match.index + raw.length });
  }
  return found;
}

/** Nothing to group and no more than two decimals: every rule reads these the same way. */
const CERTAIN = /^\d+(?:\.\d\d?)?$/;

/** Groups of three digits, or of two and a last three as in India (1,29,999). */
const isGrouped = (parts: readonly string[]): boolean => /^\d{1,3}(?:(?:,\d{3})+|(?:,\d\d)*,\d{3})$/.test(parts.join());

/**
 * The value of a printed number, at most 1e12; `undefined` for dates, versions and other broken grouping.
 * One separator before exactly three digits groups, unless it is among `decimals`.
 */
export function numberOf(raw: string, decimals = ''): number | undefined {
  if (CERTAIN.test(raw)) return bounded(raw);
  const text = raw.replace(/[ ']/g, '');
  const mark = /[.,](?=\d*$)/.exec(text)?.[0];
  if (!mark) return bounded(text);
  const parts = text.split(mark);
  const [whole = '', tail = ''] = parts;
  if (parts.length > 2) return isGrouped(parts) ? bounded(parts.join('')) : undefined;
  const groups = whole.split(mark === '.' ? ',' : '.');
  if (groups.length > 1) return isGrouped(groups) ? bounded(`${groups.join('')}.${tail}`) : undefined;
  const grouping = /^[1-9]\d{0,2},\d{3}$/.test(parts.join()) && text === raw && !decimals.includes(mark);
  return bounded(whole + (grouping ? '' : '.') + tail);
}

/** Nothing that a shop counts or charges is larger. */
export const MAX_NUMBER = 1e12;

function bounded(digits: string): number | undefined {
  const value = Number(digits);
  return value <= MAX_NUMBER ? value : undefined;
}

const FACTORS = new Map(
  '十:10 百:100 千:1e3 천:1e3 万:1e4 萬:1e4 만:1e4 亿:1e8 億:1e8 억:1e8 k:1e3 mil:1e3 mila:1e3 mille:1e3 tsd:1e3 tys:1e3 тыс:1e3 rb:1e3 w:1e4 lakh:1e5 lakhs:1e5 lac:1e5 m:1e6 mln:1e6 mio:1e6 млн:1e6 jt:1e6 crore:1e7 crores:1e7 cr:1e7 b:1e9'
    .split(' ')
    .map((pair) => {
      const [word = '', factor] = pair.split(':');
      return [word, Number(factor)] as const;
    }),
);
const UNIT =
  /^ ?(?:([十百千]?[万萬만亿億억]|[十百千천](?![克瓦米升]))|([a-zтыслмн]{1,6})(?:(?![\p{L}\d])|(?=[人件条单笔个元])))/iu;
/** A letter alone is a factor only glued to the number (k and M also apart) and, for w and m, before a sign that counts. */
const LETTER = /^(?:(?: ?[kK]| ?M|B)|m\+|[wW](?:$|[+人件条单笔个元)]))/;

/** "万", "K", "mil", "lakh" right after a number: its factor and where it ends. 5W power and 10m cable have none. */
function unitAt(text: string, at: number): { factor: number; end: number } | undefined {
  if (at >= text.length) return undefined;
  const match = UNIT.exec(text.slice(at, at + 9));
  if (!match) return undefined;
  const [all, han, word = ''] = match;
  const end = at + all.length;
  if (han) return { factor: [...han].reduce((product, sign) => product * (FACTORS.get(sign) ?? 1), 1), end };
  const factor = FACTORS.get(word.toLowerCase());
  if (!factor || (word.length === 1 && !LETTER.test(all + text.slice(end, end + 1)))) return undefined;
  return { factor, end: /^[a-z]{3}$/i.test(word) && text[end] === '.' ? end + 1 : end };
}

export interface Scaled {
  value: number;
  /** 1 without a unit. */
  factor: number;
  end: number;
}

/**
 * A value with its unit, if one follows: 2.3w, 5 mil, 1億2000万 (the second unit smaller than the first).
 * Rounded, so that 1.1亿 is 110000000.
 */
export function scaled(text: string, value: number, at: number, below = Number.POSITIVE_INFINITY): Scaled {
  const unit = unitAt(text, at);
  if (!unit || unit.factor >= below) return { value, end: at, factor: 1 };
  const total = Math.round(value * unit.factor * 100) / 100;
  const more = /^\d{1,4}(?=[百千]?[万萬만千천])/.exec(text.slice(unit.end, unit.end + 6))?.[0];
  const rest = more && scaled(text, Number(more), unit.end + more.length, unit.factor);
  return rest && rest.factor > 1 ? { ...rest, value: total + rest.value } : { ...unit, value: total };
}
