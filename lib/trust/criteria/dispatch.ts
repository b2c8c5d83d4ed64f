import type { Dispatch, Listing } from '../../listing/types.ts';
import type { Finding, FindingState, FindingValue, JudgeContext, NotShownReason } from '../types.ts';
import { notShown, onField } from './finding.ts';

type Outcome = readonly [state: FindingState, reason?: NotShownReason];

/** Goods that do not exist yet miss a 48 h rule whatever the number; made to order is outside of it. */
function outcomeOf({ kind, hours }: Dispatch, limit: number): Outcome {
  if (kind === 'presale') return ['notMet'];
  if (kind === 'delivery-date') return ['notShown', 'arrival'];
  if (kind === 'custom' || kind === 'stock' || hours === undefined) return ['notShown'];
  return [hours <= limit ? 'met' : 'notMet'];
}

function shownValue({ kind, hours, text }: Dispatch): FindingValue {
  if (hours === undefined || kind === 'delivery-date' || kind === 'stock') return { kind: 'text', text };
  return { kind: 'hours', value: hours, how: kind };
}

/** Business days count 24 h each: two of them meet 48 h, as the programme's hours are the seller's working ones. */
export function findDispatch(listing: Listing, context: JudgeContext): Finding {
  const { dispatch } = listing;
  const threshold: FindingValue = { kind: 'hours', value: context.profile.dispatch, how: 'promised' };
  if (!dispatch) return notShown('dispatch', threshold, context);
  const [state, reason] = outcomeOf(dispatch, context.profile.dispatch);
  return onField('dispatch', 'dispatch', listing, context, {
    state,
    ...(reason && { reason }),
    value: shownValue(dispatch),
    threshold,
    said: dispatch.text,
  });
}
