import type { Standing } from './types.ts';

/** Nothing known is even odds: Beta(1, 1), as in Jøsang and Ismail (2002): (r + 1) / (r + s + 2). */
export const PRIOR: Standing = { upheld: 1, dismissed: 1 };

/**
 * Community Notes asks 0.66 of whoever is to count (domain.md 6); a little above it one upheld report (2/3) is not enough,
 * and two that are fresh (3/4) are, for about a hundred days.
 */
export const STANDING_FLOOR = 0.7;

/** More evidence than twenty reports changes no answer; without a cap an old name could be spent on a long run of false ones. */
export const STANDING_CAP = 20;

const amount = (value: number): number => (value > 0 ? value : 0);

/** The same ratio on at most `STANDING_CAP` reports; what is no number is nothing. */
export function capped({ upheld, dismissed }: Standing): Standing {
  const [r, s] = [amount(upheld), amount(dismissed)];
  const scale = Math.min(1, STANDING_CAP / (r + s || 1));
  return { upheld: r * scale, dismissed: s * scale };
}

/** Expected share of this reporter's reports that would be upheld, 0 to 1. */
export function expectedStanding(standing: Standing | undefined): number {
  const { upheld, dismissed } = capped(standing ?? { upheld: 0, dismissed: 0 });
  return (upheld + PRIOR.upheld) / (upheld + dismissed + PRIOR.upheld + PRIOR.dismissed);
}

/** Whether a reporter's word counts towards review: earned, as nobody has it to begin with. */
export const hasStanding = (standing: Standing | undefined): boolean => expectedStanding(standing) >= STANDING_FLOOR;
