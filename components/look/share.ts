import type { Verdict } from '../../lib/trust/types.ts';

/** Share of the criteria that are met, for the ring of `partial`; 0 without criteria. */
export const metShareOf = ({ findings }: Verdict): number =>
  findings.filter(({ state }) => state === 'met').length / Math.max(1, findings.length);
