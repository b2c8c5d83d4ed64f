import { GOODS } from './weights.ts';

/** Stars start at 1, shares of positive ratings at 0. */
const lowestOf = (scale: number) => (scale > 10 ? 0 : 1);

/** The mean of n ratings moved towards the site's mean, as if that had been given `GOODS.priorCount` times. */
export const shrink = (mean: number, n: number, prior: number): number =>
  prior + (mean - prior) * (n / (n + GOODS.priorCount.value));

/**
 * Standard deviation of one rating when only the mean is known: at most √((max − x̄)(x̄ − min)) (Bhatia–Davis); stars
 * usually stay under 1.2 of 5, a share of positives reaches the bound.
 */
function spreadAt(mean: number, scale: number): number {
  const bound = Math.sqrt(Math.max(0, (scale - mean) * (mean - lowestOf(scale))));
  return scale > 10 ? bound : Math.min(bound, GOODS.spread.value * scale);
}

/**
 * One-sided 95 % bounds of a mean of n ≥ 1 ratings. Each bound starts at the mean or at the shrunk mean, whichever is
 * farther out, so that neither a handful of full marks nor a generous site's mean decides anything.
 */
export function boundsOf(mean: number, n: number, prior: number, scale: number): { low: number; high: number } {
  const shrunk = shrink(mean, n, prior);
  const reach = (centre: number) => (GOODS.z.value * spreadAt(centre, scale)) / Math.sqrt(n);
  const [under, over] = [Math.min(mean, shrunk), Math.max(mean, shrunk)];
  return { low: under - reach(under), high: over + reach(over) };
}

/** Half of the last digit in which thresholds are given: one decimal of stars, one percent. */
export const halfStep = (scale: number): number => (scale > 10 ? 0.5 : 0.05);
