import type { TabRow } from '../../lib/messages/protocol.ts';
import { siteOfSpace } from '../../lib/sites/catalog.ts';
import { type Described, describe } from '../../lib/text/describe.ts';
import { useApp } from '../app/context.ts';

/** Puts the verdict of a row into words, in the site's own terms where it is known by name. */
export function useDescribe(): (row: TabRow) => Described {
  const { words, lang, now } = useApp();
  return ({ verdict, listing, ofItem }) => {
    const site = siteOfSpace(listing.site)?.id;
    return describe(verdict, words, lang, {
      now: now(),
      ...(site && { site }),
      ...(ofItem && { ofItem }),
    });
  };
}
