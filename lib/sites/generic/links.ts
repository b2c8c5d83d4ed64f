/** Links to goods, gathered once per look at the page. */
import type { Page } from '../define.ts';
import { allOf, rootsOf } from '../dom.ts';
import { once, perLook } from '../structured.ts';
import { PARAMETERS } from './ids.ts';
import { OTHER_PATHS } from './select.ts';

export interface Link {
  element: Element;
  url: URL;
  /** One key for all addresses of an offer. */
  key: string;
}

/** Addresses of a shop that are no goods. */
const NO_GOODS = new RegExp(
  `/(?:${OTHER_PATHS}|search|recherche|catalogsearch|brands?|manufacturers?|store|vendors?|tags?|author|reviews?)(?:[/?.]|$)|[?&](?:add-to-cart|wishlist|compare)|^(?:javascript|mailto|tel|#)`,
  'i',
);

/** The part of a host that one owner holds: `shop.example` of `search.shop.example`. */
const ownerOf = (host: string): string => /[^.]+\.(?:(?:com?|net|org|ne|or)\.)?[^.]+$/.exec(host)?.[0] ?? host;

function parse(raw: string, base: string): URL | undefined {
  try {
    return new URL(raw, base);
  } catch {
    return undefined;
  }
}

/** The address that relative links stand to. */
const baseOf = (page: Page): string =>
  once(
    page,
    'base',
    () => parse(page.doc.querySelector('base')?.getAttribute('href') ?? '', page.url.href)?.href ?? page.url.href,
  );

/** Host and path of an address with the parts of the query that name an offer; the collection it was found in left out. */
function offerKey(url: URL): string {
  let query = /\.(?:php|aspx?|jsp|cgi|do)$/.test(url.pathname) ? url.search : '';
  if (!query)
    url.searchParams.forEach((value, name) => {
      if (PARAMETERS.test(name)) query += `&${name}=${value}`;
    });
  const path = url.pathname.replace(/\/collections\/[^/]+(?=\/products\/)/, '').replace(/\/$/, '');
  return url.hostname.replace(/^www\./, '') + path + query;
}

export const keyOf = (raw: string, page: Page): string => {
  const url = parse(raw, baseOf(page));
  return url ? offerKey(url) : '';
};

const MAX_LINKS = 30_000;

/** Every link of the page that may lead to goods of this shop. */
const linkMap = (page: Page): ReadonlyMap<Element, Link> =>
  perLook(page, 'links', () => {
    const links = new Map<Element, Link>();
    const owner = ownerOf(page.url.hostname);
    const here = offerKey(page.url);
    const anchors = rootsOf(page).flatMap((root) => allOf(root, 'a[href]'));
    for (let i = 0; i < Math.min(anchors.length, MAX_LINKS); i++) {
      const element = anchors[i] as Element;
      const raw = element.getAttribute('href') ?? '';
      const url = !raw || NO_GOODS.test(raw) ? undefined : parse(raw, baseOf(page));
      if (!url || !/^http/.test(url.protocol) || url.pathname === '/' || ownerOf(url.hostname) !== owner) continue;
      const key = offerKey(url);
      if (key !== here) links.set(element, { element, url, key });
    }
    return links;
  });

/** Links of a block to goods in order, the one around it included; several may lead to one offer. */
export function linksIn(block: Element, page: Page, max = 40): Link[] {
  const map = linkMap(page);
  const around = block.closest('a[href]');
  const anchors = block.getElementsByTagName('a');
  const links: Link[] = [];
  for (let i = -1; i < anchors.length && links.length < max; i++) {
    const anchor = i < 0 ? around : anchors[i];
    const link = anchor && map.get(anchor);
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
