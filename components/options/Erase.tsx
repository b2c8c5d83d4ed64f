import { useEffect, useRef, useState } from 'preact/hooks';
import type { StoreInfo } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { numberText } from '../app/show.ts';
import { useAction } from '../app/use-action.ts';
import { BOXES } from '../case/drafts.ts';
import { Icon } from '../look/icons.tsx';

/** Deleting takes two steps on the page itself; the second button stands elsewhere than the first. */
export function Erase({ info, onDone }: { info: StoreInfo | undefined; onDone: () => void }) {
  const { t, lang, send, platform } = useApp();
  const { run, failure, isBusy } = useAction();
  const [step, setStep] = useState<'idle' | 'asked' | 'done'>('idle');
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step === 'asked') cancel.current?.focus();
  }, [step]);
  const erase = async () => {
    const isDone = await run(async () => {
      await send('data.erase', {});
      for (const key of ['draft', ...BOXES]) await platform.keep(key, undefined);
    });
    setStep(isDone ? 'done' : 'idle');
    if (isDone) onDone();
  };
  return (
    <div class="k-task">
      <div class="k-task-head">
        <div>
          <h3>{t('erase_title')}</h3>
          <p class="k-muted">{t('erase_text')}</p>
        </div>
        {step !== 'asked' && (
          <button type="button" class="k-button" onClick={() => setStep('asked')}>
            <Icon name="trash" />
            {t('erase_button')}
          </button>
        )}
      </div>
      {step === 'asked' && (
        <div class="k-note" role="alertdialog" aria-labelledby="erase-ask">
          <Icon name="alert" />
          <p id="erase-ask">
            {t('erase_ask', {
              listings: numberText(info?.listings ?? 0, lang),
              records: numberText(info?.records ?? 0, lang),
            })}
          </p>
          <div class="k-line">
            <button ref={cancel} type="button" class="k-button" onClick={() => setStep('idle')}>
              {t('action_cancel')}
            </button>
            <button type="button" class="k-button" disabled={isBusy} onClick={erase}>
              <Icon name="trash" />
              {t('erase_confirm')}
            </button>
          </div>
        </div>
      )}
      {failure && <Failure code={failure} onRetry={erase} />}
      <p class="k-task-note" role="status">
        {step === 'done' && t('erase_done')}
      </p>
    </div>
  );
}
