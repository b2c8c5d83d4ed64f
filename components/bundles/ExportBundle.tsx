import { useState } from 'preact/hooks';
import type { RequestOf } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Progress } from '../app/Progress.tsx';
import { Segments } from '../app/Segments.tsx';
import { numberText } from '../app/show.ts';
import { Icon } from '../look/icons.tsx';
import { packBundle } from './pack.ts';

type What = RequestOf<'bundle.pack'>['what'];
const WHAT: readonly What[] = ['mine', 'all', 'lists'];

type State =
  | { kind: 'running'; done: number; total: number; stop: AbortController }
  | { kind: 'done'; records: number }
  | { kind: 'failed' };

export function ExportBundle() {
  const { t, lang, send, platform, now } = useApp();
  const [what, setWhat] = useState<What>('mine');
  const [withEvidence, setWithEvidence] = useState(false);
  const [name, setName] = useState('');
  const [state, setState] = useState<State | undefined>();
  const start = async (event: Event) => {
    event.preventDefault();
    if (state?.kind === 'running') return;
    const stop = new AbortController();
    const onText = (done: number, total: number) => setState({ kind: 'running', done, total, stop });
    onText(0, 0);
    try {
      const ask = { what, withEvidence, ...(name.trim() && { name: name.trim() }) };
      const { records, parts } = await packBundle(send, ask, onText, stop.signal);
      const day = new Date(now()).toISOString().slice(0, 10);
      if (records > 0) platform.saveFile(`kaopu-${day}.kaopu.jsonl`, 'application/x-ndjson', parts);
      setState({ kind: 'done', records });
    } catch {
      setState(stop.signal.aborted ? undefined : { kind: 'failed' });
    }
  };
  const number = (value: number) => numberText(value, lang);
  return (
    <form class="k-bundle" noValidate onSubmit={start}>
      <h3>{t('bundle_export')}</h3>
      <Segments
        label={t('bundle_what')}
        name="bundle-what"
        value={what}
        options={WHAT.map((value) => ({ value, text: t(`bundle_what_${value}`) }))}
        onChange={setWhat}
      />
      <label class="k-tick">
        <input
          type="checkbox"
          checked={withEvidence}
          onChange={(event) => setWithEvidence(event.currentTarget.checked)}
        />
        {t('bundle_evidence')}
      </label>
      <div>
        <label for="bundle-name">{t('bundle_name')}</label>
        <p class="k-small k-muted" id="bundle-name-hint">
          {t('bundle_name_hint')}
        </p>
      </div>
      <div class="k-line">
        <input
          id="bundle-name"
          class="k-field"
          maxLength={100}
          value={name}
          aria-describedby="bundle-name-hint"
          onInput={(event) => setName(event.currentTarget.value)}
        />
        {state?.kind === 'running' ? (
          <button type="button" class="k-button" onClick={() => state.stop.abort()}>
            {t('action_cancel')}
          </button>
        ) : (
          <button type="submit" class="k-button">
            <Icon name="download" />
            {t('bundle_save')}
          </button>
        )}
      </div>
      {state?.kind === 'running' && (
        <Progress
          done={state.done}
          total={state.total}
          text={
            state.total === 0
              ? t('bundle_packing')
              : t('bundle_writing', { done: number(state.done), total: number(state.total) })
          }
        />
      )}
      <p class="k-task-note" role="status">
        {state?.kind === 'done' &&
          (state.records > 0 ? t('bundle_saved', { n: number(state.records) }) : t('bundle_nothing'))}
        {state?.kind === 'failed' && t('bundle_export_failed')}
      </p>
    </form>
  );
}
