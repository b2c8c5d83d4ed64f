import { isAgreed, MIN_FACTOR, MIN_REPORTERS } from './agreement.ts';
import { hasStanding } from './reputation.ts';
import type { CaseContext, CaseRecord } from './types.ts';
import { caseKey, voiceOf } from './whose.ts';

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
  const factors = [...voices.values()].map((issuer) => agreement.issuers.get(issuer));
  const onSide = (sign: number) => factors.filter((factor = 0) => factor * sign >= MIN_FACTOR).length;
  return {
    reporters: reporters.size,
    standing: voices.size,
    smallerSide: Math.min(onSide(1), onSide(-1)),
    overFloor: voices.size >= MIN_REPORTERS,
    underReview: isAgreed(agreement.subjects.get(caseKey(subject)), factors),
  };
}
