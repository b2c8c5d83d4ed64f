/** Currency signs and codes as shops print them. */
import { SIGNS as SPOKEN } from './vocabulary.ts';

/**
 * Currencies and their signs: a sign stands for the first, unless the host uses another of the line. Capitals match exactly.
 * A line with `-` holds only where the host uses that currency: "Fr" is a day too, "R" a size.
 */
const SIGNS = `USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU DOP JMD TTD NAD:$
USD:us$ $us u$s usd
CAD:ca$ c$ $ca cad
AUD:au$ a$ aud
NZD:nz$
HKD:hk$ 港币 港元
TWD:nt$ ntd 台币
SGD:s$ sg$
MXN:mx$
BRL:r$
ARS:ar$
COP:co$
DOP:rd$
UYU:$u
CNY JPY:¥
CNY TWD HKD:元 圆 块
JPY CNY:円
TWD HKD CNY:圓
CNY:rmb cn¥ 人民币
JPY:jp¥ 日元
EUR:€ eur euro euros
GBP EGP:£ ₤ gbp
SEK NOK DKK ISK:kr kr.
INR PKR LKR NPR MUR:₹ rs rs. ₨ inr रु र
CHF:chf sfr sfr.
-CHF:fr fr.
PEN:s/ s/.
BOB VES:Bs Bs.
PAB:b/.
CRC:₡
PYG:₲ Gs Gs.
CZK:kč kc
PLN:zł zl pln
RON MDL:lei
HUF:Ft Ft.
BGN:лв лв.
RSD:дин дин. din din. dinara
MKD:ден ден.
UAH:₴ грн грн.
RUB BYN:₽ руб руб. рублей р р.
BYN ETB:Br
KZT:₸ тг
AZN:₼
GEL:₾
AMD:֏
UZS:сум so'm
TRY:₺ tl
ILS:₪ NIS ש"ח ש״ח
KRW:₩ 원
VND:₫ đ vnđ
THB:฿ บาท
PHP:₱ php
MYR:RM
IDR:rp rp.
LAK:₭
KHR:៛
BDT:৳ Tk
NGN:₦
GHS:₵ gh₵
KES:ksh
XOF XAF:fcfa cfa f.cfa
DZD:DA د.ج
MAD AED:DH DHS dhs dhs. د.م. درهم
AED:د.إ د.إ.
TND:DT د.ت
KWD:KD د.ك
BHD:BD د.ب
-JOD:JD د.أ
LYD:د.ل
SAR QAR OMR YER IRR:SR ر.س ر.س. ريال
SAR:⃁
QAR:ر.ق
OMR:ر.ع.
EGP:ج.م ج.م. جنيه e£
IRR SAR OMR QAR YER:ریال
-ZAR:r
-EGP:le`;

/** Codes that are words too: currencies only where the host uses them. */
const WORD_CODE = /^(?:ALL|BAM|BOB|CUP|GEL|MOP|PEN|SOS|TOP|TRY|XXX)$/;
/** Iran's shops count in tomans of ten rials: no ISO code, IRT by habit. */
const CODES = new Set([...Intl.supportedValuesOf('currency'), 'IRT']);

interface Signs {
  codes: ReadonlyMap<string, readonly string[]>;
  /** What a sign can begin and end with. */
  first: ReadonlySet<string | undefined>;
  last: ReadonlySet<string | undefined>;
}

let known: Signs | undefined;
function signs(): Signs {
  if (known) return known;
  const codes = new Map<string, string[]>();
  for (const line of `${SIGNS}\n${SPOKEN.signs}`.split('\n')) {
    const [money = '', names = ''] = line.split(':');
    for (const name of names.split(' ')) if (name) codes.set(name, money.split(/[ -]/));
  }
  const names = [...codes.keys()].map((sign) => sign.toLowerCase());
  known = { codes, first: new Set(names.map((sign) => sign[0])), last: new Set(names.map((sign) => sign.at(-1))) };
  return known;
}

export interface Host {
  /** What a bare ¥, $ or "kr" means here. */
  currency?: string;
  lang?: string;
}

const LANG_CURRENCY: Readonly<Record<string, string>> = { ja: 'JPY', da: 'DKK', nb: 'NOK', no: 'NOK', is: 'ISK' };

