/** Verdicts grow old: prices, scores and promises of a month ago say nothing of today. */
import type { Verdict } from './types.ts';
import { FRESH_DAYS } from './weights.ts';

const DAY = 86_400_000;

export const isStale = (at: number, now: number): boolean => now - at > FRESH_DAYS.value * DAY;

/** A verdict as it counts now: an old one is unknown over the whole scale. Rulings carry an expiry of their own. */
export function agedVerdict(verdict: Verdict, now: number): Verdict {
  const { state, at } = verdict;
  if (!isStale(at, now) || state === 'warned' || state === 'contested') return verdict;
  return { ...verdict, state: 'unknown', unknown: 'stale', low: 0, high: 100 };
}
