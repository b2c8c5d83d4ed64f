/** A schema.org Product as a draft of a listing. */
import type { Draft, EvidenceSource, Field, Rating } from '../../listing/types.ts';
import { isA, type Node, nodesOf, plain, textAt, typesOf, valuesOf } from './node.ts';
import { type Locale, lowest, type Prices, pricesOf } from './price.ts';
import { availabilityOf, dispatchOf, isGone, isPresale, returnsOf, shippingOf } from './terms.ts';

const PRODUCT = new Set([
  'Product',
  'ProductGroup',
  'ProductModel',
  'IndividualProduct',
  'SomeProducts',
  'Car',
  'Vehicle',
  'Book',
]);
/** With one of these types beside it, a `Product` is no goods of a shop. */
const NO_GOODS =
  /^(?:.*(?:Accommodation|Lodging|Hotel|Rental|Apartment|House|Room|Restaurant|Recipe|Article|Posting|Software|WebApplication|MobileApplication|Event|Course|Service|Trip|Job)|Movie|TVSeries|VideoGame|MusicRecording|PodcastEpisode|Residence|Place)$/;

export const isProduct = (node: Node): boolean =>
  isA(node, PRODUCT) && !typesOf(node).some((type) => NO_GOODS.test(type));

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
  element?: Element;
  /** Every name of an id that it carries: sku, productID, mpn, …; gtins left out. */
  ids: readonly string[];
  /** Seller of its offers as printed, the site's own name included (the draft leaves that out). */
  seller?: string;
  /** `InStock`, `OutOfStock`, `PreOrder`, …; empty when it does not say. */
  availability: string;
  hasOffer: boolean;
}

const NO_BRAND = /^(?:n\/?a|none|null|undefined|no ?(?:name|brand)|sans marque|generic|unbranded|default|-+)$/i;

function brandOf(node: Node): string {
  const names = [...valuesOf(node, 'brand'), ...valuesOf(node, 'manufacturer')].map((value) => plain(value, 200));
  return names.find((name) => name && !NO_BRAND.test(name) && !/^https?:/.test(name)) ?? '';
}

const numeric = (text: string): number => (text === '' ? Number.NaN : Number(text.replace(/^(\d+),(\d+)$/, '$1.$2')));

/** The scale of a value whose best is not named: 5, or the next that holds it. */
const scaleFor = (value: number): number => (value <= 5 ? 5 : value <= 10 ? 10 : 100);

/** `AggregateRating` on its own scale; a bare count, zero included, is one too. */
export function ratingOf(node: Node): Rating | undefined {
  for (const rating of nodesOf(node, 'aggregateRating')) {
    const [, printed = '', of = ''] = /^([\d.,]+)\s*(?:\/\s*(\d+)|%)?$/.exec(textAt(rating, 'ratingValue')) ?? [];
    const value = numeric(printed);
    const best = numeric(of || textAt(rating, 'bestRating'));
    const scale = best > 0 && value <= best ? best : scaleFor(value);
    const count = ['ratingCount', 'reviewCount']
      .map((name) => numeric(textAt(rating, name).replace(/[\s,.](?=\d{3}\b)/g, '')))
      .find((found) => Number.isInteger(found) && found >= 0);
    const rated = value > 0 && value <= scale && count !== 0;
    if (rated || count !== undefined)
      return { ...(rated && { value, scale }), ...(count !== undefined && { count: { min: count, open: false } }) };
  }
  return undefined;
}

/** The offers that count: those of new goods in stock, else all. A product that carries its price itself is its own offer. */
function offersOf(node: Node): Node[] {
  const own = nodesOf(node, 'offers').flatMap((offer) => {
    const inner = nodesOf(offer, 'offers');
    return valuesOf(offer, 'lowPrice').length === 0 && inner.length > 0 ? inner : [offer];
  });
  const offers =
    own.length > 0 ? own : ['price', 'priceText'].some((key) => valuesOf(node, key).length > 0) ? [node] : [];
  const wanted = offers.filter(
    (offer) =>
      !isGone(availabilityOf(offer)) && !/(?:Used|Refurbished|Damaged)Condition/.test(textAt(offer, 'itemCondition')),
  );
  return wanted.length > 0 ? wanted : offers;
}

const variantsOf = (node: Node): Node[] => nodesOf(node, 'hasVariant').filter((variant) => isA(variant, PRODUCT));

/** Own offers first; those of the variants only where the product has none. */
function pricesOfProduct(node: Node, offers: readonly Node[], locale: Locale): Prices {
  const own = lowest(offers.map((offer) => pricesOf(offer, locale)));
  if (own.price) return own;
  const variants = variantsOf(node).flatMap((variant) => offersOf(variant));
  const inStock = variants.filter((offer) => !isGone(availabilityOf(offer)));
  return lowest((inStock.length > 0 ? inStock : variants).map((offer) => pricesOf(offer, locale)));
}

const sellerOf = (offers: readonly Node[]): string => {
  const names = new Set(offers.map((offer) => textAt(offer, 'seller', 'offeredBy')).filter((name) => name));
  return names.size === 1 ? ([...names][0] ?? '') : '';
};

/** Without the fields that are `undefined`. */
export function pruned(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}

/** The same mark of origin on every field of a draft. */
export function markSource(draft: Draft, source: EvidenceSource): Draft {
  const from: Partial<Record<Field, EvidenceSource>> = {};
  for (const key of Object.keys(draft)) if (key !== 'url' && key !== 'sponsored') from[key as Field] = source;
  return { ...draft, from };
}

/** Reads one product node; `undefined` for what is no product. */
export function readProduct(node: Node, setting: Setting, element?: Element): StructuredProduct | undefined {
  if (!isProduct(node)) return undefined;
  const title = textAt(node, 'name', 'title');
  const offers = offersOf(node);
  const first = offers[0];
  const { price, listPrice } = pricesOfProduct(node, offers, setting);
  const ids = [
    ...['productID', 'sku', 'productGroupID', 'mpn'].map((name) => textAt(node, name)),
    ...['sku', 'mpn'].map((name) => (offers.length === 1 && first ? textAt(first, name) : '')),
  ].filter((id) => id && id.length <= 60 && !/^(?:n\/?a|null|undefined|0)$/i.test(id));
  const seller = sellerOf(offers);
  const availability = first ? availabilityOf(first) : '';
  const url = [textAt(node, 'url'), first ? textAt(first, 'url') : '', textAt(node, '@id')].find((raw) =>
    /^(?:https?:|\/)/.test(raw),
  );
  const dispatch = first && dispatchOf(first);
  const draft = pruned({
    id: ids[0],
    url,
    title: title || undefined,
    price,
    listPrice,
    ...(seller && !setting.isOwnName(seller) && { shop: { name: seller }, shopKind: 'marketplace' as const }),
    rating:
      ratingOf(node) ??
      variantsOf(node)
        .map(ratingOf)
        .find((found) => found),
    dispatch: isPresale(availability) ? { kind: 'presale', text: availability } : dispatch,
    shipping: first && shippingOf(first, setting.country),
    returns: first && (returnsOf(first) ?? returnsOf(node)),
    brand: brandOf(node) || undefined,
  });
  return {
    draft: markSource(draft, 'structured'),
    node,
    ids: [...new Set(ids)],
    availability,
    hasOffer: price !== undefined,
    ...(element && { element }),
    ...(seller && { seller }),
  };
}
