/** Counts: of ratings and reviews, and of what was sold. */
import { fieldText, MAX_NUMBER, numberOf, numeralsIn, scaled } from './number.ts';
import { remembering } from './text.ts';
import type { Count, Sales } from './types.ts';
import { COUNTS, pattern, SALES } from './vocabulary.ts';

export interface CountOptions {
  lang?: string;
  /** Settles "1.234K"; without a unit three digits are always a group. */
  decimal?: ',' | '.';
}

/** A count and where it stands in its text, the words for "more than" included. */
interface FoundCount extends Count {
  start: number;
  end: number;
}

const OPEN_BEFORE = pattern(() => `(?:\\+|(?<!\\p{L})(?:${COUNTS.more}) ?|超[过過] ?)$`);
const OPEN_AFTER = /^ ?(?:\+|[点個件]?以上|[多余餘]|[개명건]? ?이상)/u;
/** Before and after a number that counts no goods: models, dates, money; times, windows, ranks, stars, percent. */
const OTHER_BEFORE = /(?:[\p{Script=Latin}\d][-_.]?|\d:|[#№/-]|\p{Sc} ?|第|(?<!\p{L})no\.? ?|top ?)$/iu;
const OTHER_AFTER =
  /^ ?(?:[%°"″:]|小[时時]|[天日秒折倍元円원年]|分[钟鐘]|[个個ヶか]月|\p{Sc}|-\d+-\d|\/\d|千?[克斤瓦米升寸]|(?:out of|of|von|de|sur|su|van|av|z) ?(?:5|10)(?!\d)|(?:[kmgt]b|[mck]m|kg|ml|inch|mah)(?!\p{L})|(?:years?|yrs?|months?|days?|hours?|h|stars?|stern\w*|estrel\w*|stelle|étoiles?)(?!\p{L}))/iu;
const COMMA_LANG = /^(?:de|fr|es|it|pt|nl|pl|sv|da|nb|no|fi|cs|tr|id|vi|ru|uk|ro|hu|el)/;

/** All counts of a cleaned text, in order. */
function countsIn(line: string, { lang = '', decimal }: CountOptions = {}): FoundCount[] {
  const mark = decimal ?? (COMMA_LANG.test(lang) ? ',' : '.');
  return numeralsIn(line).flatMap(({ raw, start, end }) => {
    const unit = end < line.length ? scaled(line, numberOf(raw, mark) ?? 0, end) : undefined;
    const isScaled = unit !== undefined && unit.factor > 1;
    const { value: min = Number.NaN, end: at } = isScaled ? unit : { value: numberOf(raw), end };
    const rest = line.slice(at, at + 16);
    const lead = line.slice(Math.max(0, start - 16), start);
    const more = lead && (OPEN_BEFORE().exec(lead)?.[0] ?? '');
    const isOther = (rest !== '' && OTHER_AFTER.test(rest)) || (lead !== '' && more === '' && OTHER_BEFORE.test(lead));
    const isGlued = !isScaled && rest !== '' && /^\p{Script=Latin}/u.test(rest);
    if (!Number.isInteger(min) || min > MAX_NUMBER || isOther || isGlued) return [];
    const plus = rest && (OPEN_AFTER.exec(rest)?.[0] ?? '');
    return { min, open: more + plus !== '', start: start - more.length, end: at + plus.length };
  });
}

const COUNTED = pattern(() => COUNTS.counted);

/**
 * The first count of a text that is known to hold one ("25.7K", "(84)", "200万条评价"). Beside other numbers the one in
 * brackets or beside a word for ratings is it; after a foreign word ("iPhone 15") there is none.
 */
export const parseCount: (text: string, options?: CountOptions) => Count | undefined = /* @__PURE__ */ remembering(
  readCount,
  ({ lang, decimal }: CountOptions = {}) => `${lang ?? ''} ${decimal ?? ''} `,
);

function readCount(text: string, options: CountOptions = {}): Count | undefined {
  const line = fieldText(text);
  const all = countsIn(line, options);
  const isFollowed = ({ start, end }: FoundCount) =>
    line[start - 1] === '(' || COUNTED().test(line.slice(end, end + 16));
  const isLed = ({ start }: FoundCount) => COUNTED().test(line.slice(Math.max(0, start - 14), start));
  const first = all[0] && !/\d|\p{Script=Latin} ?$/u.test(line.slice(0, all[0].start)) ? all[0] : undefined;
  const chosen = (all.length === 1 && first) || (all.find(isFollowed) ?? all.find(isLed) ?? first);
  return chosen && { min: chosen.min, open: chosen.open };
}

const SOLD_BEFORE = pattern(
  () =>
    `(?:月(?:成交|[销銷]售?量?|售)|(?:上个?月|近?[39]0天)内?(?:已售|售出|[销銷]量?|成交)|付款|(?:已|累[计計]|[总總])[销銷]?售出?|[总總]?[销銷]量|[卖賣售]出|已?成交|已[拼抢搶]|[热熱][销銷卖]|[回采][购購]|${SALES.soldBefore}|(?<!\\p{L})(?:sold|vend\\w+|verkauft|verkocht|sprzedano):)[ :]{0,2}$`,
);
const SOLD_AFTER = pattern(
  () =>
    `^ ?(人已?(?:付款|[买買拼购購]|收货)|[人件单單笔筆个]?(?:已售|售出|已拼|成交|[回采][购購])|[次人][回采][购購]|(?:units? |pcs |items )?sold(?! by| out)|${SALES.sold})(?!\\p{Script=Latin})`,
);
const CART = /^ ?人?[加收][购購藏]|cart|carrito|carrinho|warenkorb|panier|carrello|カート/iu;
const MONTH_AFTER = pattern(() => SALES.inMonth);
/** A window that `SalesKind` has no name for: today, 24 hours, a week. */
const OTHER_BEFORE_SALES = /(?:7天|[本近]一?[周週]|[昨今]日|24小时)内?$/u;
const OTHER_AFTER_SALES =
  /week|semana|woche|semaine|settimana|hours?\b|\bhoras?\b|stunden|\d ?(?:months|mes|monat|mois)|brand/iu;
const BREAK = /[|·;,。,;•]|\. /u;

const lastOf = (parts: readonly string[]): string => parts.at(-1) ?? '';

/** Sales with their window; cart adds, stock and windows other than 30 or 90 days are none. */
export const parseSales: (text: string) => Sales | undefined = /* @__PURE__ */ remembering(readSales);

function readSales(text: string): Sales | undefined {
  const line = fieldText(text);
  for (const { min, open, start, end } of countsIn(line)) {
    const lead = lastOf(line.slice(Math.max(0, start - 20), start).split(BREAK));
    const tail = line.slice(end, end + 48).split(BREAK)[0] ?? '';
    const before = SOLD_BEFORE().exec(lead)?.[0] ?? '';
    const after = SOLD_AFTER().exec(tail)?.[0] ?? '';
    const window = lead.slice(0, lead.length - before.length);
    if (before + after === '' || CART.test(tail) || OTHER_BEFORE_SALES.test(window) || OTHER_AFTER_SALES.test(tail))
      continue;
    const isLatinMonth = MONTH_AFTER().test(tail);
    const isMonth = isLatinMonth || /月|30天/.test(before) || /(?:か月|先月)で?$/.test(window);
    const kind = /90天/.test(before) ? '90d' : isMonth ? 'month' : /人|付款/.test(after || before) ? 'payers' : 'total';
    const rest = isLatinMonth ? tail : after || (/^[件单單笔人]/.exec(tail)?.[0] ?? '');
    return { min, open, kind, text: (line.slice(start - before.length, end) + rest).trim() };
  }
  return undefined;
}
