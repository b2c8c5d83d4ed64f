/** The shop's own id of an offer: from its system's attributes, else from the address. */
import { goodsOf } from '../hosts/experimental.ts';

/** Attributes that shop systems put an offer's id into (PrestaShop, WooCommerce, Magento, Shopify, nopCommerce, SFCC). */
const ATTRIBUTES = [
  'data-id-product',
  'data-product-id',
  'data-product_id',
  'data-productid',
  'data-pid',
  'data-entity-id',
];
const WITH_ID = `[${ATTRIBUTES.join('],[')}]`;
const ID = /^(?=.*\d)[\w.-]{1,40}$/;

const attributeOf = (element: Element): string | undefined =>
  ATTRIBUTES.map((name) => element.getAttribute(name) ?? '').find((value) => ID.test(value));

/** The id that a shop system writes on a card or product form. */
export function systemId(block: Element): string | undefined {
  const input = block.querySelector(
    'input[name="id_product"],input[name="product"],input[name*="product" i][name$="id"],[name="add-to-cart"]',
  );
  const inside = block.querySelector(WITH_ID);
  const parent = block.parentElement;
  return [
    attributeOf(block),
    /(?:^|\s)post-(\d+)/.exec(block.getAttribute('class') ?? '')?.[1],
    input?.getAttribute('value') ?? '',
    inside && attributeOf(inside),
    /\d+$/.exec(block.querySelector('[id^="product-price-"]')?.id ?? '')?.[0],
    parent && !block.nextElementSibling && !block.previousElementSibling ? attributeOf(parent) : '',
  ].find((id): id is string => ID.test(id ?? ''));
}

/** Parameters of an address that name an offer. */
export const PARAMETERS = /^(?:p?id|sku(?:id)?|item(?:id)?|product_?id|products_id|id_product|goods_id)$/i;
/** From the most telling to the least; each names one id in the last parts of a path. */
const IN_PATH: readonly RegExp[] = [
  /[./_-](?:product|prod|item|p|i|sku)[./_-](\d{5,})(?:\.html?|\.p)?(?=\/|$)/i,
  /\/(?:dp|p|ip|itm|item|products?|sku|pd|pdp|prod|listing)\/(\d{4,}|(?=[A-Z0-9_]*\d)[A-Z][A-Z0-9_]{5,24})(?=[./-]|$)/,
  /\/((?=(?:[^/]*\d){3})[A-Z][A-Z0-9_-]{5,24}|[a-z]{1,5}\d{5,})(?:\.html?)?$/,
  /[-_/]([a-z]{0,3}\d{5,16})(?:\.html?|\/product\.html?|\.p)?$/i,
  /\/(\d{4,12})-[a-z][^/]*$/i,
  /\/(\d{5,16})\/[^/]+(?:\/product\.\w+)?$/i,
];

/** The id that an address holds; `undefined` for a mere name of the goods. */
export function idInUrl(url: URL): string | undefined {
  const goods = goodsOf(url.hostname);
  if (goods) {
    const parts = goods.exec((url.hostname + url.pathname + url.search).slice(0, 2000))?.slice(1);
    return parts?.filter((part) => part !== undefined).join('/');
  }
  let id = IN_PATH.map((pattern) => pattern.exec(url.pathname)?.[1]).find((found) => found);
  // By `forEach`: in Firefox's content scripts `URLSearchParams` is not iterable.
  url.searchParams.forEach((value, name) => {
    if (PARAMETERS.test(name) && ID.test(value)) id ??= value;
  });
  return id;
}
