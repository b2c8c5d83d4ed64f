/** Links to goods. */
import type { Page } from '../define.ts';
import { rootsOf } from '../dom.ts';
import { once } from '../structured.ts';
import { PARAMETERS } from './ids.ts';
import { OTHER_PATHS } from './select.ts';

/** Where a link leads. */
export interface Target {
  href: string;
  host: string;
  path: string;
  query: string;
  /** One key for all addresses of an offer. */
  key: string;
}

export interface Link {
  element: Element;
  to: Target;
  isPictured: boolean;
  isHeaded: boolean;
}

/** Addresses of a shop that are no goods; a store of a marketplace ends in its name. */
const NO_GOODS = new RegExp(
  `/(?:${OTHER_PATHS}|search|recherche|catalogsearch|brands?|manufacturers?|vendors?|tags?|author|reviews?)(?:[/?.]|$)|/store/[^/?#\\d]*/?$|[?&](?:add-to-cart|wishlist|compare)|^(?:javascript|mailto|tel|#)`,
  'i',
);

/** The part of a host that one owner holds: `shop.example` of `search.shop.example`. */
const ownerOf = (host: string): string => /[^.]+\.(?:(?:com?|net|org|ne|or)\.)?[^.]+$/.exec(host)?.[0] ?? host;

/** The address that relative links stand to. */
const baseOf = (page: Page): URL =>
  once(page, 'base', () => {
    const raw = page.doc.querySelector('base')?.getAttribute('href') ?? '';
    return URL.canParse(raw, page.url.href) ? new URL(raw, page.url.href) : page.url;
  });

/** A path that is its own normal form. */
const PLAIN = /^\/(?!\/)[\w./~-]*$/;

/** Host and path of an address with the parts of the query that name an offer; the collection it was found in left out. */
function keyOfParts(host: string, path: string, query: string): string {
  let named = /\.(?:php|aspx?|jsp|cgi|do)$/.test(path) ? query : '';
  if (query && !named)
    for (const part of query.slice(1).split('&')) if (PARAMETERS.test(part.split('=', 1)[0] ?? '')) named += `&${part}`;
  return (
    host.replace(/^www\./, '') + path.replace(/\/collections\/[^/]+(?=\/products\/)/, '').replace(/\/$/, '') + named
  );
}

function targetOf(raw: string, page: Page): Target | undefined {
  const base = baseOf(page);
  if (PLAIN.test(raw) && !raw.includes('/.')) {
    const { host, origin } = base;
    return { href: origin + raw, host, path: raw, query: '', key: keyOfParts(host, raw, '') };
  }
  if (!URL.canParse(raw, base.href)) return undefined;
  const { href, hostname, pathname, search, protocol } = new URL(raw, base.href);
  if (!/^https?:$/.test(protocol)) return undefined;
  return { href, host: hostname, path: pathname, query: search, key: keyOfParts(hostname, pathname, search) };
}

export const keyOf = (raw: string, page: Page): string => targetOf(raw, page)?.key ?? '';

const MAX_LINKS = 30_000;

/** Where the addresses of a page lead, as far as to goods of this shop; each printed form is read once. */
const targets = (page: Page): { owner: string; here: string; known: Map<string, Target | undefined> } =>
  once(page, 'targets', () => ({
    owner: ownerOf(page.url.hostname),
    here: keyOfParts(page.url.hostname, page.url.pathname, page.url.search),
    known: new Map(),
  }));

function goodsAt(raw: string, page: Page): Target | undefined {
  const { known, owner, here } = targets(page);
  const before = known.get(raw);
  if (before !== undefined || known.has(raw)) return before;
  const to = NO_GOODS.test(raw) ? undefined : targetOf(raw, page);
  const goods = to && to.path !== '/' && to.key !== here && ownerOf(to.host) === owner ? to : undefined;
  if (known.size < MAX_LINKS) known.set(raw, goods);
  return goods;
}

export function linkOf(element: Element, raw: string, page: Page): Link | undefined {
  const to = goodsAt(raw.trim(), page);
  return to && { element, to, isPictured: false, isHeaded: false };
}

/** Every link of the page that may lead to goods of this shop. */
export function allLinks(page: Page): Link[] {
  const anchors = rootsOf(page).flatMap((root) => [...root.querySelectorAll('a[href]')]);
  const links: Link[] = [];
  for (let i = 0; i < Math.min(anchors.length, MAX_LINKS); i++) {
    const anchor = anchors[i] as Element;
    const link = linkOf(anchor, anchor.getAttribute('href') ?? '', page);
    if (link) links.push(link);
  }
  return links;
}

/** The link of a card to its offer: around a picture, on a heading, else the first. */
export const mainLink = (links: readonly Link[]): Link | undefined =>
  links.find(({ isPictured }) => isPictured) ?? links.find(({ isHeaded }) => isHeaded) ?? links[0];
