/** Where a shop is and what it trades under, as its address and its own words tell. */

const EURO = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK EU';
/** The first two letters are the country. */
const CURRENCIES =
  'USD GBP CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RSD UAH RUB BYN KZT TRY ILS AED SAR QAR KWD BHD OMR JOD EGP TND MAD DZD LYD ZAR NGN KES GHS INR PKR BDT LKR NPR CNY HKD TWD JPY KRW SGD MYR THB VND IDR PHP AUD NZD CAD MXN BRL ARS CLP COP PEN UYU BOB PYG CRC GTQ DOP';
/** Country domains sold the world over as names, whatever the country; behind `com.` or `co.` they are the country's. */
const WORLD = /^[^.]+(?:\.[^.]+)*\.(?:co|io|me|tv|ai|gg|cc|ws|to|ly|vc|fm|am|app)$/;

/** Two capital letters, from the host, else from a language with its region; empty when neither says. */
export function countryOf(host: string, lang: string, ogLocale: string): string {
  const [, second, top = ''] = /(\.(?:com?|net|org))?\.([a-z]{2})$/.exec(host) ?? [];
  if (top && (second || !WORLD.test(host))) return top === 'uk' ? 'GB' : top.toUpperCase();
  return /^[a-z]{2,3}[-_]([a-z]{2})$/i.exec(lang || ogLocale)?.[1]?.toUpperCase() ?? '';
}

export const currencyOfCountry = (country: string): string | undefined =>
  EURO.includes(country || '-') ? 'EUR' : CURRENCIES.split(' ').find((code) => code.slice(0, 2) === country);

/** Letters and digits alone, for comparing names. */
export const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The label of a host that names its owner: `spacenet` of `www.spacenet.com.tn`. */
export const ownerLabel = (host: string): string =>
  letters(/([^.]+)(?:\.(?:com?|net|org|ne|or))?\.[^.]+$/.exec(host)?.[1] ?? '');

/** Whether a seller's name is the site's own: its host, or one of the names it gives itself; either may say more. */
export function ownNameTest(host: string, names: readonly string[]): (name: string) => boolean {
  const known = [ownerLabel(host), ...names.map(letters)].filter((name) => name !== '');
  const begins = (long: string, short: string): boolean => short.length > 3 && long.startsWith(short);
  return (name) => {
    const asked = letters(name).replace(/^(?:www|the(?=.{4}))/, '');
    return asked === '' || known.some((own) => own === asked || begins(asked, own) || begins(own, asked));
  };
}
