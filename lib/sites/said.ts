/** Products of a page's JSON-LD for readers of one shop: leaner than `structured.ts`, which also reads microdata and heads. */
import { cleanText } from '../listing/text.ts';
import { noteSaid, type Said } from './claims.ts';
import type { Page } from './define.ts';
import { jsonLdOf } from './structured/json-ld.ts';
import { type Node, nodesOf, textAt, typesOf, valuesOf } from './structured/node.ts';
import { letters } from './structured/place.ts';
import { lowest, pricesOf } from './structured/price.ts';
import { countsOf, ratingOf } from './structured/product.ts';

/** `Product` nodes in document order, those of lists included; some shops write the type in lower case. */
export function saidProducts(page: Page): readonly Node[] {
  const known = page.memo.get('said');
  if (known) return known as Node[];
  const products = jsonLdOf(page.doc)
    .filter(({ node }) => typesOf(node).some((type) => /^product$/i.test(type)))
    .map(({ node }) => ({ ...node, '@type': 'Product' }));
  page.memo.set('said', products);
  return products;
}

/** Its ids and addresses; the page's language decides nothing here. */
const idsOf = (node: Node): string[] =>
  ['sku', 'productID', 'mpn', 'url', '@id'].map((name) => textAt(node, name).toLowerCase()).filter((id) => id !== '');

/**
 * The product that an item page is about: that of its id, else the one whose name the title holds. In-page navigation
 * may leave another product's data behind, so a product that is neither is none.
 */
export function saidProduct(page: Page, id: string | undefined, title: string): Node | undefined {
  const products = saidProducts(page);
  const key = id?.toLowerCase();
  const name = letters(title);
  const holds = (said: string): boolean => said.length > 5 && (name.includes(said) || said.includes(name));
  const own =
    products.find((node) => key && idsOf(node).some((found) => found === key || found.endsWith(`/${key}`))) ??
    (name.length > 5 ? products.find((node) => holds(letters(textAt(node, 'name')))) : undefined);
  noteSaid(page, own && (() => claimed(own, page)));
  return own;
}

function claimed(node: Node, page: Page): Said {
  const offers = nodesOf(node, 'offers');
  return {
    ...lowest(offers.map((offer) => pricesOf(offer, { currency: page.currency, lang: page.lang }))),
    rating: ratingOf(node),
    counts: countsOf(node),
    ...(offers.length === 1 && { shop: { name: sellerSaid(offers[0]) } }),
  };
}

/** Its brand, where it is a name. */
export function brandSaid(node: Node | undefined): string | undefined {
  const brand = textAt(node, 'brand') || textAt(node, 'manufacturer');
  return brand &&
    brand.length <= 60 &&
    !/^(?:https?:|n\/?a$|gen[eé]ric[ao]?$|sin marca$|sem marca$|no ?brand$|-+$)/i.test(brand)
    ? brand
    : undefined;
}

/** How many ratings it counts; a rating count outranks a count of written reviews. */
export function countSaid(node: Node | undefined): number | undefined {
  const rating = nodesOf(node, 'aggregateRating')[0];
  const count = Number(textAt(rating, 'ratingCount', 'reviewCount') || Number.NaN);
  return Number.isInteger(count) && count > 0 ? count : undefined;
}

/** Its first offer. */
export const offerSaid = (node: Node | undefined): Node | undefined => nodesOf(node, 'offers')[0];

/** The seller that an offer names. */
export const sellerSaid = (offer: Node | undefined): string => {
  const seller = valuesOf(offer, 'seller')[0];
  return typeof seller === 'string' ? cleanText(seller, 200) : textAt(nodesOf(offer, 'seller')[0], 'name');
};
