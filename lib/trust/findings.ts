import type { Listing } from '../listing/types.ts';
import { findDispatch } from './criteria/dispatch.ts';
import type { FindCriterion } from './criteria/finding.ts';
import { findQualification } from './criteria/qualification.ts';
import { findRating } from './criteria/rating.ts';
import { findReply } from './criteria/reply.ts';
import { findShipping } from './criteria/shipping.ts';
import type { CriterionId, Finding, JudgeContext } from './types.ts';

const FINDERS: Readonly<Record<CriterionId, FindCriterion>> = {
  rating: findRating,
  qualification: findQualification,
  reply: findReply,
  dispatch: findDispatch,
  shipping: findShipping,
};

/**
 * One finding for each criterion of the profile that this site can show, in the profile's order. A criterion that the
 * site was not expected to show counts only where the page shows it after all.
 */
export function findAll(listing: Listing, context: JudgeContext): Finding[] {
  const { profile, facts } = context;
  return profile.criteria
    .map((criterion) => FINDERS[criterion](listing, context))
    .filter(({ criterion, state }) => state !== 'notShown' || facts.shows.includes(criterion));
}
