import type { Listing } from '../../listing/types.ts';
import type { Finding, FindingValue, JudgeContext } from '../types.ts';
import { notShown, onField } from './finding.ts';

const LICENCE: FindingValue = { kind: 'word', word: 'licence' };

/** Whether the site itself answers for this kind of shop; a suffix in a name proves nothing elsewhere. */
export const isProvenKind = ({ shopKind }: Listing, { facts }: JudgeContext): boolean =>
  shopKind !== undefined && shopKind !== 'marketplace' && facts.provenKinds.includes(shopKind);

/** Enterprise qualification (企业资质): a kind of shop that the site proves, or a licence shown. Never `notMet`. */
export function findQualification(listing: Listing, context: JudgeContext): Finding {
  const { shopKind, licence } = listing;
  const value: FindingValue | undefined = shopKind && { kind: 'word', word: shopKind };
  if (value && isProvenKind(listing, context))
    return onField('qualification', 'shopKind', listing, context, { state: 'met', value, threshold: LICENCE });
  if (licence)
    return onField('qualification', 'licence', listing, context, {
      state: 'met',
      value: LICENCE,
      threshold: LICENCE,
      said: licence,
    });
  if (!value) return notShown('qualification', LICENCE, context);
  return onField('qualification', 'shopKind', listing, context, {
    state: 'notShown',
    ...(shopKind !== 'marketplace' && { reason: 'unproven' as const }),
    value,
    threshold: LICENCE,
  });
}
