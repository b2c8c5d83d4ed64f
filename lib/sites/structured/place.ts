/** Where a shop is and what it trades under, as its address and its own words tell. */
import { cleanText } from '../../listing/text.ts';

/** Countries by top-level domain, where it is not their two letters in capitals, then currencies by country. */
const CURRENCIES =
  'EUR:AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK EU;USD:US EC SV PR;GBP:GB;CHF:CH LI;SEK:SE;NOK:NO;DKK:DK;ISK:IS;PLN:PL;CZK:CZ;HUF:HU;RON:RO;BGN:BG;RSD:RS;UAH:UA;RUB:RU;BYN:BY;KZT:KZ;TRY:TR;ILS:IL;AED:AE;SAR:SA;QAR:QA;KWD:KW;BHD:BH;OMR:OM;JOD:JO;EGP:EG;TND:TN;MAD:MA;DZD:DZ;LYD:LY;ZAR:ZA;NGN:NG;KES:KE;GHS:GH;INR:IN;PKR:PK;BDT:BD;LKR:LK;NPR:NP;CNY:CN;HKD:HK;TWD:TW;JPY:JP;KRW:KR;SGD:SG;MYR:MY;THB:TH;VND:VN;IDR:ID;PHP:PH;AUD:AU;NZD:NZ;CAD:CA;MXN:MX;BRL:BR;ARS:AR;CLP:CL;COP:CO;PEN:PE;UYU:UY;BOB:BO;PYG:PY;VES:VE;CRC:CR;GTQ:GT;DOP:DO';
const CURRENCY_OF = new Map(
  CURRENCIES.split(';').flatMap((row) =>
    row
      .slice(4)
      .split(' ')
      .map((country) => [country, row.slice(0, 3)] as const),
  ),
);
/** Sold the world over as names, whatever the country. */
const WORLD = /^(?:co|io|me|tv|ai|gg|la|cc|ws|to|ly|vc|fm|am|app|is|it)$/;

const countryOfHost = (host: string): string => {
  const labels = host.split('.');
  const top = labels.at(-1) ?? '';
  if (top === 'uk') return 'GB';
  const second = /^(?:com?|net|org|or|ne|gov)$/.test(labels.at(-2) ?? '') && labels.length > 2;
  const known = /^[a-z]{2}$/.test(top) && (second || !WORLD.test(top) || /^(?:it|is|la)$/.test(top));
  return known ? top.toUpperCase() : '';
};

/** Two capital letters, from the host, else from a language with its region; empty when neither says. */
export const countryOf = (host: string, lang: string, ogLocale: string): string =>
  countryOfHost(host) || /^[a-z]{2,3}[-_]([a-z]{2})$/i.exec(lang || ogLocale)?.[1]?.toUpperCase() || '';

export const currencyOfCountry = (country: string): string | undefined => CURRENCY_OF.get(country);

const letters = (text: string): string =>
  cleanText(text, 300)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The label of a host that names its owner: `spacenet` of `www.spacenet.com.tn`. */
export const ownerLabel = (host: string): string =>
  host
    .split('.')
    .slice(0, -1)
    .filter((label) => !/^(?:www\d?|m|shop|store|com?|net|org|[a-z]{2})$/.test(label) || host.split('.').length === 2)
    .reduce((longest, label) => (label.length > longest.length ? label : longest), '');

/** Whether a seller's name is the site's own: its host, or one of the names it gives itself. */
export function ownNameTest(host: string, names: readonly string[]): (name: string) => boolean {
  const owner = letters(ownerLabel(host));
  const known = new Set(names.map(letters).filter((name) => name.length > 1));
  return (name) => {
    const asked = letters(name);
    if (asked === '' || known.has(asked) || asked === owner) return true;
    return owner.length >= 4 && (asked.startsWith(owner) || (asked.length >= 4 && owner.startsWith(asked)));
  };
}
