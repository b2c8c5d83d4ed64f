/** What is told of the reviews of an item page: numbers, never their texts. */
import type { Listing, Reviews } from '../../listing/types.ts';
import { lookAtReviews, type ReviewLook } from './look.ts';

export interface ReviewsSeen {
  /** Absent where the page prints no reviews. */
  look?: ReviewLook;
  /** Share of the reviews printed whose purchase the site calls verified, where it marks any. */
  verified?: number;
  histogram?: NonNullable<Reviews['histogram']>;
}

function verifiedOf({ shown }: Reviews): number | undefined {
  const marked = shown.filter(({ verified }) => verified !== undefined);
  const n = marked.filter(({ verified }) => verified).length;
  return n > 0 ? n / marked.length : undefined;
}

/** `undefined` for other listings than the product of an item page, and where that shows neither rating nor reviews. */
export function seeReviews(listing: Listing, now: number): ReviewsSeen | undefined {
  const { primary, rating, reviews } = listing;
  if (!primary || (!rating && !reviews)) return undefined;
  const look = lookAtReviews(listing, now);
  const verified = reviews && verifiedOf(reviews);
  return {
    ...(look && { look }),
    ...(verified !== undefined && { verified }),
    ...(reviews?.histogram && { histogram: reviews.histogram }),
  };
}
