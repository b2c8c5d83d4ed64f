import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';
import {
  type Draft,
  INTERESTS,
  MAX_LINKS,
  type ProblemField,
  type Problems,
  problemsOf,
  REPORT_VALUES,
} from './draft.ts';
import { ChoiceField, TextField } from './Field.tsx';

interface Props {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** Called with a draft that has no problems. */
  onFile: (draft: Draft) => void;
  isBusy: boolean;
  takesFocus: boolean;
}

const FIELDS: readonly ProblemField[] = ['value', 'seen', 'links', 'interest'];

function Reasons({ draft, onChange, problem }: Pick<Props, 'draft' | 'onChange'> & { problem: Problems['value'] }) {
  const { t } = useApp();
  const pick = (event: KeyboardEvent) => {
    const value = /^[1-8]$/.test(event.key) ? REPORT_VALUES[Number(event.key) - 1] : undefined;
    if (!value || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChange({ ...draft, value });
    const input = (event.currentTarget as HTMLElement).querySelector<HTMLInputElement>(`input[value="${value}"]`);
    input?.focus();
  };
  return (
    <ChoiceField id="report-value" label={t('report_value')} problem={problem} onKeyDown={pick}>
      {REPORT_VALUES.map((value, index) => (
        <label key={value} class="k-report-choice">
          <input
            type="radio"
            name="report-value"
            value={value}
            checked={draft.value === value}
            onChange={() => onChange({ ...draft, value })}
          />
          <span>{t(`value_${value}`)}</span>
          <span class="k-key" aria-hidden="true">
            {index + 1}
          </span>
        </label>
      ))}
    </ChoiceField>
  );
}

/** Reason, what was seen, links, interest. Problems appear when filing was tried, and the first one gets the focus. */
export function ReportForm({ draft, onChange, onFile, isBusy, takesFocus }: Props) {
  const { t } = useApp();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const problems = tries > 0 ? problemsOf(draft) : {};
  const isVouch = draft.value === 'reliable';
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (tries === 0) return;
    form.current?.querySelector<HTMLElement>('textarea[aria-invalid=true], [aria-invalid=true] input')?.focus();
  }, [tries]);
  const submit = (event: Event) => {
    event.preventDefault();
    const found = problemsOf(draft);
    if (FIELDS.some((field) => found[field])) setTries(tries + 1);
    else onFile(draft);
  };
  return (
    <form ref={form} class="k-report-form" noValidate onSubmit={submit}>
      <Reasons draft={draft} onChange={onChange} problem={problems.value} />
      {draft.value === 'counterfeit' && (
        <p class="k-note k-small">
          <Icon name="alert" />
          <span>{t('report_suspicion')}</span>
        </p>
      )}
      {!isVouch && (
        <>
          <TextField
            id="report-seen"
            label={t('report_seen')}
            hint={t('report_seen_hint')}
            value={draft.seen}
            problem={problems.seen}
            rows={3}
            onInput={(seen) => onChange({ ...draft, seen })}
          />
          <TextField
            id="report-links"
            label={t('report_links')}
            hint={t('report_links_hint', { n: MAX_LINKS })}
            value={draft.links}
            problem={problems.links}
            rows={2}
            onInput={(links) => onChange({ ...draft, links })}
          />
          <ChoiceField id="report-interest" label={t('report_interest')} problem={problems.interest}>
            {INTERESTS.map((interest) => (
              <label key={interest} class="k-report-choice">
                <input
                  type="radio"
                  name="report-interest"
                  value={interest}
                  checked={draft.interest === interest}
                  onChange={() => onChange({ ...draft, interest })}
                />
                <span>{t(`interest_${interest}`)}</span>
              </label>
            ))}
          </ChoiceField>
        </>
      )}
      <div class="k-report-end">
        <button type="submit" class="k-button" data-kind="main" disabled={isBusy}>
          {t(isVouch ? 'vouch_file' : 'report_file')}
        </button>
        <p class="k-small k-muted">{t('report_local')}</p>
      </div>
    </form>
  );
}
