/** Numbers as shops print them: digits of several scripts, separators, and the words for thousands and more. */
import { cleanText } from './text.ts';
import { UNITS as SPOKEN } from './vocabulary.ts';

/** Digits of any script (NFKC leaves those of living scripts), and the marks of Arabic and Swiss numbers. */
const FOREIGN = /[^\P{Nd}0-9]|[٫٬’]/u;
const RAISED = /(\d)(?:([⁰¹²³⁴-⁹]{2})|[⁰¹²³⁴-⁹])(?![⁰¹²³⁴-⁹])/g;

/** Cleaned text with ASCII digits, cut to what a single field can hold: hostile input costs no more than honest input. */
export function fieldText(text: string, max = 400): string {
  const short = text.slice(0, max * 5);
  // Raised after a number: two digits are cents (19⁹⁹), one is a footnote.
  const flat = /\d[⁰¹²³⁴-⁹]/.test(short)
    ? short.replace(RAISED, (_, digit: string, cents?: string) => (cents ? `${digit}.${cents}` : digit))
    : short;
  const line = cleanText(flat, max * 5).slice(0, max);
  if (!FOREIGN.test(line)) return line;
  return line
    .replace(/[^\P{Nd}0-9]/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      // Zero ends in 6 in the Indian blocks (U+0966, U+09E6 …), in 0 in the others.
      return String(((code & 15) - (code > 0x900 && code < 0xe00 ? 6 : 0)) % 10);
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
  // Spain writes its cents after an apostrophe too: 19'99.
  const text = raw.replace(/'(?=\d\d?$)/, ',').replace(/[ ']/g, '');
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

const UNITS =
  '10:十 100:百 1e3:千 천 k mil mila mille tsd tys тыс rb 1e4:万 萬 만 w 1e5:lakh lakhs lac 1e6:m mln mio млн jt 1e7:crore crores cr 1e8:亿 億 억 1e9:b';
let factors: Map<string, number> | undefined;
function factorOf(word: string): number | undefined {
  factors ??= new Map(
    `${UNITS} ${SPOKEN.units}`.split(/ (?=1)/).flatMap((line) => {
      const [factor, words = ''] = line.split(':');
      return words.split(' ').map((unit) => [unit, Number(factor)] as const);
    }),
  );
  return factors.get(word);
}
const UNIT =
  /^ ?(?:([十百千]?[万萬만亿億억]|[十百千천](?![克瓦米升])|พัน|หมื่น|แสน|ล้าน)|(\p{L}{1,8}?)(?:(?![\p{L}\d])|(?=[人件条单笔个元])))/iu;
/** A letter alone is a factor only glued to the number (k and M also apart) and, for w and m, before a sign that counts. */
const LETTER = /^(?:(?: ?[kK]| ?M|B)|m\+|[wW](?:$|[+人件条单笔个元)]))/;

/** A Turkish thousand and what it may count; a bin is a box elsewhere. */
const TURKISH = /^(?:[+)]| ?(?:tl|₺|sat|değ|yor|kiş|ade|ürü))/iu;

/** "万", "K", "mil", "lakh" right after a number: its factor and where it ends. 5W power and 10m cable have none. */
function unitAt(text: string, at: number): { factor: number; end: number } | undefined {
  if (at >= text.length) return undefined;
  const match = UNIT.exec(text.slice(at, at + 10));
  if (!match) return undefined;
  const [all, han, word = ''] = match;
  const end = at + all.length;
  if (han) {
    const single = factorOf(han);
    return { factor: single ?? [...han].reduce((product, sign) => product * (factorOf(sign) ?? 1), 1), end };
  }
  const factor = factorOf(word.toLowerCase());
  if (!factor || (word.length === 1 && !LETTER.test(all + text.slice(end, end + 1)))) return undefined;
  if (word === 'bin' && !TURKISH.test(text.slice(end, end + 6))) return undefined;
  return { factor, end: word.length === 3 && text[end] === '.' ? end + 1 : end };
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
  const [all = '', more = '', ones] =
    (unit.factor > 1e3 &&
      /^ ?(\d{1,4}|\d,\d{3})(?:(?=[百千]?[万萬만千천])|(?= ?[円圓元원])())/u.exec(
        text.slice(unit.end, unit.end + 9),
      )) ||
    [];
  const small = Number(more.replace(',', ''));
  // 1만 2,900원: what is left below the unit.
  if (ones !== undefined && small < unit.factor) return { ...unit, value: total + small, end: unit.end + all.length };
  const rest = all && scaled(text, small, unit.end + all.length, unit.factor);
  return rest && rest.factor > 1 ? { ...rest, value: total + rest.value } : { ...unit, value: total };
}
