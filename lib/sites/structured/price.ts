/** Prices of structured data: machine numbers by the standard, printed ones by habit. */
import { parseMoney } from '../../listing/money.ts';
import type { Money } from '../../listing/types.ts';
import { isNode, type Node, nodesOf, plain, textAt, typesOf, valuesOf } from './node.ts';

/** What a bare number or sign means on this page. */
export interface Locale {
  currency?: string | undefined;
  lang?: string;
}

const MACHINE = /^\d{1,12}(?:\.\d{1,10})?$/;
/** Amounts of these have no parts: "1.299" is printed grouping, not a fraction. */
const WHOLE = /^(?:JPY|KRW|VND|IDR|CLP|COP|PYG|ISK|HUF|XOF|XAF|IRR|UGX)$/;

/** "1299.00", 12.5, "1.299,00", "€ 12"; negative, empty, zero-like placeholders and words are none. */
export function amountOf(value: unknown, locale: Locale): Money | undefined {
  const text = plain(value, 80);
  const currency = locale.currency;
  if (MACHINE.test(text) && !(currency && WHOLE.test(currency) && /\.\d{3}$/.test(text))) {
    const amount = Number(text);
    return currency && amount > 0 ? { amount, currency, from: false } : undefined;
  }
  const money = parseMoney(text, {
    bare: true,
    ...(currency && { currency }),
    ...(locale.lang && { lang: locale.lang }),
  });
  return money && money.amount > 0 ? money : undefined;
}

const currencyCode = (node: Node, fallback: string | undefined): string | undefined => {
  const code = textAt(node, 'priceCurrency', 'currency').toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : fallback;
};

/** Asked of a price specification: not for members only, not per month, not for a kilogram, not postage. */
const isPlainPrice = (spec: Node): boolean =>
  !typesOf(spec).some((type) => /^(?:DeliveryCharge|PaymentCharge)/.test(type)) &&
  ['validForMemberTier', 'billingDuration', 'billingIncrement', 'referenceQuantity', 'eligibleQuantity'].every(
    (limit) => valuesOf(spec, limit).length === 0,
  );
const LIST_TYPE = /(?:ListPrice|Strikethrough|MSRP|SRP|RegularPrice)/i;

export interface Prices {
  price?: Money;
  listPrice?: Money;
}

function fromSpecifications(offer: Node, locale: Locale): Prices {
  const found: Prices = {};
  for (const spec of nodesOf(offer, 'priceSpecification').filter(isPlainPrice)) {
    const own = { ...locale, currency: currencyCode(spec, locale.currency) };
    const listed = LIST_TYPE.test(textAt(spec, 'priceType'));
    const money = amountOf(valuesOf(spec, 'price')[0] ?? valuesOf(spec, 'minPrice')[0], own);
    if (listed) found.listPrice ??= money;
    else found.price ??= money;
  }
  return found;
}

/** The price of one offer, with its list price where the offer names one. */
export function pricesOf(offer: Node, page: Locale): Prices {
  const locale = { ...page, currency: currencyCode(offer, page.currency) };
  const specified = fromSpecifications(offer, locale);
  const list = specified.listPrice && { listPrice: specified.listPrice };
  const low = amountOf(valuesOf(offer, 'lowPrice')[0] ?? valuesOf(offer, 'lowPriceText')[0], locale);
  const high = amountOf(valuesOf(offer, 'highPrice')[0] ?? valuesOf(offer, 'highPriceText')[0], locale);
  const single = [...valuesOf(offer, 'price'), ...valuesOf(offer, 'priceText')];
  if (low && !single.some((value) => amountOf(value, locale)))
    return { price: ranged(low, high, Number(textAt(offer, 'offerCount'))), ...list };
  const machine = single.map((value) => (isNode(value) ? pricesOf(value, locale).price : amountOf(value, locale)));
  const price = machine.find((money) => money !== undefined) ?? specified.price;
  return { ...(price && { price }), ...list };
}

/** The low end of a range; one price when both ends are the same. */
function ranged(low: Money, high: Money | undefined, count: number): Money {
  const wide = high !== undefined && high.currency === low.currency && high.amount > low.amount;
  if (wide) return { ...low, from: true, max: high.amount };
  return { ...low, from: low.from || (high === undefined && count > 1) };
}

/** Several offers as one price: the lowest, `from` when they differ. All in the currency of the first. */
export function lowest(prices: readonly Prices[]): Prices {
  const priced = prices.filter((entry): entry is Prices & { price: Money } => entry.price !== undefined);
  const first = priced[0];
  if (!first) return {};
  const same = priced.filter(({ price }) => price.currency === first.price.currency);
  const least = same.reduce((best, entry) => (entry.price.amount < best.price.amount ? entry : best), first);
  const most = Math.max(...same.map(({ price }) => price.max ?? price.amount));
  const wide = most > least.price.amount;
  return { ...least, price: wide ? { ...least.price, from: true, max: most } : least.price };
}
