import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';
import { Icon } from '../look/icons.tsx';
import { draftBox } from './drafts.ts';
import { standingOf } from './OtherSide.tsx';
import { type Subject, speakerOf, subjectName } from './subject.ts';

const MIN = 10;
const MAX = 1000;

interface Props {
  subject: Subject;
  tabId: number | undefined;
}

/** A vouch that says why asks a reviewer for the label. */
export function Nominate({ subject, tabId }: Props) {
  const app = useApp();
  const { t, send, platform, now } = app;
  const id = useId();
  const name = subjectName(subject);
  const asked = useAsk('record.mine', { subject });
  const action = useAction();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const isTouched = useRef(false);
  const drafts = draftBox(platform, 'nominationDrafts');
  useEffect(() => {
    let isCurrent = true;
    isTouched.current = false;
    draftBox(platform, 'nominationDrafts')
      .load(name)
      .then((draft) => isCurrent && !isTouched.current && setText(draft.text ?? ''));
    return () => {
      isCurrent = false;
    };
  }, [platform, name]);
  const mine = standingOf(asked.value?.records ?? [], 'vouch', now()).find((record) => record.text);
  const isBad = isTried && text.trim().length < MIN;
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (text.trim().length < MIN) return;
    const body = { subject, text: text.trim(), ...(tabId !== undefined && { tabId }) };
    if (!(await action.run(() => send('vouch.file', body)))) return;
    await drafts.keep(name, undefined);
    setText('');
    setTried(false);
    asked.again();
  };
  const withdraw = async () => {
    if (mine && (await action.run(() => send('record.withdraw', { id: mine.id })))) asked.again();
  };
  if (!asked.value) return null;
  return (
    <details class="k-nominate">
      <summary>{t('nominate_title')}</summary>
      {mine ? (
        <p role="status">
          {t('nominate_done', { date: speakerOf(app).date(mine.created) })}{' '}
          <button type="button" class="k-plain" disabled={action.isBusy} onClick={withdraw}>
            <Icon name="undo" size={14} />
            {t('action_undo')}
          </button>
        </p>
      ) : (
        <form class="k-case-form" noValidate onSubmit={submit}>
          <div class="k-case-field">
            <label class="k-strong" for={`${id}-text`}>
              {t('nominate_text')}
            </label>
            <p class="k-small k-muted" id={`${id}-hint`}>
              {t('nominate_hint')}
            </p>
            <textarea
              id={`${id}-text`}
              class="k-field"
              rows={3}
              maxLength={MAX}
              value={text}
              aria-describedby={`${id}-hint ${id}-note`}
              aria-invalid={isBad}
              onInput={(event) => {
                isTouched.current = true;
                setText(event.currentTarget.value);
                void drafts.keep(name, { text: event.currentTarget.value });
              }}
            />
            <p class="k-problem" id={`${id}-note`}>
              {isBad && <Icon name="alert" size={14} />}
              {isBad && t('nominate_short', { n: MIN })}
            </p>
          </div>
          <button type="submit" class="k-button k-start" disabled={action.isBusy}>
            {t('nominate_button')}
          </button>
        </form>
      )}
      {action.failure && <Failure code={action.failure} onRetry={action.retry} />}
    </details>
  );
}
