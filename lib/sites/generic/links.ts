/** Links from cards to goods. */
import { spaceOfHost } from '../catalog.ts';
import type { Page } from '../define.ts';

export interface Link {
  element: Element;
  url: URL;
}

/** Addresses of a shop that are no goods. */
const NO_GOODS =
  /\/(?:cart|basket|panier|warenkorb|carrito|carrello|checkout|wishlist|compare|login|account|register|search|recherche|catalogsearch|contact|help|faq|versandkosten|brands?|manufacturers?|store|vendors?|tags?|author|reviews?)(?:[/?.]|$)|[?&](?:add-to-cart|wishlist|compare)|^javascript:|^mailto:|^tel:/i;

/** Links of a block to goods of this site, in order; one per address. */
export function productLinks(block: Element, page: Page, max = 30): Link[] {
  const links: Link[] = [];
  const seen = new Set<string>();
  const anchors = block.localName === 'a' ? [block] : block.querySelectorAll('a[href]');
  for (const element of anchors) {
    if (links.length >= max) break;
    const raw = element.getAttribute('href') ?? '';
    if (!raw || raw.startsWith('#') || NO_GOODS.test(raw)) continue;
    const url = urlOf(raw, page);
    if (!url || spaceOfHost(url.hostname) !== spaceOfHost(page.url.hostname)) continue;
    const key = sameOffer(url.href, page);
    if (url.pathname === '/' || seen.has(key) || key === sameOffer(page.url.href, page)) continue;
    seen.add(key);
    links.push({ element, url });
  }
  return links;
}

function urlOf(raw: string, page: Page): URL | undefined {
  try {
    return new URL(raw, page.doc.baseURI?.startsWith('http') ? page.doc.baseURI : page.url);
  } catch {
    return undefined;
  }
}

/** One key for all addresses of an offer: host and path, with the query where a script serves the page. */
export function sameOffer(raw: string, page: Page): string {
  const url = urlOf(raw, page);
  if (!url) return raw;
  const query = /\.(?:php|aspx?|jsp|cgi|do)$|\/$/.test(url.pathname) ? url.search : '';
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${query}`;
}
