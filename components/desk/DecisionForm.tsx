import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { RequestOf } from '../../lib/messages/protocol.ts';
import { reasonWords, sentenceCase } from '../../lib/text/case.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { type OneRecord, type Subject, speakerOf, subjectName } from '../case/subject.ts';
import { Icon } from '../look/icons.tsx';
import { type Choice, choicesOf, decisionProblem, type Kind, MAX_TEXT, MOST_DAYS, parseDays } from './choices.ts';
import { isFiling, plainKey } from './keys.ts';
import { useDecision } from './use-decision.ts';

const DAY = 86_400_000;

interface Props {
  kind: Kind;
  subject: Subject;
  /** An appeal is open: to dismiss is to agree with it. */
  isAppealed: boolean;
  onFiled: (record: OneRecord) => void;
}

/** A digit, a sentence that others can check, Ctrl+Enter. */
export function DecisionForm({ kind, subject, isAppealed, onFiled }: Props) {
  const app = useApp();
  const { t, send, now } = app;
  const speak = speakerOf(app, subject.site);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { decision, choose, change, forget } = useDecision(kind, subjectName(subject));
  const { value, text, days } = decision;
  const [isTried, setTried] = useState(false);
  const [picks, setPicks] = useState(0);
  const action = useAction();
  const problem = isTried ? decisionProblem(decision, kind) : undefined;
  const held = parseDays(days, kind);

  const pick = (choice: Choice) => {
    choose(choice.value);
    setPicks(picks + 1);
  };
  useEffect(() => {
    if (picks === 0) return;
    field.current?.focus();
    // The neutral sentence is a start: typing replaces it. What somebody wrote is left alone.
    const isOurs = choicesOf(kind).some((choice) => field.current?.value === t(`suggest_${choice.value}`));
    if (isOurs) field.current?.select();
  }, [picks, kind, t]);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const choice = choicesOf(kind).find(({ digit }) => digit === plainKey(event));
      if (!choice) return;
      event.preventDefault();
      pick(choice);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  });
  const file = async () => {
    setTried(true);
    if (action.isBusy || !value || decisionProblem(decision, kind)) return;
    const said = { subject, text: text.trim(), ...(held !== MOST_DAYS[kind] && held && { days: held }) };
    let record: OneRecord | undefined;
    const isDone = await action.run(async () => {
      const answer =
        kind === 'ruling'
          ? await send('ruling.file', { ...said, value })
          : await send('label.file', { ...said, value: value as RequestOf<'label.file'>['value'] });
      record = answer.record;
    });
    if (!isDone || !record) return;
    await forget();
    onFiled(record);
  };
  const words = (choice: Choice): string => {
    if (choice.value === 'dismissed') return t(isAppealed ? 'rule_dismiss_appeal' : 'rule_dismiss');
    if (kind === 'label') return t(choice.value === 'reliable' ? 'label_grant' : 'label_decline');
    return sentenceCase(reasonWords(choice.value, speak));
  };
  const note = (shows: boolean, key: string, sentence: string, n = 0) => (
    <p class="k-problem" id={`${id}-${key}`}>
      {shows && <Icon name="alert" size={14} />}
      {shows && t(sentence, { n })}
    </p>
  );
  const badText = problem === 'text' || problem === 'long';
  const isRuling = kind === 'ruling';
  return (
    <form
      class="k-decision"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void file();
      }}
      onKeyDown={(event) => {
        if (!isFiling(event)) return;
        event.preventDefault();
        void file();
      }}
    >
      <div
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-choice`}
        class="k-decision-choices"
      >
        <h3 id={`${id}-label`}>{t(isRuling ? 'rule_title' : 'label_title')}</h3>
        {isRuling && <p class="k-small k-muted">{t('rule_uphold')}</p>}
        {choicesOf(kind).map((choice) => (
          <label key={choice.value} class="k-choice" data-last={choice.digit === '0'}>
            <input
              type="radio"
              name={`${id}-value`}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => choose(choice.value)}
            />
            <span>{words(choice)}</span>
            <span class="k-key" aria-hidden="true">
              {choice.digit}
            </span>
          </label>
        ))}
        {note(problem === 'choice', 'choice', isRuling ? 'rule_bad_choice' : 'label_bad_choice')}
      </div>
      <div class="k-case-field">
        <label class="k-strong" for={`${id}-text`}>
          {t('rule_text')}
        </label>
        <p class="k-small k-muted" id={`${id}-hint`}>
          {t('rule_text_hint')}
        </p>
        <textarea
          ref={field}
          id={`${id}-text`}
          class="k-field"
          rows={4}
          value={text}
          aria-describedby={`${id}-hint ${id}-text-note`}
          aria-invalid={badText}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
        {note(badText, 'text-note', problem === 'long' ? 'rule_bad_long' : 'rule_bad_text', MAX_TEXT)}
      </div>
      <div class="k-case-field">
        <div class="k-decision-days">
          <label for={`${id}-days`}>{t('rule_days')}</label>
          <input
            id={`${id}-days`}
            class="k-field"
            type="number"
            min={1}
            max={MOST_DAYS[kind]}
            value={days}
            aria-describedby={`${id}-days-note`}
            aria-invalid={problem === 'days'}
            onInput={(event) => change({ days: event.currentTarget.value })}
          />
          <span class="k-small k-muted">
            {held !== undefined && t('rule_until', { date: speak.date(now() + held * DAY) })}
          </span>
        </div>
        {note(problem === 'days', 'days-note', 'rule_bad_days', MOST_DAYS[kind])}
      </div>
      {action.failure && <Failure code={action.failure} onRetry={() => void file()} />}
      <div class="k-case-end">
        <button type="submit" class="k-button" data-kind="main" disabled={action.isBusy}>
          {t(isRuling ? 'rule_file' : 'label_file')}
        </button>
        <kbd class="k-key">Ctrl + Enter</kbd>
      </div>
    </form>
  );
}
