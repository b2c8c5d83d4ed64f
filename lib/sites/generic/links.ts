/** Links to goods, gathered once per look at the page. */
import type { Page } from '../define.ts';
import { once, perLook } from '../structured.ts';

export interface Link {
  element: Element;
  url: URL;
  /** One key for all addresses of an offer. */
  key: string;
}

/** Addresses of a shop that are no goods. */
const NO_GOODS =
  /\/(?:cart|basket|panier|warenkorb|carrito|carrello|checkout|wishlist|compare|login|account|register|search|recherche|catalogsearch|contact|help|faq|versandkosten|brands?|manufacturers?|store|vendors?|tags?|author|reviews?)(?:[/?.]|$)|[?&](?:add-to-cart|wishlist|compare)|^(?:javascript|mailto|tel):|^#/i;
const PRODUCT_PARAMETERS = /^(?:p?id|sku(?:id)?|item(?:id)?|product_?id|products_id|goods_id|variant)$/i;

/** The part of a host that one owner holds: `shop.example` of `search.shop.example`. */
const ownerOf = (host: string): string => /[^.]+\.(?:(?:com?|net|org|ne|or|gov)\.)?[^.]+$/.exec(host)?.[0] ?? host;

/** The address that relative links stand to. */
const baseOf = (page: Page): string =>
  once(page, 'base', () => {
    const base = page.doc.querySelector('base[href]')?.getAttribute('href');
    return (base && parse(base, page.url.href)?.href) || page.url.href;
  });

function parse(raw: string, base: string): URL | undefined {
  try {
    return new URL(raw, base);
  } catch {
    return undefined;
  }
}

/** Through `forEach`: in Firefox's content scripts the iterators of `URLSearchParams` are not iterable. */
function productQuery(url: URL): string {
  const parts: string[] = [];
  url.searchParams.forEach((value, name) => {
    if (PRODUCT_PARAMETERS.test(name)) parts.push(`${name}=${value}`);
  });
  return parts.join('&');
}

/** Host and path of an address, with the parts of the query that name an offer; the collection it was found in left out. */
export function offerKey(url: URL): string {
  const query = /\.(?:php|aspx?|jsp|cgi|do)$/.test(url.pathname) ? url.search : productQuery(url);
  const path = url.pathname.replace(/\/collections\/[^/]+(?=\/products\/)/, '').replace(/\/$/, '');
  return `${url.hostname.replace(/^www\./, '')}${path}?${query}`;
}

export const keyOf = (raw: string | undefined, page: Page): string => {
  const url = raw ? parse(raw, baseOf(page)) : undefined;
  return url ? offerKey(url) : '';
};

const MAX_LINKS = 4000;

/** Every link of the page that may lead to goods of this shop. */
const linkMap = (page: Page): ReadonlyMap<Element, Link> =>
  perLook(page, 'links', () => {
    const links = new Map<Element, Link>();
    const owner = ownerOf(page.url.hostname);
    const here = offerKey(page.url);
    const base = baseOf(page);
    const anchors = page.doc.querySelectorAll('a[href]');
    for (let i = 0; i < Math.min(anchors.length, MAX_LINKS); i++) {
      const element = anchors[i] as Element;
      const raw = element.getAttribute('href') ?? '';
      const url = !raw || NO_GOODS.test(raw) ? undefined : parse(raw, base);
      if (!url || !/^https?:$/.test(url.protocol) || url.pathname === '/' || ownerOf(url.hostname) !== owner) continue;
      const key = offerKey(url);
      if (key !== here) links.set(element, { element, url, key });
    }
    return links;
  });

/** Links of a block to goods in order, its own and the one around it included; several may lead to one offer. */
export function linksIn(block: Element, page: Page, max = 40): Link[] {
  const map = linkMap(page);
  const around = block.closest('a[href]');
  const links: Link[] = [];
  const own = around && map.get(around);
  if (own) links.push(own);
  const anchors = block.getElementsByTagName('a');
  for (let i = 0; i < anchors.length && links.length < max; i++) {
    const link = map.get(anchors[i] as Element);
    if (link) links.push(link);
  }
  return links;
}

export const allLinks = (page: Page): Iterable<Link> => linkMap(page).values();

/** The link of a card to its offer: around a picture, on a heading, else the first. */
export const mainLink = (links: readonly Link[]): Link | undefined =>
  links.find(({ element }) => element.querySelector('img,picture')) ??
  links.find(({ element }) => element.closest('h1,h2,h3,h4') ?? element.querySelector('h1,h2,h3,h4')) ??
  links[0];
