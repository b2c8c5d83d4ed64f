import type { Listing } from '../../listing/types.ts';
import type { Finding, FindingValue, JudgeContext } from '../types.ts';
import { notShown, onField } from './finding.ts';

const FREE: FindingValue = { kind: 'word', word: 'free' };
const STATES = { free: 'met', paid: 'notMet', conditional: 'notShown' } as const;

/** Whether postage is in the price; free under conditions (an amount, members, regions) decides nothing. */
export function findShipping(listing: Listing, context: JudgeContext): Finding {
  const { shipping } = listing;
  if (!shipping) return notShown('shipping', FREE, context);
  return onField('shipping', 'shipping', listing, context, {
    state: STATES[shipping.kind],
    ...(shipping.kind === 'conditional' && { reason: 'conditional' as const }),
    value: { kind: 'word', word: shipping.kind },
    threshold: FREE,
    said: shipping.text,
  });
}
