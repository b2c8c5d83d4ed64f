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

/** Page data often names the shop's rating as the product's (domain.md 3): that contradicts nothing. */
export function claimedRating({ claims, shopRating }: Listing): Rating | undefined {
  const claimed = claims?.rating;
  if (claimed?.value === undefined || !shopRating) return claimed;
  const [a, b] = [claimed.value / (claimed.scale ?? 5), shopRating.value / shopRating.scale];
  return Math.abs(a - b) < 0.02 ? undefined : claimed;
}

/** The listing with the weaker of the rating that is shown and the one that the page's data claims instead. */
export function withWeakerClaim(listing: Listing, facts: SiteFacts): Listing {
  const { rating } = listing;
  const other = claimedRating(listing);
  if (!rating || !other) return listing;
  const [shown, claimed] = [worthOf(rating, facts), worthOf(other, facts)];
  if (shown === undefined || claimed === undefined || claimed >= shown) return listing;
  return { ...listing, rating: other, from: { ...listing.from, rating: 'structured' } };
}
