import type { Rating } from '../listing/types.ts';

/** A site's usual product mean on its own scale: 4.3 of 5, 96 of 100. */
export interface SitePrior {
  scale: number;
  prior: number;
}

/** An interval of quality: 0 ≤ low ≤ quality ≤ high ≤ 1, with the number of ratings behind it. */
export interface Quality {
  low: number;
  quality: number;
  high: number;
  n: number;
}

/** Where a site has no mean of its own: 4.3 of 5, as most published means lie between 4.0 and 4.8. */
const USUAL = 0.86;
/** Ratings that the site's mean counts for: as many as the floor, so that a row just over it rests on both alike. */
const PRIOR_WEIGHT = 20;
/** One-sided 95 %. */
const Z = 1.645;
/** Means below 3 of 5 hardly exist; quality spreads over what is left, so that 4.2 and 4.8 are far apart. */
const ZERO = 0.6;

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const spread = (fraction: number) => clamp((fraction - ZERO) / (1 - ZERO));

const fractionOf = (value: number | undefined, scale: number | undefined): number | undefined => {
  const fraction = (value ?? Number.NaN) / (scale ?? Number.NaN);
  return fraction >= 0 && fraction <= 1 ? fraction : undefined;
};

const usualFraction = (prior: SitePrior | undefined) => fractionOf(prior?.prior, prior?.scale) ?? USUAL;

/** Quality of the site's average product with `n` ratings. */
export const usualQuality = (prior: SitePrior | undefined, n: number): Quality =>
  qualityOf({ value: usualFraction(prior), scale: 1, count: { min: n, open: false } }, prior);

/**
 * Quality of a product from its mean x̄ (as a fraction of the scale) and the count n behind it:
 * μ = (n·x̄ + m·p) / (n + m) with the site's mean p and m = 20 (Bayesian average, as IMDb ranks);
 * reach(c) = 1.645·√(c(1−c) / (n + m + 1)), the widest spread that a mean c allows (Beta posterior);
 * upper bound μ + reach(μ); lower bound c − reach(c) from the lower c of x̄ and μ, so that more ratings of one mean never
 * lower it and a generous site's mean lifts nothing; then 0 at 3 of 5 and 1 at full marks.
 * A mean without a count, or a count without a mean, is no evidence: n = 0.
 */
export function qualityOf(rating: Rating | undefined, prior: SitePrior | undefined): Quality {
  const usual = usualFraction(prior);
  const mean = fractionOf(rating?.value, rating?.scale);
  const count = rating?.count?.min ?? 0;
  const n = mean !== undefined && Number.isFinite(count) && count > 0 ? count : 0;
  const shown = n > 0 && mean !== undefined ? mean : usual;
  const middle = (n * shown + PRIOR_WEIGHT * usual) / (n + PRIOR_WEIGHT);
  const reach = (centre: number) => Z * Math.sqrt((centre * (1 - centre)) / (n + PRIOR_WEIGHT + 1));
  const under = Math.min(shown, middle);
  return { low: spread(under - reach(under)), quality: spread(middle), high: spread(middle + reach(middle)), n };
}
