/** What an item page says of its own product in JSON-LD and price tags, leaner than `structured.ts`: no microdata. */
import { cleanText } from '../../listing/text.ts';
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf } from '../dom.ts';
import { jsonLdOf } from '../structured/json-ld.ts';
import { amountOf } from '../structured/price.ts';
import { isProduct, readProduct, type Setting } from '../structured/product.ts';

const letters = (text: string): string =>
  cleanText(text, 600)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

function productsOf(page: Page, setting: Setting): Draft[] {
  const known = page.memo.get('products');
  if (known) return known as Draft[];
  const products = jsonLdOf(page.doc)
    .filter(({ node, listed }) => !listed && isProduct(node))
    .flatMap(({ node }) => readProduct(node, setting)?.draft ?? []);
  page.memo.set('products', products);
  return products;
}

/** The country of a host, as far as its last label tells. */
const countryOf = (host: string): string => {
  const top = host.split('.').at(-1) ?? '';
  return top === 'uk' ? 'GB' : top.length === 2 ? top.toUpperCase() : '';
};

/** `shop`: the shop's own name, which is no seller. In-page navigation may leave another product's data behind: that is none. */
export function saidOf(page: Page, shop: string, id: string, title: string): Draft {
  const { hostname } = page.url;
  const setting: Setting = {
    lang: page.lang,
    ...(page.currency && { currency: page.currency }),
    country: countryOf(hostname) || (page.currency === 'USD' ? 'US' : ''),
    isOwnName: (name) => letters(name).includes(shop),
  };
  const name = letters(title);
  const isOwn = (draft: Draft): boolean => {
    const said = letters(draft.title ?? '');
    return (
      draft.id?.toLowerCase() === id.toLowerCase() ||
      draft.url?.includes(id) === true ||
      (said.length > 5 && (name.includes(said) || said.includes(name)))
    );
  };
  const products = productsOf(page, setting);
  const product = products.find(isOwn) ?? (title === '' && products.length === 1 ? products[0] : undefined) ?? {};
  const price = amountOf(attrOf(page.doc, 'content', 'meta[property$=":price:amount"]'), setting);
  if (product.price || !price) return product;
  return { ...product, price, from: { ...product.from, price: 'structured' } };
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
