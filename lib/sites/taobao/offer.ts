/** What a link of Taobao tells: the offer's id and address, its marketplace, and whether it is an ad. */
import type { ShopKind } from '../../listing/types.ts';
import type { Page } from '../define.ts';

/** Shops of enterprises with proven papers, or anyone's. */
export type Market = 'tmall' | 'taobao';

export interface Offer {
  id?: string;
  /** On the offer's own host, nothing but the id in it. */
  url?: string;
  market?: Market;
  /** The link runs through the ad counter of Alimama. */
  ad: boolean;
}

export function marketOf(host: string): Market | undefined {
  if (/(?:^|\.)tmall\.(?:com|hk)$/.test(host)) return 'tmall';
  return host === 'item.taobao.com' ? 'taobao' : undefined;
}

const digits = (text: string | null | undefined): string | undefined => /^\d{5,20}$/.exec(text ?? '')?.[0];

/** Host, path and query of a link that needs no decoding: most of the time of reading a card went into `new URL`. */
const SIMPLE = /^(?:https?:)?\/\/([a-z][a-z0-9.-]*)(\/[\w-]*(?:[./][\w-]+)*\/?)?(?:\?([\w.~=&-]*))?$/;

interface Link {
  hostname: string;
  pathname: string;
  id: string | null | undefined;
}

function linkOf(href: string, page: Page): Link | undefined {
  const simple = href.length < 2000 ? SIMPLE.exec(href) : null;
  if (simple) {
    const [, hostname = '', pathname = '/', query = ''] = simple;
    return { hostname, pathname, id: /(?:^|&)id=([^&]*)/.exec(query)?.[1] };
  }
  try {
    const { hostname, pathname, searchParams } = new URL(href, page.url);
    return { hostname, pathname, id: searchParams.get('id') };
  } catch {
    return undefined;
  }
}

/** `undefined` parts for a link that is not an offer's; `known` is an id that stands elsewhere in the card. */
export function offerOf(href: string | null | undefined, page: Page, known?: string | null): Offer {
  const link = href ? linkOf(href, page) : undefined;
  const host = link && /(?:^|\.)(?:taobao\.com|tmall\.(?:com|hk))$/.test(link.hostname) ? link.hostname : '';
  const own =
    host && link ? (digits(link.id) ?? digits(/\/(?:item\/|i)(\d+)\.htm/.exec(link.pathname)?.[1])) : undefined;
  const id = digits(known) ?? own;
  const market = marketOf(host);
  const ad = /(?:^|\.)simba\.taobao\.com$/.test(host);
  // The site forwards from item.taobao.com to Tmall by itself.
  const base =
    own && link && /\/item/.test(link.pathname)
      ? `https://${host}${link.pathname}`
      : 'https://item.taobao.com/item.htm';
  return {
    ad,
    ...(id && { id, url: /\/\d+\.htm$/.test(base) ? base : `${base}?id=${id}` }),
    ...(market && { market }),
  };
}

/**
 * The suffix counts only where Tmall is proven by the host (there it needs papers). 专营店 sells many brands and is
 * authorised by none of them for the shop as a whole: a seller like others. Off Tmall a suffix contradicts the host.
 */
export function shopKindOf(name: string, market: Market | undefined): ShopKind | undefined {
  if (!name || !market) return undefined;
  const claims = /旗舰店|专卖店|专营店|^天猫/.exec(name)?.[0];
  if (market === 'taobao') return claims ? undefined : 'marketplace';
  if (/^天猫(?:超市|国际(?:自营|官方直营|进口超市))/.test(name)) return 'self-operated';
  if (claims === '旗舰店') return 'flagship';
  if (claims === '专卖店') return 'franchise';
  return claims === '专营店' ? 'marketplace' : undefined;
}
