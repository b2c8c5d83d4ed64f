/** Postage, dispatch, returns and stock of a structured offer (schema.org `OfferShippingDetails`, `MerchantReturnPolicy`). */
import type { Dispatch, Shipping } from '../../listing/types.ts';
import { isNode, type Node, nodesOf, plain, textAt, valuesOf } from './node.ts';

const number = (node: Node, ...properties: string[]): number =>
  Number.parseFloat(textAt(node, ...properties).replace(',', '.'));

/** Whether a rate may apply in this country (two letters); regions named in other ways may. */
const servesCountry = (details: Node, country: string): boolean => {
  const codes = nodesOf(details, 'shippingDestination').flatMap((region) =>
    valuesOf(region, 'addressCountry').map((code) => plain(code)),
  );
  return !country || codes.length === 0 || codes.some((code) => code.toUpperCase() === country || code.length !== 2);
};

/** What the offer says about postage to the country of the page; unlike rates make it `conditional`. */
export function shippingOf(offer: Node, country: string): Shipping | undefined {
  const kinds = new Set<Shipping['kind']>();
  let text = '';
  for (const details of nodesOf(offer, 'shippingDetails')) {
    if (/true/i.test(textAt(details, 'doesNotShip')) || !servesCountry(details, country)) continue;
    for (const rate of nodesOf(details, 'shippingRate')) {
      const value = number(rate, 'value', 'price', 'minValue', 'maxValue');
      if (!(value >= 0)) continue;
      const limited = rate.eligibleTransactionVolume || details.validForMemberTier || number(rate, 'maxValue') > 0;
      kinds.add(value > 0 ? 'paid' : limited ? 'conditional' : 'free');
      text ||= `shippingRate: ${value} ${textAt(rate, 'currency')}`;
    }
  }
  const [kind] = kinds;
  return kind && { kind: kinds.size > 1 ? 'conditional' : kind, text };
}

/** Hours of a QuantitativeValue or of an ISO 8601 duration (`P2D`, `PT36H`), the upper end; at once is within a day. */
function hoursOf(value: unknown): number {
  if (isNode(value)) {
    const unit = textAt(value, 'unitCode', 'unitText') || 'D';
    const count = number(value, 'maxValue', 'value', 'minValue');
    return count === 0 ? 24 : count * (/^h/i.test(unit) ? 1 : /^w/i.test(unit) ? 168 : 24);
  }
  const [, weeks = 0, days = 0, hours = 0] = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(plain(value)) ?? [];
  return Number(weeks) * 168 + Number(days) * 24 + Number(hours);
}

/** `handlingTime` of the offer: the seller's promise until the goods leave. Absent when it names transit alone. */
export function dispatchOf(offer: Node): Dispatch | undefined {
  for (const delivery of nodesOf(offer, 'shippingDetails').flatMap((details) => nodesOf(details, 'deliveryTime'))) {
    const hours = hoursOf(valuesOf(delivery, 'handlingTime')[0] ?? '');
    if (hours > 0 && hours <= 24 * 400)
      return {
        kind: 'promised',
        hours,
        ...(delivery.businessDays ? { business: true as const } : {}),
        text: `handlingTime: ${hours} h`,
      };
  }
  return undefined;
}

/** The offer's return policy in a few words. */
export function returnsOf(offer: Node | undefined): string | undefined {
  for (const policy of nodesOf(offer, 'hasMerchantReturnPolicy')) {
    const category = textAt(policy, 'returnPolicyCategory');
    const days = number(policy, 'merchantReturnDays');
    const free = /FreeReturn/.test(textAt(policy, 'returnFees')) ? ', free' : '';
    if (/NotPermitted/.test(category)) return 'No returns';
    if (days > 0) return `Returns within ${days} days${free}`;
    if (/Unlimited/.test(category)) return `Returns at any time${free}`;
  }
  return undefined;
}

/** `InStock`, `OutOfStock`, `PreOrder`, `BackOrder`, … without the vocabulary; empty when it does not say. */
export const availabilityOf = (offer: Node | undefined): string => textAt(offer, 'availability').replace(/^.*\//, '');

export const isGone = (offer: Node): boolean => /OutOfStock|SoldOut|Discontinued/i.test(availabilityOf(offer));
