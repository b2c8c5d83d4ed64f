import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ReplyOf } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { Icon } from '../look/icons.tsx';
import {
  daysOf,
  EVENT_PRESETS,
  type EventDraft,
  type EventPreset,
  type EventProblem,
  MAX_EVENT_DAYS,
  MAX_EVENT_NAME,
  presetDays,
  readEvent,
} from './event-days.ts';

interface FieldProps {
  label: string;
  hint?: string;
  type: 'text' | 'date';
  value: string;
  problem: EventProblem | undefined;
  onInput: (value: string) => void;
}

const LIMITS: Partial<Record<EventProblem, number>> = { nameLong: MAX_EVENT_NAME, long: MAX_EVENT_DAYS };

function Field({ label, hint, type, value, problem, onInput }: FieldProps) {
  const { t } = useApp();
  const id = useId();
  const field = {
    id,
    class: 'k-field',
    value,
    autocomplete: 'off',
    'aria-describedby': `${hint ? `${id}-hint ` : ''}${id}-problem`,
    'aria-invalid': problem !== undefined,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  } as const;
  return (
    <div class="k-event-field">
      <label class="k-strong" for={id}>
        {label}
      </label>
      {hint && (
        <p class="k-small k-muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {type === 'date' ? <input type="date" {...field} /> : <input type="text" {...field} />}
      <p class="k-problem" id={`${id}-problem`}>
        {problem && <Icon name="alert" size={14} />}
        {problem && t(`event_problem_${problem}`, { n: LIMITS[problem] ?? 0 })}
      </p>
    </div>
  );
}

interface Props {
  /** Told of the record once it is stored. */
  onSaved: (record: ReplyOf<'event.put'>['record']) => void;
  onCancel?: () => void;
}

/** Makes an event. Problems appear when saving was tried, and the first one gets the focus. Enter saves, Escape gives up. */
export function EventForm({ onSaved, onCancel }: Props) {
  const { t, send, now } = useApp();
  const { run, failure, retry, isBusy } = useAction();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<EventDraft>({ name: '', from: '', to: '' });
  const [tries, setTries] = useState(0);
  const read = readEvent(draft, now());
  const problems = tries > 0 && 'problems' in read ? read.problems : {};
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tries]);
  const submit = (event: Event) => {
    event.preventDefault();
    if ('problems' in read) return setTries(tries + 1);
    void run(async () => onSaved((await send('event.put', read.window)).record));
  };
  const fill = (preset: EventPreset) => {
    const days = presetDays(preset, now());
    const name = draft.name.trim() ? draft.name : `${t(`event_preset_name_${preset}`)} ${days.from.slice(0, 4)}`;
    setDraft({ name, ...days });
  };
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onCancel) return;
    event.stopPropagation();
    onCancel();
  };
  const n = 'window' in read ? daysOf(read.window) : 0;
  return (
    <form ref={form} class="k-event-form" noValidate onSubmit={submit} onKeyDown={giveUp}>
      <fieldset class="k-event-presets">
        <legend class="k-small k-muted">{t('event_presets')}</legend>
        {EVENT_PRESETS.map((preset) => (
          <button key={preset} type="button" class="k-button" onClick={() => fill(preset)}>
            {t(`event_preset_${preset}`)}
          </button>
        ))}
      </fieldset>
      <Field
        label={t('event_name')}
        hint={t('event_name_hint')}
        type="text"
        value={draft.name}
        problem={problems.name}
        onInput={(name) => setDraft({ ...draft, name })}
      />
      <div class="k-event-days">
        {(['from', 'to'] as const).map((end) => (
          <Field
            key={end}
            label={t(`event_${end}`)}
            type="date"
            value={draft[end]}
            problem={problems[end]}
            onInput={(day) => setDraft({ ...draft, [end]: day })}
          />
        ))}
      </div>
      <p class="k-small k-muted">
        {t('event_days_hint')} {n > 0 && <b>{t(n === 1 ? 'event_length_one' : 'event_length', { n })}</b>}
      </p>
      {failure && <Failure code={failure} onRetry={retry} />}
      <div class="k-event-end">
        <button type="submit" class="k-button" data-kind="main" disabled={isBusy}>
          {t('event_save')}
        </button>
        {onCancel && (
          <button type="button" class="k-button" onClick={onCancel}>
            {t('action_cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
