/** Addresses as a listing keeps them: of the page's own site, https, without tracking and fragment. */
import type { Page } from './define.ts';

const TRACKING =
  /^(utm_|spm$|ref_?$|pf_rd_|pd_rd_|qid$|sr$|keywords$|crid$|sprefix$|dib|_encoding$|psc$|th$|gclid$|fbclid$|scm$|pvid$|abbucket$|ns$|priceTId$|xxc$|mi_id$|content-id$|sp_csd$|smid$)/;
const MAX_LENGTH = 2000;

interface Home {
  origin: string;
  space: string;
  /** Spaces of the few hosts that a page links to. */
  spaces: Map<string, string>;
}
const KEY = 'home';

/** What every address of a page is compared with, asked of its URL once. */
function homeOf(page: Page): Home {
  let home = page.memo.get(KEY) as Home | undefined;
  if (!home) {
    const { hostname, origin } = page.url;
    home = { origin, space: page.spaceOf(hostname), spaces: new Map() };
    page.memo.set(KEY, home);
  }
  return home;
}

export const spaceOfPage = (page: Page): string => homeOf(page).space;

function isOwnHost(host: string, page: Page): boolean {
  const { space, spaces } = homeOf(page);
  let other = spaces.get(host);
  if (other === undefined) {
    other = page.spaceOf(host);
    if (spaces.size < 100) spaces.set(host, other);
  }
  return other === space;
}

/** Through `forEach`: in Firefox's content scripts the iterators of `URLSearchParams` are not iterable. */
function queryNames(url: URL): string[] {
  const names: string[] = [];
  url.searchParams.forEach((_value, name) => {
    names.push(name);
  });
  return names;
}

/** An address that is its own normal form: nothing to decode, to resolve or to cut. */
const PLAIN = /^(?:https:\/\/([a-z][a-z0-9.-]*))?(\/(?:[\w-][\w.~-]*\/)*(?:[\w-][\w.~-]*)?)(?:\?([\w.~=&-]+))?$/;

function plainUrl(raw: string, page: Page): string | undefined {
  const match = raw.length < 500 ? PLAIN.exec(raw) : null;
  if (!match) return undefined;
  const [, host, , query] = match;
  if (query?.split('&').some((part) => TRACKING.test(part.split('=', 1)[0] ?? ''))) return undefined;
  if (host !== undefined) return isOwnHost(host, page) ? raw : undefined;
  const { origin } = homeOf(page);
  return origin.startsWith('https://') ? origin + raw : undefined;
}

/** An http(s) address on the page's own site without tracking parameters and fragment, or `undefined`. */
export function ownUrl(raw: string | undefined, page: Page): string | undefined {
  if (!raw) return undefined;
  const plain = plainUrl(raw, page);
  if (plain) return plain;
  let url: URL;
  try {
    url = new URL(raw, page.url);
  } catch {
    return undefined;
  }
  if (url.protocol === 'http:') url.protocol = 'https:';
  if (url.protocol !== 'https:' || !isOwnHost(url.hostname, page)) return undefined;
  url.hash = '';
  url.username = url.password = '';
  if (url.search) for (const name of queryNames(url)) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href.length > MAX_LENGTH ? undefined : url.href;
}
