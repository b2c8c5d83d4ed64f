/** Which cards are put behind, and in what order cards stand. Pure. */
import type { FirstBelow, FirstChoice } from '../../settings/first.ts';
import type { State, Verdict } from '../../trust/types.ts';

/** Best first. What is not shown is not failed: `unknown` stands before `below`. */
const RANK: Record<State, number> = {
  labelled: 0,
  qualified: 1,
  partial: 2,
  unknown: 3,
  below: 4,
  caution: 5,
  contested: 6,
  warned: 7,
};
const BEHIND_FROM: Record<FirstBelow, number> = { caution: RANK.caution, below: RANK.below, unmet: RANK.unknown };
/** Within a state this much of the score counts as the same: points of 100. */
const BAND = 5;
const ADS_LAST = 1000;

/** Whether a card is dimmed or folded. A verdict that is still under way puts nothing behind. */
export function isBehind(verdict: Verdict | undefined, isAd: boolean, { below, ads }: FirstChoice): boolean {
  if (isAd && ads) return true;
  if (!verdict || verdict.unknown === 'pending') return false;
  return RANK[verdict.state] >= BEHIND_FROM[below];
}

/**
 * Where a card stands; less is further in front: by state, then by the lower end of its score in steps of 5 points, so
 * that what differs by a hair keeps the site's own order. Without a verdict it stands as `unknown`.
 */
export function standingOf(verdict: Verdict | undefined, isAd: boolean, { ads }: Pick<FirstChoice, 'ads'>): number {
  const rank = RANK[verdict?.state ?? 'unknown'];
  const band = Math.floor((100 - (verdict?.low ?? 0)) / BAND);
  return rank * 100 + band + (isAd && ads ? ADS_LAST : 0);
}

export interface Standing {
  standing: number;
  isAd: boolean;
}

/**
 * The order of cards as their present places, best first; equal ones keep their order. A place that was paid for gives
 * no favour: an ad never stands higher than where the site put it, nor before a card of equal or better standing that
 * is no ad.
 */
export function arranged(cards: readonly Standing[]): number[] {
  const byStanding = (a: number, b: number) => (cards[a]?.standing ?? 0) - (cards[b]?.standing ?? 0) || a - b;
  const places = cards.map((_card, place) => place);
  const others = places.filter((place) => !cards[place]?.isAd).sort(byStanding);
  let ads = places.filter((place) => cards[place]?.isAd).sort(byStanding);
  const order: number[] = [];
  let next = 0;
  while (next < others.length) {
    const other = others[next] ?? 0;
    const ad = ads.find(
      (place) => place <= order.length && (cards[place]?.standing ?? 0) < (cards[other]?.standing ?? 0),
    );
    if (ad === undefined) {
      order.push(other);
      next++;
    } else {
      order.push(ad);
      ads = ads.filter((place) => place !== ad);
    }
  }
  // In the site's order, or one of them would move up.
  return [...order, ...ads.sort((a, b) => a - b)];
}
