/** Which listing of a tab a link of its page leads to. Pure. */
import { cleanLink } from '../listing/links.ts';
import type { TabRow } from '../messages/protocol.ts';

/** Shorter ids stand in too many addresses by chance. */
const MIN_ID = 5;
const MAX_LINK = 4000;

/** An address as plain text: a redirecting link carries the real one encoded, once or twice. */
function decoded(link: string): string {
  let text = link;
  for (let round = 0; round < 2; round++)
    try {
      text = decodeURIComponent(text);
    } catch {
      return text;
    }
  return text;
}

const isWordChar = (char: string | undefined): boolean => char !== undefined && /[A-Za-z0-9]/.test(char);

/** Whether the id stands in the text with nothing of a word before or after it. */
function hasToken(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1))
    if (!isWordChar(text[at - 1]) && !isWordChar(text[at + id.length])) return true;
  return false;
}

/** By address, else by the longest id that the link carries; `undefined` where neither tells. */
export function rowOfLink(rows: readonly TabRow[], link: string): TabRow | undefined {
  if (link.length > MAX_LINK) return undefined;
  const address = cleanLink(link);
  const byAddress = address && rows.find(({ listing }) => listing.url && cleanLink(listing.url) === address);
  if (byAddress) return byAddress;
  const text = decoded(link);
  let found: TabRow | undefined;
  for (const row of rows) {
    const { id = '' } = row.listing;
    if (id.length >= MIN_ID && id.length > (found?.listing.id?.length ?? 0) && hasToken(text, id)) found = row;
  }
  return found;
}
