import type { Listing, Rating } from '../../listing/types.ts';
import { boundsOf, halfStep } from '../mean.ts';
import { twinOf } from '../profile.ts';
import type { Finding, FindingValue, JudgeContext, SiteFacts } from '../types.ts';
import { GOODS } from '../weights.ts';
import { notShown, onField } from './finding.ts';

/**
 * The requirement speaks of the shop; "highly rated goods may apply too" is a second path. Missing the goods' path is
 * no failure: without a shop score, only a goods mean plainly under the site's `fails` is one.
 */
export function findRating(listing: Listing, context: JudgeContext): Finding {
  const shop = shopPath(listing, context);
  if (shop?.state === 'met') return shop;
  const goods = goodsPath(listing, context);
  if (goods?.state === 'met') return goods;
  return shop ?? goods ?? notShown('rating', usualThreshold(context), context);
}

const score = (of: 'shop' | 'goods', value: number, scale: number, n?: number): FindingValue => ({
  kind: 'score',
  value,
  scale,
  of,
  ...(n !== undefined && { n }),
});

function usualThreshold({ facts, profile }: JudgeContext): FindingValue {
  const { shopRating, goodsRating } = facts;
  if (shopRating) return score('shop', twinOf(shopRating.meets, shopRating.scale, profile), shopRating.scale);
  if (goodsRating) return score('goods', twinOf(goodsRating.meets, goodsRating.scale, profile), goodsRating.scale);
  return score('shop', profile.rating, 5);
}

/** The site's own score is compared as it stands; a score on a scale whose twin is unknown is not compared at all. */
function shopPath(listing: Listing, context: JudgeContext): Finding | undefined {
  const shown = listing.shopRating;
  const twin = context.facts.shopRating;
  if (!shown || !twin || shown.scale !== twin.scale) return undefined;
  const threshold = twinOf(twin.meets, twin.scale, context.profile);
  // A newcomer's 0 % of no ratings is no score.
  const isEmpty = shown.n === 0;
  return onField('rating', 'shopRating', listing, context, {
    state: isEmpty ? 'notShown' : shown.value >= threshold ? 'met' : 'notMet',
    ...(isEmpty && { reason: 'tooFew' as const }),
    value: score('shop', shown.value, shown.scale, shown.n),
    threshold: score('shop', threshold, twin.scale),
  });
}

export interface GoodsScale {
  scale: number;
  meets: number;
  fails: number;
  prior: number;
}

/** The site's figures on the scale of the page: means of stars convert, a share of positives is no mean of stars. */
export function goodsScale(facts: SiteFacts, scale: number | undefined): GoodsScale | undefined {
  const twin = facts.goodsRating;
  if (!twin || !scale || scale === twin.scale) return twin;
  if (twin.scale > 10) return undefined;
  const ratio = scale / twin.scale;
  return { scale, meets: twin.meets * ratio, fails: twin.fails * ratio, prior: twin.prior * ratio };
}

function goodsPath(listing: Listing, context: JudgeContext): Finding | undefined {
  const shown = listing.rating;
  const twin = shown && goodsScale(context.facts, shown.scale);
  if (!shown || !twin) return undefined;
  const n = shown.count?.min;
  const meets = twinOf(twin.meets, twin.scale, context.profile);
  const fails = Math.min(twin.fails, meets);
  const decided = decide(shown, { ...twin, meets, fails });
  if (!decided) return undefined;
  return onField('rating', 'rating', listing, context, {
    ...decided,
    ...(shown.value !== undefined && { value: score('goods', shown.value, twin.scale, n) }),
    threshold: score('goods', decided.state === 'notMet' ? fails : meets, twin.scale),
  });
}

/** Bounds are compared in the digits in which the thresholds are given: a bound of 4.55 counts as 4.6. */
function decide(shown: Rating, scale: GoodsScale): Pick<Finding, 'state' | 'reason'> | undefined {
  const n = shown.count?.min;
  const few = n === undefined || n < GOODS.few.value;
  if (shown.value === undefined) return n !== undefined && few ? { state: 'notShown', reason: 'tooFew' } : undefined;
  if (n !== undefined && n >= 1) {
    const { low, high } = boundsOf(shown.value, n, scale.prior, scale.scale);
    if (low >= scale.meets - halfStep(scale.scale)) return { state: 'met' };
    if (high < scale.fails) return { state: 'notMet' };
  }
  return { state: 'notShown', reason: few ? 'tooFew' : 'between' };
}
