/** What an item page says of its own product in JSON-LD and price tags, leaner than `structured.ts`: no microdata. */
import type { Draft } from '../../listing/types.ts';
import { noteSaid } from '../claims.ts';
import type { Page } from '../define.ts';
import { attrOf } from '../dom.ts';
import { reviewsSaid } from '../reviews-said.ts';
import { jsonLdOf } from '../structured/json-ld.ts';
import { type Node, nodesOf, textAt } from '../structured/node.ts';
import { letters } from '../structured/place.ts';
import { amountOf, type Locale, lowest, pricesOf } from '../structured/price.ts';
import { countsOf, isProduct, pruned, ratingOf, structured } from '../structured/product.ts';
import { isGone, returnsOf, shippingOf } from '../structured/terms.ts';

function productsOf(page: Page): readonly Node[] {
  const known = page.memo.get('products');
  if (known) return known as Node[];
  const products = jsonLdOf(page.doc)
    .filter(({ node, listed }) => !listed && isProduct(node))
    .map(({ node }) => node);
  page.memo.set('products', products);
  return products;
}

/** The country that offers are shipped to: that of the host, as far as its last label tells. */
const countryOf = ({ url, currency }: Page): string => {
  const top = url.hostname.split('.').at(-1) ?? '';
  if (top.length === 2) return top === 'uk' ? 'GB' : top.toUpperCase();
  return currency === 'USD' ? 'US' : '';
};

/** The page's own among its products: by id, address or name. In-page navigation may leave that of other goods behind. */
function ownOf(products: readonly Node[], id: string, title: string): Node | undefined {
  const name = letters(title);
  const isOwn = (node: Node): boolean => {
    const said = letters(textAt(node, 'name'));
    const ids = ['sku', 'productID', 'productGroupID', 'url', '@id'].map((key) => textAt(node, key).toLowerCase());
    const isNamed = said.length > 5 && name.length > 5 && (name.includes(said) || said.includes(name));
    return isNamed || ids.some((said) => said.includes(id.toLowerCase()));
  };
  return products.find(isOwn) ?? (title === '' && products.length === 1 ? products[0] : undefined);
}

function draftOf(node: Node, page: Page, locale: Locale): Draft {
  const offers = nodesOf(node, 'offers');
  const inStock = offers.filter((offer) => !isGone(offer));
  const usable = inStock.length > 0 ? inStock : offers;
  const first = usable[0];
  return pruned({
    title: textAt(node, 'name') || undefined,
    ...lowest(usable.map((offer) => pricesOf(offer, locale))),
    rating: ratingOf(node),
    brand: textAt(node, 'brand', 'manufacturer') || undefined,
    shipping: first && shippingOf(first, countryOf(page)),
    returns: returnsOf(first) ?? returnsOf(node),
    reviews: reviewsSaid(node, page.lang),
  });
}

const PRICE_TAG = 'meta[property$=":price:amount"]';

/** Title, price, rating, brand and postage as structured data names them for the goods of this id and title. */
export function saidOf(page: Page, id: string, title: string): Draft {
  const locale: Locale = { lang: page.lang, ...(page.currency && { currency: page.currency }) };
  const node = ownOf(productsOf(page), id, title);
  const draft = node ? draftOf(node, page, locale) : {};
  noteSaid(page, node && (() => ({ ...draft, counts: countsOf(node) })));
  const tagged = draft.price ? undefined : amountOf(attrOf(page.doc, 'content', PRICE_TAG), locale);
  return structured({ ...draft, ...(tagged && { price: tagged }) });
}

/** A draft with what only the other one says. A list price holds only beside the price it was said with. */
export function completed(own: Draft, said: Draft): Draft {
  const agreed = !own.price || own.price.amount === said.price?.amount;
  const more = { ...said };
  if (!agreed) delete more.listPrice;
  const from = { ...said.from };
  for (const key of Object.keys(own) as (keyof typeof from)[]) delete from[key];
  return { ...more, ...own, from: { ...from, ...own.from } };
}
