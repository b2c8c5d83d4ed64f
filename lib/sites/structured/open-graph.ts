/** OpenGraph and product tags of a document's head (`og:*`, `product:*`), as Facebook's and Pinterest's catalogues read them. */
import { cleanText } from '../../listing/text.ts';
import type { Draft, Money } from '../../listing/types.ts';
import { decodeEntities } from './node.ts';
import { amountOf } from './price.ts';
import { markSource, type Setting } from './product.ts';

/** First value of each tag, and how often it stands there: a grid may print a set of tags per product. */
export interface OpenGraph {
  get(name: string): string;
  count(name: string): number;
}

export function openGraphTags(doc: Document): OpenGraph {
  const tags = new Map<string, string[]>();
  for (const meta of doc.querySelectorAll('meta[property],meta[name]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
    if (!/^(?:og|product|twitter):/.test(name)) continue;
    const value = cleanText(decodeEntities((meta.getAttribute('content') ?? '').slice(0, 1000)));
    const list = tags.get(name) ?? [];
    if (list.length < 100) list.push(value);
    tags.set(name, list);
  }
  return {
    get: (name) => tags.get(name)?.find((value) => value) ?? '',
    count: (name) => tags.get(name)?.length ?? 0,
  };
}

/** The first of these amounts that is one; its currency stands in a tag beside it. */
function tagMoney(tags: OpenGraph, names: readonly string[], setting: Setting): Money | undefined {
  for (const name of names) {
    const code = tags.get(name.replace(/(?:standard_|sale_)?amount$/, 'currency')).toUpperCase();
    const currency = /^[A-Z]{3}$/.test(code) ? code : setting.currency;
    const money = amountOf(tags.get(name), { ...setting, currency });
    if (money) return money;
  }
  return undefined;
}

const SALE = ['product:sale_price:amount', 'og:price:sale_amount'];
const PRICE = ['product:price:amount', 'og:price:amount', 'product:price'];
const LIST = ['product:original_price:amount', 'product:price:standard_amount', 'og:price:standard_amount'];

/** What the tags say of the page's product. The title is the page's, often with the shop's name in it: not taken. */
export function openGraphDraft(tags: OpenGraph, setting: Setting): Draft {
  if (tags.count('product:price:amount') > 1 && tags.count('og:type') > 1) return {};
  const sale = tagMoney(tags, SALE, setting);
  const price = sale ?? tagMoney(tags, PRICE, setting);
  const located = { ...setting, currency: price?.currency ?? setting.currency };
  const listPrice = tagMoney(tags, sale ? [...LIST, ...PRICE] : LIST, located);
  const id = tags.get('product:retailer_item_id') || tags.get('product:sku');
  const brand = tags.get('product:brand') || tags.get('og:brand');
  const draft: Draft = {
    ...(id && { id }),
    ...(price && { price }),
    ...(listPrice && { listPrice }),
    ...(brand && { brand }),
  };
  return markSource(draft, 'structured');
}
