/** The shop's own id of an offer: from its system's attributes, else from the address. */
import { goodsOf } from '../hosts/experimental.ts';

/** Attributes that shop systems put an offer's id into (PrestaShop, WooCommerce, Magento, Shopify, nopCommerce, SFCC). */
export const ID_NAMES: ReadonlySet<string> = new Set([
  'data-id-product',
  'data-product-id',
  'data-product_id',
  'data-productid',
  'data-pid',
  'data-entity-id',
]);
export const ID = /^(?=.*\d)[\w.-]{1,40}$/;

const attributeOf = (element: Element | null): string | undefined =>
  [...ID_NAMES].map((name) => element?.getAttribute(name) ?? '').find((value) => ID.test(value));

/** The id that a shop system writes on a card or product form; `inside`: what the walk over it found first. */
export function systemId(root: Element, inside: string | undefined): string | undefined {
  const alone = !root.nextElementSibling && !root.previousElementSibling;
  return (
    attributeOf(root) ??
    /(?:^|\s)post-(\d+)/.exec(root.getAttribute('class') ?? '')?.[1] ??
    inside ??
    (alone ? attributeOf(root.parentElement) : undefined)
  );
}

/** Parameters of an address that name an offer. */
export const PARAMETERS = /^(?:p?id|sku(?:id)?|item(?:id)?|product_?id|products_id|id_product|goods_id)$/i;
/** From the most telling to the least; each names one id in the last parts of a path. */
const IN_PATH: readonly RegExp[] = [
  /[./_-](?:product|prod|item|p|i|sku)[./_-](\d{5,})(?:\.html?|\.p)?(?=\/|$)/i,
  /\/(?:dp|p|ip|itm|item|products?|sku|pd|pdp|prod|listing)\/(\d{4,}|(?=[A-Z0-9_]*\d)[A-Z][A-Z0-9_]{5,24})(?=[./-]|$)/,
  /\/((?=(?:[^/]*\d){3})[A-Z][A-Z0-9_-]{5,24}|[a-z]{1,5}\d{5,})(?:\.html?)?$/,
  /[-_/]([a-z]{0,3}\d{5,16}[A-Z]?)(?:\.html?|\/product\.html?|\.p)?$/i,
  /\/(\d{4,12})-[a-z][^/]*$/i,
  /\/(\d{5,16})\/[^/]+(?:\/product\.\w+)?$/i,
];

/** The id that an address holds; `undefined` for a mere name of the goods. */
export function idInUrl({ host, path, query }: { host: string; path: string; query: string }): string | undefined {
  const goods = goodsOf(host);
  if (goods) {
    const parts = goods.exec((host + path + query).slice(0, 2000))?.slice(1);
    return parts?.filter((part) => part !== undefined).join('/');
  }
  for (const pattern of /\d/.test(path) ? IN_PATH : []) {
    const id = pattern.exec(path)?.[1];
    if (id) return id;
  }
  if (query)
    for (const part of query.slice(1).split('&')) {
      const [name = '', value = ''] = part.split('=');
      if (PARAMETERS.test(name) && ID.test(value)) return value;
    }
  return undefined;
}
