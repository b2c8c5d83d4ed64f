import { useEffect, useRef, useState } from 'preact/hooks';
import { INTERESTS } from '../../lib/trust/report.ts';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';
import { type Draft, INTEREST_KEYS, type ProblemField, type Problems, problemsOf, REPORT_VALUES } from './draft.ts';
import { ChoiceField, TextField } from './Field.tsx';
import { formKey } from './keys.ts';
import { Links } from './Links.tsx';
import { Pictures, type PictureWork } from './picture/Pictures.tsx';

interface Props {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** Called with a draft that has no problems. */
  onFile: (draft: Draft) => void;
  isBusy: boolean;
  takesFocus: boolean;
  pictures: PictureWork;
}

const FIELDS: readonly ProblemField[] = ['value', 'seen', 'links', 'interest'];
const FIRST_WRONG = 'textarea[aria-invalid=true], [aria-invalid=true] input';

type FieldsProps = Pick<Props, 'draft' | 'onChange' | 'pictures'> & { problems: Problems };

function Reasons({ draft, onChange, problems }: Omit<FieldsProps, 'pictures'>) {
  const { t } = useApp();
  return (
    <ChoiceField
      id="report-value"
      label={t('report_value')}
      problem={problems.value}
      options={REPORT_VALUES.map((value, index) => ({ value, text: t(`value_${value}`), key: String(index + 1) }))}
      chosen={draft.value}
      onChoose={(value) => onChange({ ...draft, value })}
    />
  );
}

/** What a report says beyond its reason; a vouch may say why. */
function Details({ draft, onChange, problems, pictures }: FieldsProps) {
  const { t } = useApp();
  const isVouch = draft.value === 'reliable';
  const say = (seen: string) => onChange({ ...draft, seen });
  if (isVouch)
    return (
      <TextField
        id="report-seen"
        label={t('vouch_why')}
        hint={t('vouch_why_hint')}
        value={draft.seen}
        problem={problems.seen}
        rows={3}
        onInput={say}
      />
    );
  return (
    <>
      <TextField
        id="report-seen"
        label={t('report_seen')}
        hint={t('report_seen_hint')}
        value={draft.seen}
        problem={problems.seen}
        rows={3}
        onInput={say}
      />
      <ChoiceField
        id="report-interest"
        label={t('report_interest')}
        problem={problems.interest}
        options={INTERESTS.map((value) => ({
          value,
          text: t(`interest_${value}`),
          key: INTEREST_KEYS[value].toUpperCase(),
        }))}
        chosen={draft.interest}
        onChoose={(interest) => onChange({ ...draft, interest })}
      />
      <Links value={draft.links} problem={problems.links} onInput={(links) => onChange({ ...draft, links })} />
      <Pictures {...pictures} hashes={draft.pictures} />
    </>
  );
}

/** Reason, what was seen, interest, links, pictures. Problems appear when filing was tried, and the first gets the focus. */
export function ReportForm({ draft, onChange, onFile, isBusy, takesFocus, pictures }: Props) {
  const { t } = useApp();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const problems = tries > 0 ? problemsOf(draft) : {};
  const isVouch = draft.value === 'reliable';
  useEffect(() => {
    if (takesFocus) form.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>(FIRST_WRONG)?.focus();
  }, [tries]);
  const submit = (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    const found = problemsOf(draft);
    if (FIELDS.some((field) => found[field])) setTries(tries + 1);
    else onFile(draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = formKey(event);
    if (!key || (isVouch && 'interest' in key)) return;
    event.preventDefault();
    if ('file' in key) return submit(event);
    onChange({ ...draft, ...key });
    if ('value' in key)
      form.current?.querySelector<HTMLInputElement>(`#report-value input[value=${key.value}]`)?.focus();
  };
  return (
    // Keys of the form's own fields pass through it
    <form
      ref={form}
      class="k-report-form"
      noValidate
      onSubmit={submit}
      onKeyDown={onKeyDown}
      onPaste={pictures.onPaste}
    >
      <Reasons draft={draft} onChange={onChange} problems={problems} />
      {draft.value === 'counterfeit' && (
        <p class="k-note k-small">
          <Icon name="alert" />
          <span>{t('report_suspicion')}</span>
        </p>
      )}
      <Details draft={draft} onChange={onChange} problems={problems} pictures={pictures} />
      <div class="k-report-end">
        <button type="submit" class="k-button" data-kind="main" disabled={isBusy}>
          {t(isVouch ? 'vouch_file' : 'report_file')}
        </button>
        <p class="k-small k-muted">
          {t('report_local')} {t('report_keys', { keys: 'Ctrl / ⌘ + Enter' })}
        </p>
      </div>
    </form>
  );
}
