import type { Listing } from '../../listing/types.ts';
import { replyTwin } from '../profile.ts';
import type { Finding, FindingValue, JudgeContext } from '../types.ts';
import { notShown, onField } from './finding.ts';

/** A slow mean reply is no failure of a reply *rate*: seconds can meet the requirement, and only a percentage miss it. */
export function findReply(listing: Listing, context: JudgeContext): Finding {
  const { service } = listing;
  const percent: FindingValue = { kind: 'percent', value: replyTwin(context.facts.service?.percent, context.profile) };
  if (service?.percent !== undefined)
    return onField('reply', 'service', listing, context, {
      state: service.percent >= percent.value ? 'met' : 'notMet',
      value: { kind: 'percent', value: service.percent },
      threshold: percent,
      said: service.text,
    });
  const limit = context.facts.service?.seconds;
  if (service?.seconds === undefined || limit === undefined) return notShown('reply', percent, context);
  const met = service.seconds <= limit;
  return onField('reply', 'service', listing, context, {
    state: met ? 'met' : 'notShown',
    ...(!met && { reason: 'between' as const }),
    value: { kind: 'seconds', value: service.seconds },
    threshold: { kind: 'seconds', value: limit },
    said: service.text,
  });
}
