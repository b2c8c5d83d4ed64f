import { useState } from 'preact/hooks';
import type { SettingsPatch } from '../../lib/settings/types.ts';
import { useApp } from '../app/context.ts';
import { FilePicker } from '../app/FilePicker.tsx';
import { Progress } from '../app/Progress.tsx';
import { numberText } from '../app/show.ts';
import { type Imported, type ImportFault, MAX_FILE_BYTES, parseImport, sendImport } from './import.ts';

type State =
  | { kind: 'running'; done: number; total: number; stop: AbortController }
  | { kind: 'fault'; fault: ImportFault }
  | { kind: 'done'; result: Imported };

function Outcome({ result }: { result: Imported }) {
  const { t, lang } = useApp();
  const counts = t('import_result', {
    added: numberText(result.added, lang),
    kept: numberText(result.kept, lang),
    dropped: numberText(result.dropped, lang),
  });
  if (result.whole) return <>{counts}</>;
  return (
    <>
      {t(result.failure ? 'import_stopped' : 'import_cancelled')} {counts}
    </>
  );
}

export function ImportData({ onDone }: { onDone: () => void }) {
  const { t, lang, send } = useApp();
  const [withSettings, setWithSettings] = useState(false);
  const [state, setState] = useState<State | undefined>();

  const start = async (file: File) => {
    if (file.size > MAX_FILE_BYTES) return setState({ kind: 'fault', fault: 'tooLarge' });
    const parsed = parseImport(await file.text());
    if (!parsed.ok) return setState({ kind: 'fault', fault: parsed.fault });
    const stop = new AbortController();
    const onRows = (done: number) => setState({ kind: 'running', done, total: parsed.rows, stop });
    onRows(0);
    const result = await sendImport(send, parsed.file, onRows, stop.signal);
    const takesSettings = withSettings && result.whole && typeof parsed.file.settings === 'object';
    // The worker checks every field of the settings and keeps what it has in place of a bad one.
    const failure = takesSettings
      ? await send('settings.write', parsed.file.settings as SettingsPatch).then(
          () => undefined,
          (error: unknown) => error,
        )
      : undefined;
    setState({ kind: 'done', result: failure ? { ...result, whole: false, failure } : result });
    onDone();
  };
  return (
    <div class="k-task">
      <div class="k-task-head">
        <div>
          <h3>{t('import_title')}</h3>
          <p class="k-muted">{t('import_text')}</p>
          <label class="k-tick">
            <input
              type="checkbox"
              checked={withSettings}
              onChange={(event) => setWithSettings(event.currentTarget.checked)}
            />
            {t('import_settings')}
          </label>
        </div>
        {state?.kind === 'running' ? (
          <button type="button" class="k-button" onClick={() => state.stop.abort()}>
            {t('action_cancel')}
          </button>
        ) : (
          <FilePicker
            text={t('import_button')}
            onFile={(file) => void start(file).catch(() => setState({ kind: 'fault', fault: 'broken' }))}
          />
        )}
      </div>
      {state?.kind === 'running' && (
        <Progress
          done={state.done}
          total={state.total}
          text={t('import_progress', { done: numberText(state.done, lang), total: numberText(state.total, lang) })}
        />
      )}
      <p class="k-task-note" role="status">
        {state?.kind === 'fault' && t(`import_fault_${state.fault}`)}
        {state?.kind === 'done' && <Outcome result={state.result} />}
      </p>
    </div>
  );
}