/** The currency of a sign on this host; `open` when the sign alone leaves it open ($, ¥, kr). */
function currencyOf(sign: string, host: Host): { currency: string; open: boolean } | undefined {
  if (CODES.has(sign) && (sign === host.currency || !WORD_CODE.test(sign))) return { currency: sign, open: false };
  const codes = signs().codes.get(sign) ?? signs().codes.get(sign.toLowerCase());
  if (!codes) return undefined;
  if (codes.length === 1 && codes[0]) return { currency: codes[0], open: false };
  const local = [host.currency, LANG_CURRENCY[host.lang?.slice(0, 2) ?? '']].find(
    (code) => code && codes.includes(code),
  );
  const currency = local ?? codes[0];
  return currency ? { currency, open: codes.length > 1 } : undefined;
}

const MAX_SIGN = 7;
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]{2}/u;

export interface Sign {
  currency: string;
  open: boolean;
  start: number;
  end: number;
}

/** Whether a sign or a code can begin (end) with this character at all: asked before six guesses are made. */
const isEdge = (edges: ReadonlySet<string | undefined>, letter: string): boolean =>
  (letter >= 'A' && letter <= 'Z') || edges.has(letter.toLowerCase());

/** The longest sign of a text that begins or ends at a place and does not cut a word. */
function signIn(
  text: string,
  host: Host,
  place: (size: number) => readonly [start: number, end: number],
): Sign | undefined {
  for (let size = MAX_SIGN; size > 0; size--) {
    const [start, end] = place(size);
    const found = start >= 0 && end <= text.length ? currencyOf(text.slice(start, end), host) : undefined;
    if (found && !WORD.test(text.slice(start - 1, start + 1)) && !WORD.test(text.slice(end - 1, end + 1)))
      return { ...found, start, end };
  }
  return undefined;
}

/** The sign that ends at `at`, a blank and a colon apart at most. In "SGD$4.90" the code decides. */
export function signBefore(text: string, at: number, host: Host): Sign | undefined {
  let end = at;
  while (end > 0 && at - end < 2 && (text[end - 1] === ' ' || text[end - 1] === ':')) end--;
  if (end === 0 || !isEdge(signs().last, text.charAt(end - 1))) return undefined;
  const sign = signIn(text, host, (size) => [end - size, end]);
  if (!sign?.open) return sign;
  const code = /(?<!\p{L})[A-Z]{3}(?= ?$)/u.exec(text.slice(Math.max(0, sign.start - 5), sign.start))?.[0];
  return code && CODES.has(code) ? { ...sign, currency: code, open: false } : sign;
}

/** The sign that begins at `at`, one blank apart at most. In "4,90 $ CAD" the code decides. */
export function signAfter(text: string, at: number, host: Host): Sign | undefined {
  const start = text[at] === ' ' ? at + 1 : at;
  if (start >= text.length || !isEdge(signs().first, text.charAt(start))) return undefined;
  const sign = signIn(text, host, (size) => [start, start + size]);
  if (!sign?.open) return sign;
  const [all = '', code = ''] = /^ ?([A-Z]{3})(?!\p{L})/u.exec(text.slice(sign.end, sign.end + 5)) ?? [];
  return CODES.has(code) ? { ...sign, currency: code, open: false, end: sign.end + all.length } : sign;
}

/** The dollar's country written apart is joined to it: "US $23.29", "C $12", "12,99 $ CA". */
export const joinSigns = (text: string): string =>
  // Both rules want one of these two and a blank.
  !text.includes(' ') || !/[$F]/.test(text)
    ? text
    : text.replace(/\b(US|AU|CA?|NZ|HK|NT|MX|R) (?=\$)/g, '$1').replace(/(\$|\bF) (?=(?:CA|US|CFA)\b)/g, '$1');

/**
 * The separators that make three digits after them decimals: currencies of 1000 parts. (Iraq's dinar is never shown with
 * parts; in Kuwait, Oman, Bahrain and Jordan the comma groups.)
 */
export const decimalsOf = (currency: string): string => DECIMALS[currency] ?? '';
const DECIMALS: Readonly<Record<string, string>> = { TND: '.,', LYD: '.,', KWD: '.', BHD: '.', OMR: '.', JOD: '.' };
/** Currencies shown without parts: a separator before three digits always groups. */
export const isWhole = (currency: string): boolean => WHOLE.has(currency);
const WHOLE = new Set('JPY KRW VND IDR CLP COP PYG HUF ISK XAF XOF IQD'.split(' '));
