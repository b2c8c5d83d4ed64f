/** A shop's address as typed, turned into the origin that the browser is asked for. */
import { siteOfHost } from '../../lib/sites/catalog.ts';

export type AddressFault = 'address' | 'scheme' | 'known';
export type SiteAddress =
  | { ok: true; host: string; origin: string }
  | { ok: false; fault: AddressFault; siteId?: string };

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST_WITH_PORT = /^[a-z0-9.-]+:\d+(\/|$)/i;
/** A name with a dot that ends in letters or punycode: no addresses in numbers, no `localhost`. */
const PUBLIC_NAME = /^(?:[a-z0-9-]{1,63}\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

export function parseSiteAddress(typed: string): SiteAddress {
  const text = typed.trim();
  const address = SCHEME.test(text) && !HOST_WITH_PORT.test(text) ? text : `https://${text}`;
  if (text === '' || text.length > 2000 || !URL.canParse(address)) return { ok: false, fault: 'address' };
  const url = new URL(address);
  if (url.protocol !== 'https:') return { ok: false, fault: 'scheme' };
  const host = url.hostname;
  if (!PUBLIC_NAME.test(host) || url.port !== '') return { ok: false, fault: 'address' };
  const known = siteOfHost(host)?.site.id;
  return known ? { ok: false, fault: 'known', siteId: known } : { ok: true, host, origin: `https://${host}/*` };
}
