import type { Field, Listing } from '../../listing/types.ts';
import type { CriterionId, Finding, JudgeContext } from '../types.ts';

/** Makes a finding on a listing; `field` names where its value was read. */
export type FindCriterion = (listing: Listing, context: JudgeContext) => Finding;

type Parts = Pick<Finding, 'state' | 'threshold'> & Partial<Pick<Finding, 'reason' | 'value' | 'said'>>;

/** A finding on evidence that the page shows, whether or not it decides. */
export function onField(
  criterion: CriterionId,
  field: Field,
  listing: Listing,
  context: JudgeContext,
  { state, reason, value, threshold, said }: Parts,
): Finding {
  return {
    criterion,
    state,
    ...(reason && { reason }),
    ...(value && { value }),
    threshold,
    source: listing.from[field] ?? 'markup',
    at: context.now,
    ...(said && { said }),
  };
}

/** The page shows nothing on this criterion. */
export const notShown = (criterion: CriterionId, threshold: Finding['threshold'], context: JudgeContext): Finding => ({
  criterion,
  state: 'notShown',
  threshold,
  at: context.now,
});
