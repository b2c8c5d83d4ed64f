import { useState } from 'preact/hooks';
import type { FailureCode } from '../../lib/messages/protocol.ts';
import { fingerprint } from '../../lib/text/case.ts';
import { useApp } from '../app/context.ts';
import { FilePicker } from '../app/FilePicker.tsx';
import { failureCode } from '../app/use-ask.ts';
import { Icon } from '../look/icons.tsx';

/** Key files are far smaller; a larger file is none, and is not read. */
const MAX_BYTES = 20_000;

type State = { kind: 'failed'; code: FailureCode } | { kind: 'tooLarge' } | { kind: 'done'; key: string };

/** Takes a key in; why it was refused is said, and nothing changes then. */
export function ImportKey({ onDone }: { onDone: () => void }) {
  const { t, send } = useApp();
  const [file, setFile] = useState<{ name: string; text: string } | undefined>();
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [state, setState] = useState<State | undefined>();
  const pick = async (picked: File) => {
    setState(undefined);
    setFile(undefined);
    if (picked.size > MAX_BYTES) return setState({ kind: 'tooLarge' });
    try {
      setFile({ name: picked.name, text: await picked.text() });
    } catch {
      setState({ kind: 'failed', code: 'notAKey' });
    }
  };
  const take = async (event: Event) => {
    event.preventDefault();
    if (!file || passphrase === '' || isBusy) return;
    setBusy(true);
    setState(undefined);
    try {
      const { key } = await send('keys.import', { text: file.text, passphrase });
      setState({ kind: 'done', key });
      setFile(undefined);
      onDone();
    } catch (error) {
      setState({ kind: 'failed', code: failureCode(error) });
    }
    setPassphrase('');
    setBusy(false);
  };
  return (
    <details class="k-folded">
      <summary>{t('key_import')}</summary>
      <form class="k-add" noValidate onSubmit={take}>
        <p class="k-small k-muted">{t('key_import_text')}</p>
        <div class="k-line">
          <FilePicker text={t('key_import_pick')} onFile={(picked) => void pick(picked)} />
        </div>
        {file && (
          <>
            <p>{t('key_import_file', { name: file.name })}</p>
            <label for="key-import-pass">{t('key_pass')}</label>
            <div class="k-line">
              <input
                id="key-import-pass"
                class="k-field k-key-pass"
                type="password"
                autocomplete="off"
                value={passphrase}
                aria-describedby="key-import-note"
                onInput={(event) => setPassphrase(event.currentTarget.value)}
              />
              <button type="submit" class="k-button" disabled={isBusy || passphrase === ''}>
                {t('key_import_button')}
              </button>
            </div>
          </>
        )}
        <p class="k-problem" id="key-import-note" role="status">
          {state && <Icon name={state.kind === 'done' ? 'check' : 'alert'} size={14} />}
          {state?.kind === 'done' && t('key_imported', { key: fingerprint(state.key) })}
          {state?.kind === 'tooLarge' && t('key_too_large')}
          {state?.kind === 'failed' && t(`fail_${state.code}`)}
        </p>
      </form>
    </details>
  );
}
