/** Links as evidence: openable by somebody else, without what tells who shared them. */
export const MAX_LINKS = 5;
const MAX_LENGTH = 2000;

/** Parameters that tell who shared a link or where it was clicked, not what it points to. */
const TRACKING =
  /^(?:utm_.*|spm.*|scm|pvid|ref_?|pf_rd_.*|pd_rd_.*|qid|sr|crid|sprefix|dib(?:_tag)?|tag|linkcode|ascsubtag|gclid|dclid|fbclid|msclkid|yclid|mc_[ce]id|igshid|share.*|un|suid|ut_sk|sp_tk|cpp|sourcetype|bxsign|gx|ad_od)$/i;
/** An address typed without its scheme: `shop.example/item/7`. */
const BARE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/i;

export interface ReadLink {
  /** http(s), without tracking parameters, credentials and fragment. */
  url: string;
  /** Names of the parameters that were taken out, each once. */
  removed: string[];
}

/** An address as typed; `undefined` where nobody could open it. */
export function readLink(raw: string): ReadLink | undefined {
  const text = raw.trim();
  if (text.length > MAX_LENGTH) return undefined;
  let url: URL;
  try {
    url = new URL(BARE.test(text) ? `https://${text}` : text);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.hash = '';
  url.username = url.password = '';
  const removed = [...new Set(url.searchParams.keys())].filter((name) => TRACKING.test(name));
  for (const name of removed) url.searchParams.delete(name);
  return url.href.length > MAX_LENGTH ? undefined : { url: url.href, removed };
}

export const cleanLink = (raw: string): string | undefined => readLink(raw)?.url;

/** The links that can be opened, each once, cleaned; five at most. */
export function cleanLinks(links: readonly string[]): string[] {
  const clean = links.map(cleanLink).filter((link) => link !== undefined);
  return [...new Set(clean)].slice(0, MAX_LINKS);
}
