import type { CaseState } from '../../lib/trust/cases/types.ts';
import type { State } from '../../lib/trust/types.ts';

/** The badge's shape for a case: red where somebody ruled and nowhere else. */
export const GLYPH_OF: Readonly<Record<CaseState, State>> = {
  upheld: 'warned',
  contested: 'contested',
  underReview: 'caution',
  reported: 'caution',
  dismissed: 'below',
  expired: 'unknown',
  none: 'unknown',
};
