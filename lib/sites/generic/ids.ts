/** The shop's own id of an offer: from its system's attributes, else from the address. */

/** Attributes that shop systems put an offer's id into (PrestaShop, WooCommerce, Magento, Shopify, nopCommerce, SFCC). */
const ID_ATTRIBUTES = [
  'data-id-product',
  'data-product-id',
  'data-product_id',
  'data-productid',
  'data-itemid',
  'data-pid',
];
const WITH_ID = ID_ATTRIBUTES.map((name) => `[${name}]`).join(',');
const ID = /^[\w.-]{1,40}$/;

const attributeOf = (element: Element): string | undefined => {
  for (const name of ID_ATTRIBUTES) {
    const value = element.getAttribute(name)?.trim();
    if (value && ID.test(value) && /\d/.test(value)) return value;
  }
  return undefined;
};

/** The id that a shop system writes on a card or product form. */
export function systemId(block: Element): string | undefined {
  const own = attributeOf(block);
  if (own) return own;
  const post = /(?:^|\s)post-(\d+)(?:\s|$)/.exec(block.getAttribute('class') ?? '')?.[1];
  if (post) return post;
  const input = block.querySelector(
    'input[name="id_product"],input[name="product"],input[name="product_id"],[name="add-to-cart"]',
  );
  const value = input?.getAttribute('value') ?? '';
  if (/^\d{1,12}$/.test(value)) return value;
  for (const element of [...block.querySelectorAll(WITH_ID)].slice(0, 3)) {
    const id = attributeOf(element);
    if (id) return id;
  }
  const price = /\d+$/.exec(block.querySelector('[id^="product-price-"]')?.id ?? '')?.[0];
  const parent = block.parentElement;
  return price ?? (parent?.childElementCount === 1 ? attributeOf(parent) : undefined);
}

const QUERY = [
  'pid',
  'skuid',
  'sku',
  'product_id',
  'products_id',
  'productid',
  'goods_id',
  'itemid',
  'item',
  'id_product',
  'id',
];
/** From the most telling to the least; each names one id in the last parts of a path. */
const IN_PATH: readonly RegExp[] = [
  /-p-(\d{2,})(?:\.html?)?$/,
  /[./_-](?:product|prod|item|p|i|sku)[./_-](\d{5,})(?:\.html?|\.p)?(?=\/|$)/i,
  /\/(?:dp|p|ip|itm|item|product|products|sku|pd|pdp|prod|listing)\/(\d{4,}|(?=[A-Z0-9_]*\d)[A-Z][A-Z0-9_]{5,24})(?:\.html?)?(?=[/-]|$)/,
  /\/((?=(?:[^/]*\d){3})[A-Z][A-Z0-9_-]{5,24})(?:\.html?)?$/,
  /\/([a-z]{1,5}\d{5,})$/i,
  /[-_/](\d{5,16})(?:\.html?|\/product\.html?|\/Product\.html|\.p)?$/i,
  /-([a-z]{1,3}\d{6,})(?:\.html?)?$/i,
  /\/(\d{4,12})-[a-z][^/]*(?:\.html?)?$/i,
  /\/(\d{5,16})\/[^/]+(?:\/product\.\w+)?$/i,
];

/** By `forEach`: in Firefox's content scripts `URLSearchParams` is not iterable. */
function queryOf(url: URL): Map<string, string> {
  const query = new Map<string, string>();
  url.searchParams.forEach((value, name) => {
    query.set(name.toLowerCase(), value);
  });
  return query;
}

/** The id that an address holds; `undefined` for a mere name of the goods. */
export function idInUrl(url: URL): string | undefined {
  const query = queryOf(url);
  for (const pattern of IN_PATH) {
    const id = pattern.exec(url.pathname)?.[1];
    if (id) return id;
  }
  for (const name of QUERY) {
    const value = query.get(name);
    if (value && ID.test(value) && /\d/.test(value)) return value;
  }
  return undefined;
}
