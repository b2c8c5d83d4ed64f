/** A schema.org Product as a draft of a listing. */
import type { Draft, Field, Rating } from '../../listing/types.ts';
import { type Node, nodesOf, plain, textAt, typesOf, valuesOf } from './node.ts';
import { type Locale, lowest, pricesOf } from './price.ts';
import { availabilityOf, dispatchOf, isGone, returnsOf, shippingOf } from './terms.ts';

/** Offers of these are no goods of a shop, also where `Product` stands beside them. */
export const NO_GOODS =
  /(?:Accommodation|Lodging\w*|Hotel|Hostel|Resort|Motel|Rental|BedAndBreakfast|Apartment|House|Room|RealEstate\w*|Restaurant|FoodEstablishment|Recipe|Article|Posting|Application|(?<!Sale)Event|Course|Service|Trip|Movie|Series|VideoGame|Recording|Episode|Residence)$/;

export const isProduct = (node: Node): boolean => {
  const types = typesOf(node);
  return (
    types.some((type) => /^(?:(?:Individual)?Product|ProductGroup|ProductModel|Car|Vehicle|Book)$/.test(type)) &&
    !types.some((type) => NO_GOODS.test(type))
  );
};

/** What a page needs to know to read its products. */
export interface Setting extends Locale {
  /** Two capital letters, or empty. */
  country: string;
  /** True for the names under which the site itself trades. */
  isOwnName(name: string): boolean;
}

export interface StructuredProduct {
  /** What it says, every field marked as structured; the address is not yet checked to be of this site. */
  draft: Draft;
  node: Node;
  /** The element of a microdata or RDFa scope. */
  element?: Element | undefined;
  /** Every id that it carries: productID, sku, mpn, …; gtins left out. */
  ids: readonly string[];
  /** Seller of its offers as printed, the site's own name included (the draft leaves that out). */
  seller?: string | undefined;
  /** `InStock`, `OutOfStock`, `PreOrder`, …; empty when it does not say. */
  availability: string;
  hasOffer: boolean;
}

const NOTHING =
  /^(?:https?:.*|n\/?a|none|null|undefined|no ?(?:name|brand)|sans marque|generic|unbranded|default|-*|0)$/i;

/** `AggregateRating` on its own scale (5 unless it names another or the value needs one); a bare count is one too. */
export function ratingOf(node: Node): Rating | undefined {
  for (const rating of nodesOf(node, 'aggregateRating')) {
    const number = (...names: string[]): number =>
      Number.parseFloat(
        textAt(rating, ...names)
          .replace(/[, ](?=\d{3})/g, '')
          .replace(',', '.'),
      );
    const value = number('ratingValue');
    const best = number('bestRating');
    const scale = best >= value ? best : value <= 5 ? 5 : value <= 10 ? 10 : 100;
    const min = number('ratingCount', 'reviewCount');
    const counted = Number.isInteger(min) && min >= 0;
    const rated = value > 0 && value <= scale && min !== 0;
    if (rated || counted) return { ...(rated && { value, scale }), ...(counted && { count: { min, open: false } }) };
  }
  return undefined;
}

/** The offers that count: those of new goods in stock, else all. A product that carries its price itself is its own offer. */
function offersOf(node: Node): Node[] {
  const own = nodesOf(node, 'offers').flatMap((offer) => {
    const inner = nodesOf(offer, 'offers');
    return offer.lowPrice || inner.length === 0 ? [offer] : inner;
  });
  const offers = own.length > 0 ? own : node.price || node.priceText ? [node] : [];
  const wanted = offers.filter(
    (offer) => !isGone(offer) && !/Used|Refurb|Damaged/.test(textAt(offer, 'itemCondition')),
  );
  return wanted.length > 0 ? wanted : offers;
}

const firstText = (values: readonly unknown[]): string | undefined =>
  values.map((value) => plain(value, 200)).find((text) => text.length <= 100 && !NOTHING.test(text));

/** Without the fields that are `undefined`. */
export const pruned = (draft: Draft): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));

/** Marked as structured, every field. */
export const structured = (draft: Draft): Draft => ({
  ...draft,
  from: Object.fromEntries(Object.keys(draft).map((field) => [field as Field, 'structured'])),
});

/** Reads one product node; `undefined` for what is no product. */
export function readProduct(node: Node, setting: Setting, element?: Element): StructuredProduct | undefined {
  if (!isProduct(node)) return undefined;
  const offers = offersOf(node);
  const variants = nodesOf(node, 'hasVariant').filter(isProduct);
  const first = offers[0];
  const own = lowest(offers.map((offer) => pricesOf(offer, setting)));
  // Variants are often staler than their group: only where it has no price itself.
  const { price, listPrice } = own.price
    ? own
    : lowest(variants.flatMap(offersOf).map((offer) => pricesOf(offer, setting)));
  const ids = ['productID', 'sku', 'productGroupID', 'mpn']
    .flatMap((name) => [...valuesOf(node, name), ...(offers.length === 1 ? valuesOf(first, name) : [])])
    .map((id) => plain(id))
    .filter((id) => id.length <= 60 && !NOTHING.test(id));
  const sellers = new Set(offers.map((offer) => textAt(offer, 'seller', 'offeredBy')));
  const seller = sellers.size === 1 ? [...sellers][0] || undefined : undefined;
  const availability = availabilityOf(first);
  const draft = pruned({
    id: ids[0],
    url: [node, first].map((part) => textAt(part, 'url', '@id')).find((raw) => /^(?:https?:|\/)/.test(raw)),
    title: textAt(node, 'name', 'title') || undefined,
    price,
    listPrice,
    ...(seller && !setting.isOwnName(seller) && { shop: { name: seller }, shopKind: 'marketplace' as const }),
    rating: [node, ...variants].map(ratingOf).find((found) => found),
    dispatch: /^Pre(?:Order|Sale)$/i.test(availability)
      ? { kind: 'presale', text: availability }
      : first && dispatchOf(first),
    shipping: first && shippingOf(first, setting.country),
    returns: returnsOf(first) ?? returnsOf(node),
    brand: firstText([...valuesOf(node, 'brand'), ...valuesOf(node, 'manufacturer')]),
  });
  return { draft: structured(draft), node, ids, availability, hasOffer: price !== undefined, element, seller };
}
