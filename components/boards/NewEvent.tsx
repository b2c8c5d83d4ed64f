import { useId, useState } from 'preact/hooks';
import type { BoardEvent } from '../../lib/boards/types.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { Icon } from '../look/icons.tsx';
import { dayText, eventDraft } from './events.ts';

const DAY = 86_400_000;
const MOST_NAME = 60;

interface Props {
  onMade: (event: BoardEvent) => void;
  onCancel: () => void;
}

/** A name and two days: what an event is made of. */
export function NewEvent({ onMade, onCancel }: Props) {
  const { t, send, now } = useApp();
  const action = useAction();
  const [draft, setDraft] = useState(() => ({ name: '', from: dayText(now()), to: dayText(now() + 2 * DAY) }));
  const [wrong, setWrong] = useState<string | undefined>();
  const wrongId = useId();
  const make = async () => {
    const made = eventDraft(draft);
    setWrong('wrong' in made ? made.wrong : undefined);
    if ('wrong' in made) return;
    await action.run(async () => {
      const { record } = await send('event.put', made);
      onMade({ id: record.id, ...made });
    });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void make();
  };
  const day = (name: 'from' | 'to') => (
    <label class="k-pick">
      <span class="k-small k-muted">{t(`event_${name}`)}</span>
      <input
        class="k-field"
        type="date"
        value={draft[name]}
        aria-describedby={wrongId}
        onInput={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form class="k-event-form" aria-label={t('event_title_new')} onSubmit={submit}>
      <h3>{t('event_title_new')}</h3>
      <label class="k-pick">
        <span class="k-small k-muted">{t('event_name')}</span>
        <input
          class="k-field"
          type="text"
          dir="auto"
          value={draft.name}
          maxLength={MOST_NAME}
          aria-describedby={wrongId}
          onInput={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
      </label>
      {day('from')}
      {day('to')}
      <p class="k-small k-muted">{t('event_text')}</p>
      <p class="k-problem" id={wrongId} role="alert">
        {wrong && <Icon name="alert" size={14} />}
        {wrong && t(wrong)}
      </p>
      {action.failure && <Failure code={action.failure} onRetry={action.retry} />}
      <div class="k-offer-actions">
        <button type="submit" class="k-button" data-kind="main" disabled={action.isBusy}>
          {t('event_make')}
        </button>
        <button type="button" class="k-button" onClick={onCancel}>
          {t('event_cancel')}
        </button>
      </div>
    </form>
  );
}
