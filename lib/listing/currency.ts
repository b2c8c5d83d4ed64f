/** Currency signs and codes as shops print them. */

/**
 * Currencies and their signs: a sign stands for the first, unless the host uses another of the line. Capitals match exactly.
 * A line with `-` holds only where the host uses that currency: "Fr" is a day too, "R" a size.
 */
const SIGNS = `USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU DOP JMD TTD NAD:$ dollars dólares
USD:us$ $us u$s usd
CAD:ca$ c$ $ca cdn$ cad
AUD:au$ a$ aud
NZD:nz$
HKD:hk$ 港币 港元
TWD:nt$ ntd 台币 台幣
SGD:s$ sg$
MXN:mx$
BRL:r$ reais
ARS:ar$
COP:co$ col$
CLP:cl$
DOP:rd$
UYU:$u
-MXN ARS CLP COP UYU DOP PHP CUP:pesos
CNY JPY:¥
CNY TWD HKD:元 圆 块
JPY CNY:円
TWD HKD CNY:圓
CNY:rmb cn¥ 人民币
JPY:jp¥ 日元
EUR:€ eur euro euros eura eiro eurų evra ευρώ
GBP EGP:£ ₤ gbp
SEK NOK DKK ISK:kr kr. kronor kroner
INR PKR LKR NPR MUR:₹ rs rs. ₨ inr रु रु. र रू rupees
-LKR:රු රු.
CHF:chf sfr sfr. franken
-CHF:fr fr.
PEN:s/ s/.
-PEN:soles
BOB VES:Bs Bs. Bs.S Bs.F
PAB:b/.
-GTQ:q
-HNL ALL:l l. lek lekë
CRC:₡
-CRC:¢
PYG:₲ Gs Gs.
CZK:kč kc korun
PLN:zł zł. zl pln złotych
RON MDL:lei
HUF:Ft Ft. forint
BGN:лв лв. лева
RSD:дин дин. din din. dinara
MKD:ден ден.
-BAM:KM
UAH:₴ грн грн. гривень гривен
RUB BYN:₽ руб руб. рублей рубля р р.
BYN ETB:Br
ETB:ብር
KZT:₸ тг тг. тенге
AZN:₼
-AZN:man. manat
GEL:₾ ლარი
AMD:֏ դր դր.
UZS:сум so'm soʻm so‘m
MNT:₮
TRY:₺ tl lira
ILS:₪ NIS ש"ח ש״ח
KRW:₩ 원
VND:₫ đ vnđ đồng
THB:฿ บาท
PHP:₱ php
-PHP:p
MYR:RM
IDR:rp rp. rupiah
LAK:₭
KHR:៛
-MMK:ks k
BDT:৳ Tk Tk. টাকা
NGN:₦
GHS:₵ gh₵ gh¢
KES:ksh ksh.
UGX:ush
TZS:tsh
XOF XAF:fcfa cfa f.cfa
-XOF XAF:f
DZD:DA د.ج
MAD AED:DH DHS dhs dhs. د.م. درهم dirhams
AED:د.إ د.إ.
TND:DT د.ت
KWD:KD د.ك
BHD:BD د.ب
-JOD:JD د.أ
LYD:د.ل
IQD:د.ع د.ع.
-KWD IQD BHD JOD TND DZD LYD:دينار
-LBP:ل.ل ل.ل. l.l. ll
SAR QAR OMR YER IRR:SR ر.س ر.س. ريال
SAR:⃁
QAR:ر.ق
-QAR:QR
OMR:ر.ع.
EGP:ج.م ج.م. جنيه e£
IRR SAR OMR QAR YER:ریال
IRT:تومان تومن toman
-ZAR:r
-EGP:le`;

/** Codes that are words too: currencies only where the host uses them. */
const WORD_CODE = /^(?:ALL|BAM|BOB|CUP|GEL|MOP|PEN|SOS|TOP|TRY|XXX)$/;
/** Iran's shops count in tomans of ten rials: no ISO code, IRT by habit. */
const CODES = new Set([...Intl.supportedValuesOf('currency'), 'IRT']);

const BY_SIGN = new Map(
  SIGNS.split('\n').flatMap((line) => {
    const [codes = '', signs = ''] = line.split(':');
    return signs.split(' ').map((sign) => [sign, codes.split(/[ -]/)] as const);
  }),
);

export interface Host {
  /** What a bare ¥, $ or "kr" means here. */
  currency?: string;
  lang?: string;
}

const LANG_CURRENCY: Readonly<Record<string, string>> = { ja: 'JPY', da: 'DKK', nb: 'NOK', no: 'NOK', is: 'ISK' };

/** The currency of a sign on this host; `open` when the sign alone leaves it open ($, ¥, kr). */
function currencyOf(sign: string, host: Host): { currency: string; open: boolean } | undefined {
  if (CODES.has(sign) && (sign === host.currency || !WORD_CODE.test(sign))) return { currency: sign, open: false };
  const codes = BY_SIGN.get(sign) ?? BY_SIGN.get(sign.toLowerCase());
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

const SIGN_EDGES = [...BY_SIGN.keys()].map((sign) => sign.toLowerCase());
const FIRST = new Set(SIGN_EDGES.map((sign) => sign[0]));
const LAST = new Set(SIGN_EDGES.map((sign) => sign.at(-1)));

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
  if (end === 0 || !isEdge(LAST, text.charAt(end - 1))) return undefined;
  const sign = signIn(text, host, (size) => [end - size, end]);
  if (!sign?.open) return sign;
  const code = /(?<!\p{L})[A-Z]{3}(?= ?$)/u.exec(text.slice(Math.max(0, sign.start - 5), sign.start))?.[0];
  return code && CODES.has(code) ? { ...sign, currency: code, open: false } : sign;
}

/** The sign that begins at `at`, one blank apart at most. In "4,90 $ CAD" the code decides. */
export function signAfter(text: string, at: number, host: Host): Sign | undefined {
  const start = text[at] === ' ' ? at + 1 : at;
  if (start >= text.length || !isEdge(FIRST, text.charAt(start))) return undefined;
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
