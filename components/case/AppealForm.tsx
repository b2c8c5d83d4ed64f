import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CaseView } from '../../lib/messages/protocol.ts';
import { reasonWords, whoWords } from '../../lib/text/case.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { Icon } from '../look/icons.tsx';
import {
  type AppealProblem,
  appealable,
  appealProblem,
  linesOf,
  linkOf,
  MAX_LINKS,
  MAX_STATEMENT,
  MIN_STATEMENT,
  openAppealOf,
} from './appeal.ts';
import { draftBox } from './drafts.ts';
import { speakerOf, subjectName } from './subject.ts';

const LIMIT: Readonly<Record<AppealProblem, number>> = {
  text: MIN_STATEMENT,
  long: MAX_STATEMENT,
  links: MAX_LINKS,
  many: MAX_LINKS,
};

interface Props {
  view: CaseView;
  onFiled: () => void;
}

function Form({ view, onFiled }: Props) {
  const app = useApp();
  const { t, send, platform } = app;
  const speak = speakerOf(app, view.subject.site);
  const id = useId();
  const name = subjectName(view.subject);
  const rulings = appealable(view);
  const who = whoWords(view.names, speak);
  const [chosen, setChosen] = useState<string | undefined>();
  const [text, setText] = useState('');
  const [links, setLinks] = useState('');
  const [isTried, setTried] = useState(false);
  const isTouched = useRef(false);
  const drafts = draftBox(platform, 'appealDrafts');
  const action = useAction();
  useEffect(() => {
    let isCurrent = true;
    draftBox(platform, 'appealDrafts')
      .load(name)
      .then((draft) => {
        if (!isCurrent || isTouched.current) return;
        setText(draft.text ?? '');
        setLinks(draft.links ?? '');
      });
    return () => {
      isCurrent = false;
    };
  }, [platform, name]);
  const change = (next: { text?: string; links?: string }) => {
    isTouched.current = true;
    if (next.text !== undefined) setText(next.text);
    if (next.links !== undefined) setLinks(next.links);
    void drafts.keep(name, { text, links, ...next });
  };
  const problem = isTried ? appealProblem(text, links) : undefined;
  const ruling = chosen ?? rulings[0]?.record.id;
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (appealProblem(text, links) || ruling === undefined) return;
    const clean = linesOf(links).flatMap((line) => linkOf(line) ?? []);
    const body = { subject: view.subject, ruling, text: text.trim(), links: clean };
    if (!(await action.run(() => send('appeal.file', body)))) return;
    await drafts.keep(name, undefined);
    onFiled();
  };
  const badText = problem === 'text' || problem === 'long';
  const badLinks = problem === 'links' || problem === 'many';
  const note = (shows: boolean, key: string) => (
    <p class="k-problem" id={`${id}-${key}`}>
      {shows && <Icon name="alert" size={14} />}
      {shows && problem && t(`appeal_bad_${problem}`, { n: LIMIT[problem] })}
    </p>
  );
  return (
    <form class="k-case-form" noValidate onSubmit={submit}>
      {rulings.length > 1 && (
        <label class="k-case-field">
          <span class="k-strong">{t('appeal_against')}</span>
          <select class="k-field" value={ruling} onChange={(event) => setChosen(event.currentTarget.value)}>
            {rulings.map(({ record }) => (
              <option key={record.id} value={record.id}>
                {t('casecard_ruling_upheld', { who: who(record.issuer), reason: reasonWords(record.value, speak) })}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="k-case-field">
        <label class="k-strong" for={`${id}-text`}>
          {t('appeal_text')}
        </label>
        <p class="k-small k-muted" id={`${id}-text-hint`}>
          {t('appeal_text_hint')}
        </p>
        <textarea
          id={`${id}-text`}
          class="k-field"
          rows={3}
          value={text}
          aria-describedby={`${id}-text-hint ${id}-text-note`}
          aria-invalid={badText}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
        {note(badText, 'text-note')}
      </div>
      <div class="k-case-field">
        <label class="k-strong" for={`${id}-links`}>
          {t('appeal_links')}
        </label>
        <p class="k-small k-muted" id={`${id}-links-hint`}>
          {t('appeal_links_hint', { n: MAX_LINKS })}
        </p>
        <textarea
          id={`${id}-links`}
          class="k-field"
          rows={2}
          value={links}
          aria-describedby={`${id}-links-hint ${id}-links-note`}
          aria-invalid={badLinks}
          onInput={(event) => change({ links: event.currentTarget.value })}
        />
        {note(badLinks, 'links-note')}
      </div>
      {action.failure && <Failure code={action.failure} onRetry={action.retry} />}
      <button type="submit" class="k-button k-start" disabled={action.isBusy}>
        <Icon name="scales" />
        {t('appeal_file')}
      </button>
    </form>
  );
}

/** The place to appeal, where the ruling stands; nothing where nothing is upheld. */
export function AppealForm({ view, onFiled }: Props) {
  const app = useApp();
  const { t } = app;
  if (appealable(view).length === 0) return null;
  const own = openAppealOf(view);
  const speak = speakerOf(app, view.subject.site);
  return (
    <details class="k-case-appeal">
      <summary>{t('appeal_title')}</summary>
      <p class="k-small k-muted">{t('appeal_rules')}</p>
      {own ? (
        <p role="status">{t('appeal_yours_open', { date: speak.date(own.deadline) })}</p>
      ) : (
        <Form view={view} onFiled={onFiled} />
      )}
    </details>
  );
}
