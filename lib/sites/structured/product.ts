/** A schema.org Product as a draft of a listing. */
import type { Draft, Field, Rating } from '../../listing/types.ts';
import { type Node, nodesOf, plain, textAt, typesOf, valuesOf } from './node.ts';
import { isForAll, type Locale, lowest, type Prices, pricesOf } from './price.ts';
import { availabilityOf, dispatchOf, isGone, returnsOf, shippingOf } from './terms.ts';

/** Offers of these are no goods of a shop, also where `Product` stands beside them. */
export const NO_GOODS =
  /(?:Accommodation|Lodging\w*|Hotel|Hostel|Resort|Motel|Rental|BedAndBreakfast|Apartment|House|Room|RealEstate\w*|Restaurant|FoodEstablishment|Recipe|MenuItem|Article|Posting|Application|(?<!Sale)Event|Course|Service|Trip|Flight|Reservation|Ticket|FinancialProduct|LoanOrCredit|(?:Credit|Payment)Card|Movie|Series|VideoGame|Recording|Episode|Residence)$/;

/** schema.org's types of goods, those of other vocabularies (GoodRelations) at the end; some pages mind no capitals. */
const GOODS =
  /^(?:(?:Individual)?Product|Product(?:Group|Model|Collection)|SomeProducts|DietarySupplement|Car|Vehicle|Motorcycle|Book|SomeItems|Individual|ProductOrService\w+)$/i;

export const isProduct = (node: Node): boolean => {
  const types = typesOf(node);
  return types.some((type) => GOODS.test(type)) && !types.some((type) => NO_GOODS.test(type));
};

