/** Which of two contradicting claims counts: the weaker one. */
import type { Listing, Rating } from '../listing/types.ts';
import { goodsScale } from './criteria/rating.ts';
import { shrink } from './mean.ts';
import type { SiteFacts } from './types.ts';

/** A rating's worth as a share of its scale, drawn towards the site's mean by its count; `undefined` without a mean. */
function worthOf({ value, scale = 5, count }: Rating, facts: SiteFacts): number | undefined {
  if (value === undefined) return undefined;
  const prior = goodsScale(facts, scale)?.prior ?? 0.86 * scale;
  return shrink(value, Math.max(1, count?.min ?? 1), prior) / scale;
}

/** The listing with the weaker of the rating that is shown and the one that the page's data claims instead. */
export function withWeakerClaim(listing: Listing, facts: SiteFacts): Listing {
  const { rating, claims } = listing;
  if (!rating || !claims?.rating) return listing;
  const [shown, claimed] = [worthOf(rating, facts), worthOf(claims.rating, facts)];
  if (shown === undefined || claimed === undefined || claimed >= shown) return listing;
  return { ...listing, rating: claims.rating, from: { ...listing.from, rating: 'structured' } };
}
