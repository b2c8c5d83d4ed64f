/** Prices of structured data: machine numbers by the standard, printed ones by habit. */
import { parseMoney } from '../../listing/money.ts';
import type { Money } from '../../listing/types.ts';
import { isNode, type Node, nodesOf, plain, textAt, typesOf, valuesOf } from './node.ts';

/** What a bare number or sign means on this page. */
export interface Locale {
  currency?: string | undefined;
  lang?: string;
}

/** Amounts of these have no parts: "1.299" is printed grouping, not a fraction. */
const WHOLE = /JPY|KRW|VND|IDR|CLP|COP|PYG|HUF|X[AO]F/;
/** These have three decimals. */
const MILLS = /KWD|BHD|OMR|JOD|TND|LYD|IQD/;
/** Languages that set a dot between groups of three, and a comma before the decimals. */
const DOTS = /^(?:d[ae]|es|pt|it|nl|tr|id|vi|el|r[ou]|hr|sl|sr|is|nb|no)\b/;

type Options = Parameters<typeof parseMoney>[1];

/** "1.299" as a text, where that is how a thousand is printed. */
const isGrouped = (value: unknown, text: string, { currency = '', lang = '' }: Locale): boolean =>
  /^[1-9]\d{0,2}\.\d{3}$/.test(text) &&
  !MILLS.test(currency) &&
  (WHOLE.test(currency) || (typeof value === 'string' && DOTS.test(lang)));

/** "1299.00", 12.5, "1.299,00", "€ 12", a `MonetaryAmount`; negative, empty, zero-like placeholders and words are none. */
export function amountOf(value: unknown, page: Locale): Money | undefined {
  const locale = isNode(value) ? localeOf(value, page) : page;
  const text = isNode(value) ? textAt(value, 'value', 'price', '@value', 'minValue') : plain(value, 80);
  const currency = locale.currency ?? '';
  const isMachine = /^\d{1,12}(?:\.\d{1,10})?$/.test(text) && !isGrouped(value, text, locale);
  const money = isMachine
    ? { amount: Number(text), currency, from: false }
    : parseMoney(isGrouped(value, text, locale) ? text.replace('.', '') : text, { ...locale, bare: true } as Options);
  return money?.currency && money.amount > 0 ? money : undefined;
}

/** The node's own currency: a code, or what people write for one ("€", "RMB"). */
function localeOf(node: Node, page: Locale): Locale {
  const code = textAt(node, 'priceCurrency', 'currency');
  if (!code || code.length > 8) return page;
  const meant = parseMoney(`${code} 1`, page as Options)?.currency ?? code.toUpperCase();
  return /^[A-Z]{3}$/.test(meant) ? { ...page, currency: meant } : page;
}

const amountAt = (node: Node | undefined, ...properties: string[]): number =>
  Number.parseFloat(textAt(node, ...properties));

/** Asked of an offer or price: not for members only, not from ten pieces on, not per month. */
export const isForAll = (terms: Node): boolean =>
  !['validForMemberTier', 'billingDuration', 'billingIncrement'].some((limit) => terms[limit]) &&
  !nodesOf(terms, 'eligibleQuantity').some((quantity) => !(amountAt(quantity, 'minValue', 'value') <= 1));

/**
 * Asked of a price specification: no postage, no cost price, not for a kilogram. A quantity that names another one to
 * compare by (`valueReference`) is the content of the whole pack, as is one piece.
 */
const isPlainPrice = (spec: Node): boolean =>
  isForAll(spec) &&
  !/Charge/.test(typesOf(spec).join()) &&
  !/Invoice|Advertised/.test(textAt(spec, 'priceType')) &&
  nodesOf(spec, 'referenceQuantity').every(
    (quantity) =>
      quantity.valueReference ||
      (/^(?:C62|H87|EA|PCE|NAR|ANN)$/i.test(textAt(quantity, 'unitCode')) && amountAt(quantity, 'value') === 1),
  );

export interface Prices {
  price?: Money | undefined;
  listPrice?: Money | undefined;
}

/** The price of one offer, with its list price where the offer names one; the low end of a range. */
export function pricesOf(offer: Node, page: Locale): Prices {
  const locale = localeOf(offer, page);
  const read = (node: Node, here: Locale, ...names: string[]): Money | undefined =>
    names
      .flatMap((name) => [...valuesOf(node, name), ...valuesOf(node, `${name}Text`)])
      .map((value) => amountOf(value, here))
      .find((money) => money);
  const prices: Prices = { price: read(offer, locale, 'price') };
  const isNet = (spec: Node): number => Number(/false/i.test(textAt(spec, 'valueAddedTaxIncluded')));
  const specs = nodesOf(offer, 'priceSpecification').filter(isPlainPrice);
  for (const spec of specs.sort((a, b) => isNet(a) - isNet(b))) {
    const money = read(spec, localeOf(spec, locale), 'price', 'minPrice');
    prices[/List|Strike|SRP|Regular/.test(textAt(spec, 'priceType')) ? 'listPrice' : 'price'] ??= money;
  }
  if (prices.price) return prices;
  const low = read(offer, locale, 'lowPrice', 'minPrice');
  const max = read(offer, locale, 'highPrice', 'maxPrice')?.amount;
  if (!low) return prices;
  const wide = max !== undefined && max > low.amount;
  const several = max === undefined && amountAt(offer, 'offerCount') > 1;
  return { ...prices, price: { ...low, from: low.from || wide || several, ...(wide && { max }) } };
}

/** Several offers as one price: the lowest, `from` when they differ. All in the currency of the first. */
export function lowest(prices: readonly Prices[]): Prices {
  const priced = prices.filter((entry): entry is Prices & { price: Money } => entry.price !== undefined);
  const same = priced.filter(({ price }) => price.currency === priced[0]?.price.currency);
  const least = same.sort((a, b) => a.price.amount - b.price.amount)[0];
  const max = Math.max(...same.map(({ price }) => price.max ?? price.amount));
  return least && max > least.price.amount ? { ...least, price: { ...least.price, from: true, max } } : (least ?? {});
}
