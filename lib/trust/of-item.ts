/** What is told of the product of an item page besides its verdict. */
import type { Listing } from '../listing/types.ts';
import { countryOfHost } from './country.ts';
import type { SeenPrice } from './price/past.ts';
import { type ReviewsSeen, seeReviews } from './reviews/seen.ts';
import { type Right, rightsOf } from './rights.ts';

export interface OfItem {
  /** Prices at which it was seen, oldest first, the present one last. */
  course?: readonly SeenPrice[];
  /** What the law gives its buyer, most useful first. */
  rights?: readonly Right[];
  reviews?: ReviewsSeen;
}

/** `host`: of the page, whose country's law holds. */
export function ofItem(
  listing: Listing,
  course: readonly SeenPrice[] | undefined,
  host: string,
  now: number,
): OfItem | undefined {
  if (!listing.primary) return undefined;
  const rights = rightsOf(listing, countryOfHost(host));
  const reviews = seeReviews(listing, now);
  return { ...(course && { course }), ...(rights.length > 0 && { rights }), ...(reviews && { reviews }) };
}
