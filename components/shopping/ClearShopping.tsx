import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { numberText } from '../app/show.ts';
import { useAction } from '../app/use-action.ts';
import { Icon } from '../look/icons.tsx';

/** Clearing takes two steps; there is no way back from it. */
export function ClearShopping({ weeks, onCleared }: { weeks: number; onCleared: () => void }) {
  const { t, lang, send } = useApp();
  const { run, failure, isBusy } = useAction();
  const [step, setStep] = useState<'idle' | 'asked' | 'done'>('idle');
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step === 'asked') cancel.current?.focus();
  }, [step]);
  const clear = async () => {
    const isDone = await run(() => send('shopping.clear', {}));
    setStep(isDone ? 'done' : 'idle');
    if (isDone) onCleared();
  };
  return (
    <>
      {weeks > 0 && step !== 'asked' && (
        <div class="k-line">
          <button type="button" class="k-button" onClick={() => setStep('asked')}>
            <Icon name="trash" />
            {t('shopping_clear')}
          </button>
        </div>
      )}
      {step === 'asked' && (
        <div class="k-note" role="alertdialog" aria-labelledby="shopping-clear">
          <Icon name="alert" />
          <p id="shopping-clear">
            {t(weeks === 1 ? 'shopping_clear_ask_one' : 'shopping_clear_ask', { n: numberText(weeks, lang) })}
          </p>
          <div class="k-line">
            <button ref={cancel} type="button" class="k-button" onClick={() => setStep('idle')}>
              {t('action_cancel')}
            </button>
            <button type="button" class="k-button" disabled={isBusy} onClick={clear}>
              <Icon name="trash" />
              {t('shopping_clear_confirm')}
            </button>
          </div>
        </div>
      )}
      {failure && <Failure code={failure} onRetry={clear} />}
      <p class="k-task-note" role="status">
        {step === 'done' && t('shopping_cleared')}
      </p>
    </>
  );
}
