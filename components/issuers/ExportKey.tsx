import { useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { Icon } from '../look/icons.tsx';
import { MIN_PASSPHRASE, strengthOf } from './passphrase.ts';

/** The key that signs, as a file that a passphrase opens. */
export function ExportKey() {
  const { t, send, platform, now } = useApp();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isTried, setTried] = useState(false);
  const [isDone, setDone] = useState(false);
  const action = useAction();
  const isShort = first.length < MIN_PASSPHRASE;
  const differs = first !== second;
  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    setDone(false);
    if (isShort || differs) return;
    const isSaved = await action.run(async () => {
      const { text } = await send('keys.export', { passphrase: first });
      const day = new Date(now()).toISOString().slice(0, 10);
      platform.saveFile(`kaopu-key-${day}.json`, 'application/json', [text]);
    });
    if (!isSaved) return;
    setFirst('');
    setSecond('');
    setTried(false);
    setDone(true);
  };
  const problem = (shows: boolean, text: string) => (
    <>
      {shows && <Icon name="alert" size={14} />}
      {shows && text}
    </>
  );
  return (
    <details class="k-folded">
      <summary>{t('key_export')}</summary>
      <form class="k-add" noValidate onSubmit={save}>
        <p class="k-small k-muted">{t('key_export_text')}</p>
        <label for="key-pass">{t('key_pass')}</label>
        <input
          id="key-pass"
          class="k-field k-key-pass"
          type="password"
          autocomplete="new-password"
          value={first}
          aria-describedby="key-pass-note key-pass-hint"
          aria-invalid={isTried && isShort}
          onInput={(event) => setFirst(event.currentTarget.value)}
        />
        <p class="k-problem" id="key-pass-note">
          {problem(isTried && isShort, t('key_pass_short', { n: MIN_PASSPHRASE }))}
        </p>
        <p class="k-small k-muted" id="key-pass-hint" role="status">
          {!isShort && t(`key_pass_${strengthOf(first)}`)}
        </p>
        <label for="key-pass-again">{t('key_pass_again')}</label>
        <input
          id="key-pass-again"
          class="k-field k-key-pass"
          type="password"
          autocomplete="new-password"
          value={second}
          aria-describedby="key-pass-again-note"
          aria-invalid={isTried && !isShort && differs}
          onInput={(event) => setSecond(event.currentTarget.value)}
        />
        <p class="k-problem" id="key-pass-again-note">
          {problem(isTried && !isShort && differs, t('key_pass_differ'))}
        </p>
        {action.failure && <Failure code={action.failure} onRetry={action.retry} />}
        <button type="submit" class="k-button k-start" disabled={action.isBusy}>
          <Icon name="download" />
          {t('key_export_button')}
        </button>
        <p class="k-task-note" role="status">
          {isDone && t('key_exported')}
        </p>
      </form>
    </details>
  );
}
