/** Postage, dispatch, returns and stock of a structured offer (schema.org `OfferShippingDetails`, `MerchantReturnPolicy`). */
import type { Dispatch, Shipping } from '../../listing/types.ts';
import { isNode, type Node, nodesOf, plain, textAt, typesOf, valuesOf } from './node.ts';

const number = (node: Node | undefined, ...properties: string[]): number | undefined => {
  const text = textAt(node, ...properties);
  const value = Number(text.replace(',', '.'));
  return text !== '' && Number.isFinite(value) && value >= 0 ? value : undefined;
};

/** Whether a rate may apply in this country (two letters); regions named in other ways may. */
const servesCountry = (details: Node, country: string): boolean => {
  const codes = nodesOf(details, 'shippingDestination').flatMap((region) =>
    valuesOf(region, 'addressCountry').map((value) => plain(value).toUpperCase()),
  );
  return !country || codes.length === 0 || codes.some((code) => code === country || code.length !== 2);
};

/** What the offer says about postage to the country of the page; unlike rates make it `conditional`. */
export function shippingOf(offer: Node, country: string): Shipping | undefined {
  const kinds = new Set<Shipping['kind']>();
  let words = '';
  for (const details of nodesOf(offer, 'shippingDetails')) {
    if (textAt(details, 'doesNotShip').toLowerCase() === 'true' || !servesCountry(details, country)) continue;
    for (const rate of nodesOf(details, 'shippingRate')) {
      const value = number(rate, 'value', 'price', 'minValue', 'maxValue');
      if (value === undefined) continue;
      const limited =
        valuesOf(rate, 'eligibleTransactionVolume').length > 0 || valuesOf(details, 'validForMemberTier').length > 0;
      kinds.add(value > 0 ? 'paid' : limited || (number(rate, 'maxValue') ?? 0) > 0 ? 'conditional' : 'free');
      words ||= `shippingRate: ${value} ${textAt(rate, 'currency', 'priceCurrency')}`.trim();
    }
  }
  const [only] = kinds;
  return only && { kind: kinds.size > 1 ? 'conditional' : only, text: words };
}

const HOURS_PER: readonly (readonly [RegExp, number])[] = [
  [/^(?:DAY|DAYS|D|TAG)$/i, 24],
  [/^(?:HUR|HOUR|HOURS|H)$/i, 1],
  [/^(?:WEE|WEEK|WEEKS|WK)$/i, 168],
];

/** Hours of a QuantitativeValue or of an ISO 8601 duration (`P2D`, `PT36H`), the upper end. */
function hoursOf(value: unknown): number | undefined {
  if (!isNode(value)) {
    const span = /^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(\d{1,4})H)?$/.exec(plain(value));
    const total = span && Number(span[1] ?? 0) * 168 + Number(span[2] ?? 0) * 24 + Number(span[3] ?? 0);
    return total && total > 0 ? total : undefined;
  }
  const unit = textAt(value, 'unitCode', 'unitText') || 'DAY';
  const factor = HOURS_PER.find(([pattern]) => pattern.test(unit))?.[1];
  const count = number(value, 'maxValue', 'value', 'minValue');
  if (factor === undefined || count === undefined) return undefined;
  return count === 0 ? 24 : count * factor;
}

/** `handlingTime` of the offer: the seller's promise until the goods leave. Absent when it names transit alone. */
export function dispatchOf(offer: Node): Dispatch | undefined {
  for (const details of nodesOf(offer, 'shippingDetails'))
    for (const delivery of nodesOf(details, 'deliveryTime')) {
      const hours = valuesOf(delivery, 'handlingTime')
        .map(hoursOf)
        .find((found) => found !== undefined && found <= 24 * 400);
      if (hours === undefined) continue;
      const business = nodesOf(delivery, 'businessDays').length > 0;
      return {
        kind: 'promised',
        hours,
        ...(business && { business: true as const }),
        text: `handlingTime: ${hours} h`,
      };
    }
  return undefined;
}

/** The offer's return policy in a few words. */
export function returnsOf(offer: Node): string | undefined {
  for (const policy of nodesOf(offer, 'hasMerchantReturnPolicy')) {
    const category = textAt(policy, 'returnPolicyCategory').replace(/^.*\//, '');
    const days = number(policy, 'merchantReturnDays');
    const free = /FreeReturn/.test(textAt(policy, 'returnFees')) ? ', free' : '';
    if (/NotPermitted/.test(category)) return 'No returns';
    if (days !== undefined && days > 0) return `Returns within ${days} days${free}`;
    if (/Unlimited/.test(category)) return `Returns at any time${free}`;
  }
  return undefined;
}

/** `InStock`, `OutOfStock`, `PreOrder`, `BackOrder`, … without the vocabulary. */
export const availabilityOf = (offer: Node): string =>
  textAt(offer, 'availability').replace(/^.*\//, '') || (typesOf(offer).includes('OutOfStock') ? 'OutOfStock' : '');

export const isGone = (availability: string): boolean => /^(?:OutOfStock|SoldOut|Discontinued)$/i.test(availability);
export const isPresale = (availability: string): boolean => /^Pre(?:Order|Sale)$/i.test(availability);
