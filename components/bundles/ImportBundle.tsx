import { useState } from 'preact/hooks';
import type { BundleRefusal, BundleView, FailureCode } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { FilePicker } from '../app/FilePicker.tsx';
import { Progress } from '../app/Progress.tsx';
import { numberText } from '../app/show.ts';
import { failureCode } from '../app/use-ask.ts';
import { Icon } from '../look/icons.tsx';
import { BundleReview } from './BundleReview.tsx';
import { handOver, type Taken, takeIn } from './unpack.ts';
import { refusalWords } from './words.ts';

type State =
  | { kind: 'reading'; done: number; total: number; stop: AbortController }
  | { kind: 'view'; job: string; view: BundleView }
  | { kind: 'taking'; done: number; total: number; stop: AbortController }
  | { kind: 'refused'; refused: BundleRefusal }
  | { kind: 'failed'; code: FailureCode }
  | { kind: 'unreadable' }
  | { kind: 'dropped' }
  | { kind: 'taken'; taken: Taken };

/** A file is handed over and checked, shown, and only then stored. */
export function ImportBundle() {
  const { t, lang, words, send } = useApp();
  const [state, setState] = useState<State | undefined>();
  const number = (value: number) => numberText(value, lang);
  const megabytes = (bytes: number) => number(Math.ceil(bytes / 100_000) / 10);
  const read = async (file: File) => {
    const stop = new AbortController();
    const job = crypto.randomUUID();
    const onBytes = (done: number, total: number) => setState({ kind: 'reading', done, total, stop });
    onBytes(0, file.size);
    try {
      const handed = await handOver(send, file, job, onBytes, stop.signal);
      if (stop.signal.aborted) return setState({ kind: 'dropped' });
      setState('view' in handed ? { kind: 'view', job, view: handed.view } : { kind: 'refused', ...handed });
    } catch (error) {
      if (stop.signal.aborted) setState({ kind: 'dropped' });
      // The browser's own errors on reading a file are of this kind; the worker's are not.
      else if (error instanceof DOMException) setState({ kind: 'unreadable' });
      else setState({ kind: 'failed', code: failureCode(error) });
    }
  };
  const take = async (job: string, view: BundleView) => {
    const stop = new AbortController();
    const onDone = (done: number, total: number) => setState({ kind: 'taking', done, total, stop });
    onDone(0, view.records);
    setState({ kind: 'taken', taken: await takeIn(send, job, view.records, onDone, stop.signal) });
  };
  const takenWords = ({ done, total, added, how }: Taken): string => {
    if (how === 'whole') return t('bundle_taken', { added: number(added), known: number(Math.max(0, total - added)) });
    return t(how === 'stopped' ? 'bundle_stopped' : 'bundle_failed', { done: number(done), total: number(total) });
  };
  const isRunning = state?.kind === 'reading' || state?.kind === 'taking';
  return (
    <div class="k-bundle">
      <div class="k-task-head">
        <div>
          <h3>{t('bundle_import')}</h3>
          <p class="k-muted">{t('bundle_import_text')}</p>
        </div>
        {isRunning ? (
          <button type="button" class="k-button" onClick={() => state.stop.abort()}>
            {t('action_cancel')}
          </button>
        ) : (
          state?.kind !== 'view' && (
            <FilePicker
              text={t('bundle_pick')}
              accept=".jsonl,application/x-ndjson"
              onFile={(file) => void read(file)}
            />
          )
        )}
      </div>
      {state?.kind === 'reading' && (
        <Progress
          done={state.done}
          total={state.total}
          text={
            state.done < state.total
              ? t('bundle_reading', { done: megabytes(state.done), total: megabytes(state.total) })
              : t('bundle_checking')
          }
        />
      )}
      {state?.kind === 'taking' && (
        <Progress
          done={state.done}
          total={state.total}
          text={t('bundle_taking', { done: number(state.done), total: number(state.total) })}
        />
      )}
      {state?.kind === 'view' && (
        <BundleReview
          view={state.view}
          onTake={() => void take(state.job, state.view)}
          onCancel={() => setState({ kind: 'dropped' })}
        />
      )}
      {state?.kind === 'refused' && (
        <div class="k-note" role="alert">
          <Icon name="alert" />
          <p>
            {refusalWords(state.refused, words, t)} <span class="k-muted">{t('bundle_refused')}</span>
          </p>
        </div>
      )}
      <p class="k-task-note" role="status">
        {state?.kind === 'failed' && `${t(`fail_${state.code}`)} ${t('bundle_dropped')}`}
        {state?.kind === 'unreadable' && t('bundle_unreadable')}
        {state?.kind === 'dropped' && t('bundle_dropped')}
        {state?.kind === 'taken' && takenWords(state.taken)}
      </p>
    </div>
  );
}
