/** Prices of structured data: machine numbers by the standard, printed ones by habit. */
import { parseMoney } from '../../listing/money.ts';
import type { Money } from '../../listing/types.ts';
import { type Node, nodesOf, plain, textAt, typesOf, valuesOf } from './node.ts';

/** What a bare number or sign means on this page. */
export interface Locale {
  currency?: string | undefined;
  lang?: string;
}

/** Amounts of these have no parts: "1.299" is printed grouping, not a fraction. */
const WHOLE = /JPY|KRW|VND|IDR|CLP|COP|PYG|HUF|X[AO]F/;

/** "1299.00", 12.5, "1.299,00", "€ 12"; negative, empty, zero-like placeholders and words are none. */
export function amountOf(value: unknown, locale: Locale): Money | undefined {
  const text = plain(value, 80);
  const currency = locale.currency ?? '';
  const machine = /^\d{1,12}(?:\.\d{1,10})?$/.test(text) && !(WHOLE.test(currency) && /\.\d{3}$/.test(text));
  const money = machine
    ? { amount: Number(text), currency, from: false }
    : parseMoney(text, { ...locale, bare: true } as Parameters<typeof parseMoney>[1]);
  return money?.currency && money.amount > 0 ? money : undefined;
}

const localeOf = (node: Node, page: Locale): Locale => {
  const code = textAt(node, 'priceCurrency', 'currency').toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? { ...page, currency: code } : page;
};

/** Asked of a price specification: not for members only, not per month, not for a kilogram, not postage. */
const isPlainPrice = (spec: Node): boolean =>
  !/Charge/.test(typesOf(spec).join()) &&
  !['validForMemberTier', 'billingDuration', 'billingIncrement', 'referenceQuantity', 'eligibleQuantity'].some(
    (limit) => spec[limit],
  );

export interface Prices {
  price?: Money | undefined;
  listPrice?: Money | undefined;
}

/** The price of one offer, with its list price where the offer names one; the low end of a range. */
export function pricesOf(offer: Node, page: Locale): Prices {
  const locale = localeOf(offer, page);
  const read = (...names: string[]): Money | undefined =>
    names
      .flatMap((name) => [...valuesOf(offer, name), ...valuesOf(offer, `${name}Text`)])
      .map((value) => amountOf(value, locale))
      .find((money) => money);
  const prices: Prices = { price: read('price') };
  for (const spec of nodesOf(offer, 'priceSpecification').filter(isPlainPrice)) {
    const money = amountOf(spec.price ?? spec.minPrice, localeOf(spec, locale));
    prices[/List|Strike|SRP|Regular/.test(textAt(spec, 'priceType')) ? 'listPrice' : 'price'] ??= money;
  }
  if (prices.price) return prices;
  const low = read('lowPrice');
  const max = read('highPrice')?.amount;
  if (!low) return prices;
  const wide = max !== undefined && max > low.amount;
  const several = max === undefined && Number(textAt(offer, 'offerCount')) > 1;
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
