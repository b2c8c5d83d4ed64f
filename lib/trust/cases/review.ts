import { hasStanding } from './reputation.ts';
import type { CaseContext, CaseRecord } from './types.ts';
import { caseKey, voiceOf } from './whose.ts';

/** Fewer could be one circle of friends; Community Notes, too, asks for five ratings before any status. */
export const MIN_REPORTERS = 5;

/** One odd account on the other side is bought more easily than two; under five reporters in all a third would be a split in half. */
export const MIN_SMALLER_SIDE = 2;

/** A factor nearer to 0 stands on neither side: with few reports in common the model puts issuers there for want of evidence. */
export const SIDE_MARGIN = 0.1;

/** Intercept from which Community Notes calls a note helpful (twitter/communitynotes, scoring, 273c895); our model has its scale. */
export const AGREED_INTERCEPT = 0.4;

/** How near open reports are to review. */
export interface Review {
  /** Different people who reported; the user's keys are one. */
  reporters: number;
  /** Those among them with standing. */
  standing: number;
  /** Those with standing on the less frequent side of how reporters usually disagree. */
  smallerSide: number;
  /** Whether five reporters with standing are there: the report floor. Alone it moves a case up the desk, never a badge. */
  overFloor: boolean;
  underReview: boolean;
}

/**
 * Whether open reports bring a case under review: at least five reporters with standing, at least two of them on each side
 * of how they usually disagree, and an intercept of the subject that says they agree in spite of it. Amber at most.
 */
export function reviewOf(
  subject: CaseRecord['subject'],
  open: readonly CaseRecord[],
  { whose, standing, agreement }: CaseContext,
): Review {
  const reporters = new Map(open.map(({ issuer }) => [voiceOf(issuer, whose), issuer]));
  const able = [...new Set(open.map(({ issuer }) => issuer))].filter((issuer) => hasStanding(standing.get(issuer)));
  const voices = new Map(able.sort().map((issuer) => [voiceOf(issuer, whose), issuer]));
  const factors = [...voices.values()].map((issuer) => agreement.issuers.get(issuer) ?? 0);
  const above = factors.filter((factor) => factor > SIDE_MARGIN).length;
  const below = factors.filter((factor) => factor < -SIDE_MARGIN).length;
  const smallerSide = Math.min(above, below);
  const overFloor = voices.size >= MIN_REPORTERS;
  const intercept = agreement.subjects.get(caseKey(subject)) ?? Number.NEGATIVE_INFINITY;
  return {
    reporters: reporters.size,
    standing: voices.size,
    smallerSide,
    overFloor,
    underReview: overFloor && smallerSide >= MIN_SMALLER_SIDE && intercept >= AGREED_INTERCEPT,
  };
}
