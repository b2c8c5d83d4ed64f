import type { FailureCode } from '../../lib/messages/protocol.ts';
import { Icon } from '../look/icons.tsx';
import { useApp } from './context.ts';

/** What happened, what is kept, and one button. */
export function Failure({ code, onRetry }: { code: FailureCode; onRetry: () => void }) {
  const { t } = useApp();
  return (
    <div class="k-note" role="alert">
      <Icon name="alert" />
      <p>{t(`fail_${code}`)}</p>
      <button type="button" class="k-button" onClick={onRetry}>
        {t('action_retry')}
      </button>
    </div>
  );
}
