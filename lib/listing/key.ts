/** The identity of a listing in the store and on a page. */

/** FNV-1a over UTF-16 code units, 32 bits, in base 36: short and stable, not for secrets. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Longer paths are cut, so that every key can be stored and sent. */
const MAX_PATH = 300;

/** `amazon.com:B0…`; without an id the path and query of its address; without that a hash of its title. */
export function listingKey(l: { site: string; id?: string; url?: string; title?: string }): string {
  if (l.id) return `${l.site}:${l.id}`;
  const path = l.url?.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/#.*/, '');
  if (path && path.length > MAX_PATH) return `${l.site}:${path.slice(0, MAX_PATH)}#${shortHash(path)}`;
  if (path && path !== '/') return `${l.site}:${path}`;
  return `${l.site}:#${shortHash((l.title ?? '').trim().toLowerCase())}`;
}

/** What records name a listing by within its site: its id, else the key it is filed under. */
export const subjectIdOf = (l: { site: string; id?: string; url?: string; title?: string }): string =>
  l.id ?? listingKey(l);
