/** What the reviews printed on an item page hint at, looked at once for all signals of a listing. */
import { lookAtReviews, type ReviewLook } from '../reviews/look.ts';
import type { Sight, Sighted } from './define.ts';

const looks = new WeakMap<Sight, { look: ReviewLook | undefined }>();

export function lookOf(sight: Sight): ReviewLook | undefined {
  const known = looks.get(sight) ?? { look: lookAtReviews(sight.listing, sight.context.now) };
  looks.set(sight, known);
  return known.look;
}

export const percent = (share: number): number => Math.round(100 * share);

export const told = ({ listing }: Sight, facts: Sighted['facts']): Sighted => ({
  ...(facts && { facts }),
  source: listing.from.reviews ?? 'markup',
});
