/** Postage, dispatch, returns and stock of a structured offer (schema.org `OfferShippingDetails`, `MerchantReturnPolicy`). */
import type { Dispatch, Shipping } from '../../listing/types.ts';
import { isNode, type Node, nodesOf, plain, textAt, valuesOf } from './node.ts';

const number = (node: Node, ...properties: string[]): number =>
  Number.parseFloat(
    textAt(node, ...properties)
      .replace(',', '.')
      .replace(/^[^\d-]+/, ''),
  );

/** Whether a country (two letters, empty when not known) is among these; none are all, other ways to name one may be it. */
const isAmong = (codes: readonly unknown[], country: string): boolean =>
  !country ||
  codes.length === 0 ||
  codes.map((code) => plain(code).toUpperCase()).some((code) => code === country || code.length !== 2);

const servesCountry = (details: Node, country: string): boolean =>
  isAmong(
    nodesOf(details, 'shippingDestination').flatMap((region) => valuesOf(region, 'addressCountry')),
    country,
  );

/** The shipping details of an offer, and the conditions of the shipping services in them. */
const detailsOf = (offer: Node): Node[] =>
  nodesOf(offer, 'shippingDetails').flatMap((details) => [
    details,
    ...nodesOf(details, 'hasShippingService').flatMap((service) => [
      service,
      ...nodesOf(service, 'shippingConditions'),
    ]),
  ]);

/** Only above an amount, or for some. */
const isLimited = (details: Node, rate: Node): boolean =>
  [rate.eligibleTransactionVolume, details.validForMemberTier, details.orderValue].some((limit) => limit) ||
  number(rate, 'maxValue') > 0;

/** What the offer says about postage to the country of the page; unlike rates make it `conditional`. */
export function shippingOf(offer: Node, country: string): Shipping | undefined {
  const kinds = new Set<Shipping['kind']>();
  let text = '';
  for (const details of detailsOf(offer)) {
    if (/true/i.test(textAt(details, 'doesNotShip')) || !servesCountry(details, country)) continue;
    if (details.freeShippingThreshold) kinds.add('conditional');
    for (const rate of nodesOf(details, 'shippingRate')) {
      const value = number(rate, 'value', 'price', 'minValue', 'maxValue');
      if (!(value >= 0)) continue;
      kinds.add(value > 0 ? 'paid' : isLimited(details, rate) ? 'conditional' : 'free');
      text ||= `shippingRate: ${value} ${textAt(rate, 'currency', 'priceCurrency')}`.trim();
    }
  }
  const [kind] = kinds;
  return kind && { kind: kinds.size > 1 ? 'conditional' : kind, text: text || 'freeShippingThreshold' };
}

/** Hours of one unit, by the start of its name or UN/CEFACT code. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^h/i, 1],
  [/^mi/i, 1 / 60],
  [/^mon/i, 720],
  [/^w/i, 168],
  [/./, 24],
];

/** Hours of a QuantitativeValue or of an ISO 8601 duration (`P2D`, `PT36H`), the upper end; at once is within a day. */
function hoursOf(value: unknown): number {
  if (isNode(value)) {
    if (value.duration) return hoursOf(nodesOf(value, 'duration')[0]);
    const unit = textAt(value, 'unitCode', 'unitText') || 'D';
    const count = number(value, 'maxValue', 'value', 'minValue');
    return count === 0 ? 24 : Math.ceil(count * (UNITS.find(([name]) => name.test(unit))?.[1] ?? 24));
  }
  const [all, weeks = 0, days = 0, hours = 0] = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(plain(value)) ?? [];
  return Number(weeks) * 168 + Number(days) * 24 + Number(hours) || (all ? 24 : 0);
}

/** `handlingTime` of the offer: the seller's promise until the goods leave. Absent when it names transit alone. */
export function dispatchOf(offer: Node): Dispatch | undefined {
  const deliveries = detailsOf(offer).flatMap((details) => [...nodesOf(details, 'deliveryTime'), details]);
  const promises = [
    ...deliveries.map((delivery) => [delivery, 'handlingTime'] as const),
    [offer, 'deliveryLeadTime'] as const,
  ];
  for (const [owner, property] of promises) {
    const value = valuesOf(owner, property)[0];
    const hours = hoursOf(value ?? '');
    const isBusiness =
      owner.businessDays || (isNode(value) && (value.businessDays || /business/i.test(textAt(value, 'unitText'))));
    if (hours > 0 && hours <= 24 * 400)
      return {
        kind: 'promised',
        hours,
        ...(isBusiness ? { business: true as const } : {}),
        text: `${property}: ${hours} h`,
      };
  }
  return undefined;
}

/** The return policy for a country in a few words, of an offer, a product or a shop. */
export function returnsOf(offer: Node | undefined, country = ''): string | undefined {
  for (const policy of nodesOf(offer, 'hasMerchantReturnPolicy')) {
    if (!isAmong(valuesOf(policy, 'applicableCountry'), country)) continue;
    const category = textAt(policy, 'returnPolicyCategory');
    const days = number(policy, 'merchantReturnDays');
    const free = /FreeReturn/.test(textAt(policy, 'returnFees')) ? ', free' : '';
    if (/NotPermitted/.test(category)) return 'No returns';
    if (days > 0) return `Returns within ${days} days${free}`;
    if (/Unlimited/.test(category)) return `Returns accepted at any time${free}`;
    if (/Finite/.test(category) && Number.isNaN(days)) return `Returns accepted${free}`;
  }
  return undefined;
}

/** `InStock`, `OutOfStock`, `PreOrder`, `BackOrder`, … without the vocabulary; empty when it does not say. */
export const availabilityOf = (offer: Node | undefined): string =>
  textAt(offer, 'availability')
    .replace(/^.*[/#:]/, '')
    .replace(/[\s_-]/g, '');

export const isGone = (offer: Node): boolean => /OutOfStock|SoldOut|Discontinued/i.test(availabilityOf(offer));
