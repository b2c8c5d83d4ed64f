import { BOARD_WINDOWS, type BoardKind, type BoardSpan } from '../../lib/boards/types.ts';
import { useApp } from '../app/context.ts';
import { Segments } from '../app/Segments.tsx';
import { type EventRow, eventOf } from './events.ts';

interface Props {
  kind: BoardKind;
  span: BoardSpan;
  events: readonly EventRow[];
  onSpan: (span: BoardSpan) => void;
  onNew: () => void;
}

const NEW = '+';

/** The last days, or an event. */
export function SpanPick({ kind, span, events, onSpan, onNew }: Props) {
  const { t } = useApp();
  const eventId = typeof span === 'number' ? '' : span.id;
  const choose = (select: HTMLSelectElement) => {
    const event = events.find(({ id }) => id === select.value);
    if (event) return onSpan(eventOf(event));
    // Neither the heading nor "new" is a span.
    const isNew = select.value === NEW;
    select.value = eventId;
    if (isNew) onNew();
  };
  return (
    <div class="k-board-spans">
      <Segments
        label={t('board_window')}
        name={`window-${kind}`}
        value={typeof span === 'number' ? span : 0}
        options={BOARD_WINDOWS.map((days) => ({
          value: days as number,
          text: t(days === 1 ? 'board_span_1' : 'board_span_n', { n: days }),
        }))}
        onChange={(days) => onSpan(BOARD_WINDOWS.find((one) => one === days) ?? 7)}
      />
      <select
        class="k-field k-event-pick"
        aria-label={t('event_pick')}
        data-on={eventId !== ''}
        value={eventId}
        onChange={(event) => choose(event.currentTarget)}
      >
        <option value="">{t('event_pick')}</option>
        {events.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={NEW}>{t('event_new')}</option>
      </select>
    </div>
  );
}
