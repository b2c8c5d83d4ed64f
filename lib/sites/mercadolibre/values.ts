/** What cards and product pages print the same way: amounts, ratings, sales, ids. */
import { parseCount, parseSales } from '../../listing/count.ts';
import { parseMoney } from '../../listing/money.ts';
import type { Draft, Money } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { allOf, textOf, textRuns } from '../dom.ts';

/** Catalogue product `/p/MLB15258301`, a seller's product `/up/MPEU3267098307`, single listing `/MPE-819367316-…`. */
const IN_PATH = /\/(?:p|up)\/([A-Z]{3,4}\d{4,})(?![A-Z\d])|\/([A-Z]{3}-\d{6,})(?=[-_/?#]|$)/;
/** Ads lead through a counter; some name the listing behind the `#`. */
const IN_QUERY = /[?&#](?:wid|item_id)=([A-Z]{3}\d{6,})(?!\d)/;

/** The id in an address; a single listing keeps the dash that its own address has. */
export function idIn(address: string): string | undefined {
  const [, product, listing] = IN_PATH.exec(address.slice(0, 2000)) ?? [];
  return product ?? listing ?? IN_QUERY.exec(address.slice(0, 4000))?.[1];
}

/** Offers of 2019 to 2022 print sign and amount in one text, as public code of those years names them. */
const OLD_OFFER = '.promotion-item__oldprice,.promotion-item__price:not(.andes-money-amount-combo)';
const AMOUNT = `.andes-money-amount,.price-tag,.item__price,${OLD_OFFER}`;
const STRUCK =
  '.andes-money-amount--previous,.price-tag__disabled,.price-tag__del,.ui-pdp-price__original-value,.promotion-item__oldprice';

/** Dollars where the country has another money; UF of Chile is a unit of account. */
function currencyOf(symbol: string, page: Page): string | undefined {
  if (/^(?:US|U\$S)/i.test(symbol)) return 'USD';
  return symbol === 'UF' ? undefined : page.currency;
}

/** One amount: sign, whole part with its groups, and cents, each in a node of its own. */
export function moneyOf(amount: Element | null | undefined, page: Page): Money | undefined {
  if (!amount) return undefined;
  const old = amount.matches(OLD_OFFER);
  const whole = old
    ? textOf(amount.firstElementChild ?? amount)
    : textOf(amount, '.andes-money-amount__fraction,.price-tag-fraction,.price__fraction');
  const cents = old
    ? textOf(amount.children[1])
    : textOf(amount, '.andes-money-amount__cents,.price-tag-cents,.price__decimals');
  const currency = currencyOf(
    textOf(amount, '.andes-money-amount__currency-symbol,.price-tag-symbol,.price__symbol'),
    page,
  );
  // Cents alone are no price.
  if (!/\d/.test(whole)) return undefined;
  const text = /^\d{1,2}$/.test(cents) ? whole + (whole.includes(',') ? '.' : ',') + cents : whole;
  return currency ? parseMoney(text, { currency, bare: true }) : undefined;
}

/** The price of a block and the struck one beside it; instalments and prices by other means of payment stand apart. */
export function pricesIn(block: Element | null | undefined, page: Page): Pick<Draft, 'price' | 'listPrice'> {
  if (!block) return {};
  const amounts = allOf(block, AMOUNT).slice(0, 8);
  const isStruck = (amount: Element) => amount.matches(STRUCK) || amount.closest('s') !== null;
  const isPart = (amount: Element) =>
    amount.closest('[class*="installments"],[class*="subtitle"],[class*="payments"]') !== null;
  const price = amounts.find((amount) => !isStruck(amount) && !isPart(amount));
  return { price: moneyOf(price, page), listPrice: moneyOf(amounts.find(isStruck), page) };
}

/** "4.8", "(123)", "| +500 vendidos": mean, count and sales, each in a text of its own. */
export function reviewsIn(block: Element | null | undefined): Pick<Draft, 'rating' | 'sales'> {
  if (!block) return {};
  const texts = textRuns(block, 12).map(({ text }) => text.replace(/^[|\s]+/, ''));
  const mean = texts.find((text) => /^[0-5](?:[.,]\d)?$/.test(text));
  const amount = textOf(block, '.ui-search-reviews__amount,.poly-reviews__total,.ui-pdp-review__amount');
  const counted = amount || texts.find((text) => /^\([\d.,+]+ ?(?:mil|k|m)?\)$/i.test(text));
  const count = counted ? parseCount(counted) : undefined;
  const value = mean ? Number(mean.replace(',', '.')) : 0;
  return {
    ...((value > 0 || count) && { rating: { ...(value > 0 && { value, scale: 5 }), ...(count && { count }) } }),
    sales: salesIn(texts),
  };
}

export const salesIn = (texts: readonly string[]): Draft['sales'] =>
  texts.map((text) => parseSales(text)).find((sales) => sales !== undefined);

/** The shop's own word for a brand's shop on it. */
export const OFFICIAL = /^(?:tienda|loja) oficial/iu;