/** What a page needs to know to read its products. */
export interface Setting extends Locale {
  /** Two capital letters, or empty. */
  country: string;
  /** True for the names under which the site itself trades. */
  isOwnName(name: string): boolean;
  /** True for an address that the page's own holds, query included: that of a variant that is chosen. */
  isHere?(raw: string): boolean;
  /** The return policy of the whole shop, as its own organisation says it. */
  returns?: string | undefined;
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
/** `mpn:925872` of the older vocabularies. */
const ID_LEAD = /^(?:sku|mpn|isbn|asin|gtin\d*|ean|upc|id):/i;

const numberIn = (text: string): number => Number.parseFloat(text.replace(/^[^\d-]+/, '').replace(',', '.'));
/** "1,022", "1.022 ratings", "12" */
const wholeIn = (text: string): number => numberIn(text.replace(/(\d)[., ](?=\d{3}(?!\d))/g, '$1'));

/** Every count that its ratings name: of ratings, of written reviews. */
export const countsOf = (node: Node): number[] =>
  nodesOf(node, 'aggregateRating')
    .flatMap((rating) => ['ratingCount', 'reviewCount'].map((name) => wholeIn(textAt(rating, name))))
    .filter((count) => Number.isInteger(count) && count >= 0);

/**
 * `AggregateRating` on its own scale (5 unless it names another or the value needs one); a bare count is one too.
 * One that says it is about something else than goods (the shop) is not theirs.
 */
export function ratingOf(node: Node): Rating | undefined {
  for (const rating of nodesOf(node, 'aggregateRating')) {
    const about = nodesOf(rating, 'itemReviewed');
    if (about.some((subject) => typesOf(subject).join() && subject !== node && !isProduct(subject))) continue;
    const value = numberIn(textAt(rating, 'ratingValue'));
    const best = numberIn(textAt(rating, 'bestRating'));
    const scale = best >= value && Number.isInteger(best) ? best : value <= 5 ? 5 : value <= 10 ? 10 : 100;
    const counts = ['ratingCount', 'reviewCount'].map((name) => wholeIn(textAt(rating, name)));
    const min = counts.find((count) => count > 0) ?? counts.find((count) => count === 0);
    const counted = min !== undefined && Number.isInteger(min);
    const rated = value > 0 && value <= scale && min !== 0;
    if (rated || counted) return { ...(rated && { value, scale }), ...(counted && { count: { min, open: false } }) };
  }
  return undefined;
}

const isNew = (offer: Node): boolean => !/Used|Refurb|Damaged/i.test(textAt(offer, 'itemCondition'));
/** Lent, repaired or bought up, not sold. */
const isSale = (offer: Node): boolean =>
  !/(?:LeaseOut|ProvideService|Repair|Maintain|Dispose|Buy)$/.test(textAt(offer, 'businessFunction'));

/** The name of who sells; an address or id alone is none. */
export const sellerName = (offer: Node | undefined): string =>
  textAt(offer, 'seller', 'offeredBy').replace(/^(?:https?:|[#/_]).*/, '');

/** The offers in an `AggregateOffer`, each with what that says of all; the offer itself where none is inside. */
function within(offer: Node): Node[] {
  const { offers: _, lowPrice: _low, highPrice: _high, '@type': _type, ...common } = offer;
  const inner = nodesOf(offer, 'offers');
  return inner.length > 0 ? inner.map((each) => ({ ...common, ...each })) : [offer];
}

/** Of these the ones that pass, or all where none does. */
const preferring = <T>(all: readonly T[], test: (one: T) => boolean): readonly T[] => {
  const some = all.filter(test);
  return some.length > 0 ? some : all;
};

/**
 * The offers that count: for everyone, of new goods in stock, sold by the site itself, of the variant the address names;
 * each of these only where any such offer is. A product that carries its price itself is its own offer.
 */
function offersOf(node: Node, setting: Setting): readonly Node[] {
  const own = nodesOf(node, 'offers').filter(isSale).flatMap(within);
  const offers = own.length > 0 ? own : node.price || node.priceText ? [node] : [];
  const open = preferring(offers.filter(isForAll), (offer) => !isGone(offer) && isNew(offer));
  const ours = preferring(open, (offer) => sellerName(offer) !== '' && setting.isOwnName(sellerName(offer)));
  return preferring(ours, (offer) => setting.isHere?.(textAt(offer, 'url')) === true);
}

/** The price of the offers that count; of several, or where they have none, that of the range their `AggregateOffer` gives. */
function pricesIn(node: Node, offers: readonly Node[], setting: Setting): Prices {
  const range = nodesOf(node, 'offers').find(({ lowPrice, lowPriceText }) => lowPrice ?? lowPriceText);
  const whole = range && pricesOf(range, setting);
  const own = lowest(offers.map((offer) => pricesOf(offer, setting)));
  return whole?.price && (offers.length > 1 || !own.price) ? whole : own;
}

/** The first that is a name. */
export const firstText = (values: readonly unknown[]): string | undefined =>
  values.map((value) => plain(value, 200)).find((text) => text.length <= 100 && !NOTHING.test(text));

/** Without the fields that are `undefined`. */
export const pruned = (draft: Draft): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));

/** Marked as structured, every field. */
export const structured = (draft: Draft): Draft => ({
  ...draft,
  from: Object.fromEntries(Object.keys(draft).map((field) => [field as Field, 'structured'])),
});

/** `url`, or what else may be the address of the product; a name for a thing (`#product`) is none. */
const addressOf = (...parts: readonly (Node | undefined)[]): string | undefined =>
  parts
    .map((part) => textAt(part, 'url'))
    .concat(
      parts.flatMap((part) =>
        ['@id', 'mainEntityOfPage'].map((name) => textAt(part, name).replace(/^(?!https?:|\/).*/, '')),
      ),
    )
    .find((raw) => /^(?:https?:|[/?]|[\w-]+[/.?])\S*$/.test(raw));

function dispatchIn(offer: Node | undefined, availability: string): Draft['dispatch'] {
  if (/^Pre(?:Order|Sale)$/i.test(availability)) return { kind: 'presale', text: availability };
  return (
    (offer && dispatchOf(offer)) ??
    (/^MadeToOrder$/i.test(availability) ? { kind: 'custom', text: availability } : undefined)
  );
}

/** Reads one product node; `undefined` for what is no product. */
export function readProduct(node: Node, setting: Setting, element?: Element): StructuredProduct | undefined {
  if (!isProduct(node)) return undefined;
  const offers = offersOf(node, setting);
  const all = nodesOf(node, 'hasVariant').filter(isProduct);
  const chosen = all.filter((variant) => setting.isHere?.(addressOf(variant, nodesOf(variant, 'offers')[0]) ?? ''));
  const variants = chosen.length > 0 ? chosen : all;
  const groups = ['isVariantOf', 'model'].flatMap((name) => nodesOf(node, name));
  const first = offers[0];
  const own = pricesIn(node, offers, setting);
  // Variants are often staler than their group: only where it has no price itself, or a range and the address names one.
  const isOwn = own.price && !(own.price.from && chosen.length === 1);
  const variant = isOwn ? own : lowest(variants.map((one) => pricesIn(one, offersOf(one, setting), setting)));
  const { price, listPrice } = variant.price ? variant : own;
  const terms = first ?? offersOf(variants[0] ?? {}, setting)[0];
  const ids = ['productID', 'sku', 'productGroupID', 'mpn']
    .flatMap((name) => [...valuesOf(node, name), ...(offers.length === 1 ? valuesOf(first, name) : [])])
    .map((id) => plain(id).replace(ID_LEAD, ''))
    .filter((id) => id.length <= 60 && !NOTHING.test(id));
  const sellers = new Set((first ? offers : terms ? [terms] : []).map(sellerName));
  const seller = sellers.size === 1 ? [...sellers][0] || undefined : undefined;
  const isOthers = seller !== undefined && !setting.isOwnName(seller);
  const availability = availabilityOf(terms);
  const policies = [terms, node, ...nodesOf(terms, 'seller')].map((party) => returnsOf(party, setting.country));
  const draft = pruned({
    id: ids[0],
    url: addressOf(node, first),
    title: textAt(node, 'name', 'title') || undefined,
    price,
    listPrice,
    ...(isOthers && { shop: { name: seller }, shopKind: 'marketplace' as const }),
    rating: [node, ...groups, ...variants].map(ratingOf).find((found) => found),
    dispatch: dispatchIn(terms, availability),
    shipping: terms && shippingOf(terms, setting.country),
    returns: policies.find((words) => words) ?? (isOthers ? undefined : setting.returns),
    brand: firstText(
      [node, ...groups].flatMap((part) => [...valuesOf(part, 'brand'), ...valuesOf(part, 'manufacturer')]),
    ),
  });
  return { draft: structured(draft), node, ids, availability, hasOffer: price !== undefined, element, seller };
}
