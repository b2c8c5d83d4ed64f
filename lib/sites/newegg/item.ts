/** Newegg's item page: `product-*` since 2019 (known from public scrapers alone), `grp*` before. */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, firstText, textOf } from '../dom.ts';
import { saidProduct, withSaid } from '../item-kit.ts';
import { dispatchOf, shippingOf } from '../lines.ts';
import { itemIdIn, pricesIn, ratingIn } from './values.ts';

const TITLES = ['h1.product-title', '#grpDescrip_h'];
/** The main offer's block; lists of other sellers and of similar goods have prices of the same shape. */
const OFFERS = ['.product-buy-box', '#landingpage-price', '.product-price'];

export const titleElement = ({ doc }: Page): Element | undefined => firstOf(doc, TITLES);
export const itemId = (page: Page): string | undefined => itemIdIn(page.url.href);
export const buyElement = ({ doc }: Page): Element | undefined =>
  firstOf(doc, ['#ProductBuy', '.product-buy', '#landingpage-cart']);

function readSeller(doc: Document): Pick<Draft, 'shop' | 'shopKind'> {
  const sold = firstText(doc, [
    '.product-seller-sold-by strong',
    '.product-seller-sold-by',
    '.grpNote-ship-by',
    '.featured-seller strong',
  ]);
  const name = sold.replace(/^sold (?:and shipped )?by:?\s*/i, '');
  if (!name) return {};
  return { shop: { name }, shopKind: /^newegg(?:\.c(?:om|a))?$/i.test(name) ? 'self-operated' : 'marketplace' };
}

const readBrand = (doc: Document): string =>
  textOf(doc, '.product-view-brand') || attrOf(doc, 'title', '.product-view-brand img,.objOption a > img.logo');

function readReturns(doc: Document): string | undefined {
  const lines = [...doc.querySelectorAll('#ReturnPolicyContent2015 li:not(.rn-boxContent-2colInfo-title)')];
  return lines.map((line) => textOf(line)).join(' ') || undefined;
}

export function readItem(page: Page): Draft | undefined {
  const { doc } = page;
  const title = textOf(titleElement(page));
  const id = itemId(page);
  if (!title || !id) return undefined;
  const offer = firstOf(doc, OFFERS);
  const lines = [...(offer?.querySelectorAll('.price-ship,.product-shipping,.product-inventory') ?? [])].map((line) =>
    textOf(line),
  );
  const own: Draft = {
    id,
    url: page.url.href,
    title,
    ...pricesIn(offer ?? null, page),
    rating: ratingIn(firstOf(doc, ['.product-reviews', '.product-rating', '.grpRating']) ?? null),
    ...readSeller(doc),
    shipping: shippingOf(lines),
    dispatch: dispatchOf(lines),
    returns: readReturns(doc),
    brand: readBrand(doc) || undefined,
  };
  return withSaid(own, saidProduct(page, id, title), page);
}
