import type { Claims, Listing } from '../../listing/types.ts';
import type { Fact } from '../types.ts';
import { claimedRating } from '../weaker.ts';
import { defineSignal } from './define.ts';

interface Told {
  said: string;
  facts: Record<string, Fact>;
}

const starsOf = ({ value, scale }: NonNullable<Claims['rating']>): string | undefined =>
  value === undefined ? undefined : scale === undefined || scale === 5 ? String(value) : `${value}/${scale}`;

/** Count where both sides have one, else the mean: numbers only, so that one sentence serves both languages. */
function ratingTold(claimed: NonNullable<Claims['rating']>, shown: Listing['rating']): Told | undefined {
  const [a, b] = [starsOf(claimed), shown && starsOf(shown)];
  const [n, m] = [claimed.count?.min, shown?.count?.min];
  const part = (stars: string | undefined, count: number | undefined) =>
    [stars && `★ ${stars}`, count !== undefined && `(${count})`].filter(Boolean).join(' ');
  const [said, seen] = [part(a, n), part(b, m)];
  return said && seen ? { said, facts: { seen } } : undefined;
}

function told(listing: Listing): Told | undefined {
  const { claims, price, rating, shop } = listing;
  const claimed = claimedRating(listing);
  const ratings = claimed && ratingTold(claimed, rating);
  if (ratings) return ratings;
  if (claims?.price && price)
    return {
      said: `${claims.price.amount} ${claims.price.currency}`,
      facts: { seen: `${price.amount} ${price.currency}` },
    };
  return claims?.shop && shop?.name ? { said: claims.shop, facts: { seen: shop.name } } : undefined;
}

/** The page tells machines another rating, price or seller than it shows to people. What is shown counts. */
export const claimsDiffer = defineSignal({
  id: 'claimsDiffer',
  topic: 'page',
  strength: -2,
  why: 'Stale data happens; a page that claims more to machines than it shows is worth a look.',
  sentence: [
    "the page's data says “{said}”, the page itself shows “{seen}”",
    '页面数据写的是“{said}”，页面上显示的是“{seen}”',
  ],
  find({ listing }) {
    const found = told(listing);
    return found && { ...found, source: 'structured' };
  },
});
