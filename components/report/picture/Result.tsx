import { useEffect, useRef } from 'preact/hooks';
import type { FailureCode } from '../../../lib/messages/protocol.ts';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../look/icons.tsx';
import type { Finished } from './draw.ts';

interface Props {
  result: Finished;
  isBusy: boolean;
  failure: FailureCode | undefined;
  onKeep: () => void;
  onBack: () => void;
  onCancel: () => void;
}

/** The picture exactly as it will be kept. */
export function Result({ result, isBusy, failure, onKeep, onBack, onCancel }: Props) {
  const { t } = useApp();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const size = t('edit_size', { ...result.size, kb: Math.max(1, Math.round(result.bytes / 1000)) });
  return (
    <section class="k-pic" aria-labelledby="edit-title">
      <h2 id="edit-title">{t('edit_result')}</h2>
      <img class="k-pic-result" src={result.url} alt={t('edit_result')} />
      <p class="k-small k-muted">{size}</p>
      {failure && (
        <p class="k-problem" role="alert">
          <Icon name="alert" size={14} />
          {t(`fail_${failure}`)}
        </p>
      )}
      <div class="k-picture-buttons">
        <button ref={keep} type="button" class="k-button" data-kind="main" disabled={isBusy} onClick={onKeep}>
          {t('edit_keep')}
        </button>
        <button type="button" class="k-button" onClick={onBack}>
          {t('edit_back')}
        </button>
        <button type="button" class="k-plain" onClick={onCancel}>
          {t('edit_cancel')}
        </button>
      </div>
    </section>
  );
}
