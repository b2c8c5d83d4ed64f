import { useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { Progress } from '../app/Progress.tsx';
import { numberText } from '../app/show.ts';
import { Icon } from '../look/icons.tsx';
import { collectExport } from './export.ts';

type State =
  | { kind: 'running'; done: number; stop: AbortController }
  | { kind: 'done'; done: number }
  | { kind: 'failed' };

export function ExportData({ total }: { total: number }) {
  const { t, lang, send, platform, now } = useApp();
  const [state, setState] = useState<State | undefined>();
  const start = async () => {
    const stop = new AbortController();
    let done = 0;
    setState({ kind: 'running', done, stop });
    const onRows = (rows: number) => {
      done = rows;
      setState({ kind: 'running', done, stop });
    };
    try {
      const exported = new Date(now());
      const parts = await collectExport(send, exported, onRows, stop.signal);
      platform.saveFile(`kaopu-${exported.toISOString().slice(0, 10)}.json`, 'application/json', parts);
      setState({ kind: 'done', done });
    } catch {
      setState(stop.signal.aborted ? undefined : { kind: 'failed' });
    }
  };
  return (
    <div class="k-task">
      <div class="k-task-head">
        <div>
          <h3>{t('export_title')}</h3>
          <p class="k-muted">{t('export_text')}</p>
        </div>
        {state?.kind === 'running' ? (
          <button type="button" class="k-button" onClick={() => state.stop.abort()}>
            {t('action_cancel')}
          </button>
        ) : (
          <button type="button" class="k-button" onClick={start}>
            <Icon name="download" />
            {t('export_button')}
          </button>
        )}
      </div>
      {state?.kind === 'running' && (
        <Progress
          done={state.done}
          total={total}
          text={t('export_progress', { done: numberText(state.done, lang), total: numberText(total, lang) })}
        />
      )}
      <p class="k-task-note" role="status">
        {state?.kind === 'done' && t('export_done', { done: numberText(state.done, lang) })}
        {state?.kind === 'failed' && t('export_failed')}
      </p>
    </div>
  );
}
