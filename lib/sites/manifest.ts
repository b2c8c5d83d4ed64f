/** What the manifest takes from the catalogue. Used at build time and by tests. */
import { excludePatterns, matchPatterns, SITES, siteById } from './catalog.ts';

/** Identity in Firefox; never changes, or every user's data would be orphaned. */
export const GECKO_ID = 'kaopu@kaopu.example';

export const ORIGINS: string[] = SITES.flatMap(matchPatterns);

export const MANIFEST_TEXT = {
  name: '__MSG_name__',
  description: '__MSG_description__',
  default_locale: 'en',
} as const;

/** Where the content script of a shop runs, and where never. */
export function contentMatches(id: string): { matches: string[]; excludeMatches?: string[] } {
  const site = siteById(id);
  if (!site) throw new Error(`no such shop: ${id}`);
  const excludeMatches = excludePatterns(site);
  // Firefox refuses a manifest with an empty list.
  return { matches: matchPatterns(site), ...(excludeMatches.length > 0 && { excludeMatches }) };
}
