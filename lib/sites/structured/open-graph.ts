/** OpenGraph and product tags of a document's head (`og:*`, `product:*`), as Facebook's and Pinterest's catalogues read them; Twitter's labels. */
import type { Draft, Money } from '../../listing/types.ts';
import { plain } from './node.ts';
import { amountOf } from './price.ts';
import { firstText, pruned, type Setting, structured } from './product.ts';

/** The values of each tag: a grid may print a set of tags per product. */
export interface OpenGraph {
  /** The first value that says anything. */
  get(name: string): string;
  count(name: string): number;
}

export function openGraphTags(doc: Document): OpenGraph {
  const tags = new Map<string, string[]>();
  for (const meta of doc.querySelectorAll('meta[property],meta[name]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
    if (/^(?:og|product|twitter):/.test(name))
      tags.set(name, [...(tags.get(name) ?? []).slice(0, 99), plain(meta.getAttribute('content'), 1000)]);
  }
  return {
    get: (name) => tags.get(name)?.find((value) => value) ?? '',
    count: (name) => tags.get(name)?.length ?? 0,
  };
}

const SALE = 'product:sale_price:amount og:price:sale_amount';
const PRICE = 'product:price:amount og:price:amount';
const LIST = 'product:original_price:amount product:price:standard_amount og:price:standard_amount';

/** The value beside a label of a Twitter card: `twitter:label1` "Price", `twitter:data1` "$12". */
const labelled = (tags: OpenGraph, label: RegExp): string =>
  ['1', '2'].flatMap((n) => (label.test(tags.get(`twitter:label${n}`)) ? tags.get(`twitter:data${n}`) : '')).join('');
const PRICE_LABEL = /^(?:price|preis|prix|precio|prezzo|preço|prijs|pris|cena|价格|価格)$/i;

/** What the tags say of the page's product. The title is the page's, often with the shop's name in it: not taken. */
export function openGraphDraft(tags: OpenGraph, setting: Setting): Draft {
  if (tags.count('product:price:amount') > 1 && tags.count('og:type') > 1) return {};
  const read = (names: string, fallback = setting.currency): Money | undefined => {
    for (const name of names.split(' ')) {
      const currency = tags.get(name.replace(/(?:standard_|sale_)?amount$/, 'currency')).toUpperCase() || fallback;
      const money = amountOf(tags.get(name), { ...setting, currency });
      if (money) return money;
    }
    return undefined;
  };
  const sale = read(SALE);
  const price = sale ?? read(PRICE) ?? amountOf(labelled(tags, PRICE_LABEL), setting);
  const availability = tags.get('product:availability') || tags.get('og:availability');
  return structured(
    pruned({
      id: tags.get('product:retailer_item_id') || undefined,
      price,
      listPrice: read(sale ? `${LIST} ${PRICE}` : LIST, price?.currency),
      brand: firstText(['product:brand', 'og:brand'].map((name) => tags.get(name))),
      dispatch: /^pre-?order$/i.test(availability) ? { kind: 'presale', text: availability } : undefined,
    }),
  );
}
