import type { Listing } from '../../listing/types.ts';
import type { Finding, FindingValue, JudgeContext } from '../types.ts';
import { notShown, onField } from './finding.ts';

const FREE: FindingValue = { kind: 'word', word: 'free' };
const STATES = { free: 'met', paid: 'notMet', conditional: 'notShown' } as const;

/**
 * Whether postage is in the price; free under conditions (an amount, members, regions) decides nothing, and neither
 * does postage on a site where nearly everybody charges it.
 */
export function findShipping(listing: Listing, context: JudgeContext): Finding {
  const { shipping } = listing;
  if (!shipping) return notShown('shipping', FREE, context);
  const isUsual = shipping.kind === 'paid' && context.facts.postage?.usual === true;
  const reason = isUsual ? ('usual' as const) : shipping.kind === 'conditional' ? ('conditional' as const) : undefined;
  return onField('shipping', 'shipping', listing, context, {
    state: isUsual ? 'notShown' : STATES[shipping.kind],
    ...(reason && { reason }),
    value: { kind: 'word', word: shipping.kind },
    threshold: FREE,
    said: shipping.text,
  });
}
