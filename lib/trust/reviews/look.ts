/**
 * What the reviews of an item page look like. No effect sizes are known for checks of a single page (domain.md 5.4):
 * everything here is a hint with its numbers. A J-shape is normal and is no hint.
 */
import type { Rating, Review, Reviews } from '../../listing/types.ts';
import { REVIEWS } from '../weights.ts';
import { copiesAmong, isDefaultText } from './texts.ts';

const DAY = 86_400_000;

export interface ReviewLook {
  /** Reviews printed on the page. */
  n: number;
  /** Of these: texts written by the platform, and texts that repeat an earlier one. */
  defaults: number;
  copies: number;
  /** What is left without them and without a burst, and its mean of 5, where enough is left. */
  left: number;
  adjusted?: number;
  /** Mean of the stars printed with them. */
  mean?: number;
  /** The day on which most were written (its noon, UTC: the same day nearly everywhere): share and mean, where both are odd. */
  burst?: { day: number; share: number; mean: number };
  /** Share of purchases not called verified, where the site has such a mark and the share is high. */
  unverified?: number;
  /** Share of one star among the latest against all, where it rose. */
  turn?: { recent: number; overall: number; n: number };
}

const meanOf = (stars: readonly number[]): number | undefined =>
  stars.length ? stars.reduce((sum, star) => sum + star, 0) / stars.length : undefined;
const starsOf = (reviews: readonly Review[]): number[] =>
  reviews.map(({ stars }) => stars).filter((stars) => stars !== undefined);
const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** One day with a large share of the reviews whose mean lies well above the others': bought, or an advertisement. */
function burstOf(reviews: readonly Review[], mean: number | undefined): ReviewLook['burst'] {
  const days = new Map<number, Review[]>();
  const dated = reviews.filter(({ at }) => at !== undefined);
  if (dated.length < REVIEWS.enough.value || mean === undefined) return undefined;
  for (const review of dated) {
    const day = Math.floor((review.at ?? 0) / DAY);
    days.set(day, [...(days.get(day) ?? []), review]);
  }
  const [day, those] = [...days].sort((a, b) => b[1].length - a[1].length || a[0] - b[0])[0] ?? [];
  const own = those && meanOf(starsOf(those));
  if (day === undefined || !those || own === undefined) return undefined;
  const share = those.length / dated.length;
  const isOdd = share > REVIEWS.burstShare.value && own >= mean + REVIEWS.burstAbove.value;
  return isOdd ? { day: (day + 0.5) * DAY, share: round(share), mean: round(own, 1) } : undefined;
}

function unverifiedOf(reviews: readonly Review[]): number | undefined {
  const marked = reviews.filter(({ verified }) => verified !== undefined);
  // A site that marks nobody here has told nothing.
  if (marked.length < REVIEWS.enough.value || !marked.some(({ verified }) => verified)) return undefined;
  const share = marked.filter(({ verified }) => verified === false).length / marked.length;
  return share >= REVIEWS.unverified.value ? round(share) : undefined;
}

/** Ratings bought at first fade within a month and one star follows (He, Hollenbeck and Proserpio 2022). */
function turnOf({ histogram, shown }: Reviews, rating: Rating | undefined): ReviewLook['turn'] {
  const total = histogram?.stars.reduce((sum, n) => sum + n, 0) ?? 0;
  const mean = rating?.value !== undefined && rating.scale ? (5 * rating.value) / rating.scale : undefined;
  if (!histogram || total <= 0 || mean === undefined || mean < REVIEWS.turnMean.value) return undefined;
  const latest = shown
    .filter(({ at, stars }) => at !== undefined && stars !== undefined)
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
    .slice(0, REVIEWS.latest.value);
  if (latest.length < REVIEWS.latest.value) return undefined;
  const overall = histogram.stars[0] / total;
  const recent = latest.filter(({ stars }) => (stars ?? 5) < 1.5).length / latest.length;
  return recent >= overall + REVIEWS.turn.value
    ? { recent: round(recent), overall: round(overall), n: latest.length }
    : undefined;
}

/** `undefined` where the page prints no reviews. Dates of the future are no dates. */
export function lookAtReviews(
  { reviews, rating }: { reviews?: Reviews; rating?: Rating },
  now: number,
): ReviewLook | undefined {
  if (!reviews || reviews.shown.length === 0) return undefined;
  const shown = reviews.shown.map(
    ({ at, ...review }): Review => ({
      ...review,
      ...(at !== undefined && at <= now + DAY && { at }),
    }),
  );
  const isDefault = shown.map(({ text }) => isDefaultText(text));
  const copied = copiesAmong(shown.map(({ text }, index) => (isDefault[index] ? '' : text)));
  const mean = meanOf(starsOf(shown));
  const burst = burstOf(shown, mean);
  const rest = shown.filter(
    ({ at }, index) =>
      !isDefault[index] &&
      !copied[index] &&
      !(burst && at !== undefined && Math.floor(at / DAY) === Math.floor(burst.day / DAY)),
  );
  const adjusted = meanOf(starsOf(rest));
  const unverified = unverifiedOf(shown);
  const turn = turnOf({ ...reviews, shown }, rating);
  return {
    n: shown.length,
    defaults: isDefault.filter(Boolean).length,
    copies: copied.filter(Boolean).length,
    left: rest.length,
    ...(adjusted !== undefined && rest.length >= REVIEWS.leftLeast.value && { adjusted: round(adjusted, 1) }),
    ...(mean !== undefined && { mean: round(mean, 1) }),
    ...(burst && { burst }),
    ...(unverified !== undefined && { unverified }),
    ...(turn && { turn }),
  };
}

/** Whether so many of the texts repeat others that it is worth telling. */
export const hasCopies = ({ n, defaults, copies }: ReviewLook): boolean =>
  n - defaults >= REVIEWS.enough.value && copies / (n - defaults) >= REVIEWS.copies.value;
