import type { Listing } from '../listing/types.ts';
import { PART_WORTH } from './parts.ts';
import { type JudgeContext, PILLARS, type ScoreInterval, type Signal } from './types.ts';
import { PART_IDS, PARTS, PILLAR_WEIGHTS, SIGNAL_LOSS } from './weights.ts';

/** Share of the score that signals leave standing: together they never take more than `SIGNAL_LOSS.most`. */
function leftBy(signals: readonly Signal[]): number {
  const lowering = signals.filter(({ strength }) => strength < 0);
  const loss = lowering.reduce((sum, { strength }) => sum + SIGNAL_LOSS[Math.abs(strength) as 1 | 2 | 3].value, 0);
  return 1 - Math.min(SIGNAL_LOSS.most.value, loss);
}

/**
 * Weighted mean of the five pillars in points of 100. A part that is not shown takes its prior and the widest reach;
 * reaches add up (as if all errors pointed the same way), so an interval never promises too much. Each reach ends at 0
 * and 1, and is cut to whole points: that keeps 0 ≤ low ≤ score ≤ high ≤ 100 without clipping, and hiding a value
 * never narrows the interval.
 */
export function scoreListing(listing: Listing, context: JudgeContext, signals: readonly Signal[]): ScoreInterval {
  const shown = new Set<string>();
  let score = 0;
  let down = 0;
  let up = 0;
  for (const id of PART_IDS) {
    const part = PARTS[id];
    const worth = PART_WORTH[id](listing, context);
    if (worth) shown.add(part.pillar);
    const value = worth?.value ?? part.prior;
    const reach = worth?.reach ?? part.reach;
    const weight = PILLAR_WEIGHTS[part.pillar].value * part.share;
    score += weight * value;
    down += weight * Math.min(reach, value);
    up += weight * Math.min(reach, 1 - value);
  }
  const whole = Math.min(100, Math.round(100 * leftBy(signals) * score));
  // Signals move the score and leave the interval as wide as the evidence makes it: at the lower end it shifts.
  const [under, over] = [Math.floor(100 * down), Math.floor(100 * up)];
  const low = Math.max(0, whole - under);
  return {
    score: whole,
    low,
    high: Math.min(100, Math.max(whole + over, low + under + over)),
    shown: PILLARS.filter((pillar) => shown.has(pillar)),
  };
}
