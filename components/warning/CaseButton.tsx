import type { Translate } from '../../lib/text/format.ts';
import type { Verdict } from '../../lib/trust/types.ts';
import { Icon } from '../look/icons.tsx';

interface Props {
  verdict: Verdict;
  t: Translate;
  onCase: () => void;
}

/** Leads to the case, where a ruling can be appealed: only where there is one. */
export function CaseButton({ verdict, t, onCase }: Props) {
  if (verdict.state !== 'warned' && verdict.state !== 'contested') return null;
  return (
    <button type="button" class="k-card-button" onClick={onCase}>
      <Icon name="scales" size={14} />
      {t('warn_appeal')}
    </button>
  );
}
