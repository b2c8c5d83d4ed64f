import { useCallback, useState } from 'preact/hooks';
import type { EventTotals } from '../../lib/boards/event.ts';
import type { Measure } from '../../lib/boards/picture/kit.ts';
import { summaryPicture } from '../../lib/boards/picture/summary.ts';
import { type Speaker, speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { webUrl } from '../app/platform.ts';
import { useAction } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';
import { Icon } from '../look/icons.tsx';
import { eventTiles, summaryWords } from './board-picture.ts';
import { type EventRow, eventOf, isOwn, lastDay } from './events.ts';
import { summaryName } from './names.ts';
import { PicturePanel } from './PicturePanel.tsx';

const BEST = 5;

/** "Nov 9, 2026 to Nov 11, 2026 · still running" */
function daysText(event: EventRow, now: number, speak: Speaker): string {
  const days = speak.say('event_days', { from: speak.date(event.from), to: speak.date(lastDay(event)) });
  if (now < event.from) return `${days} · ${speak.say('event_ahead', { date: speak.date(event.from) })}`;
  return `${days} · ${speak.say(now < event.to ? 'event_running' : 'event_over')}`;
}

function Best({ best }: Pick<EventTotals, 'best'>) {
  const { t, platform, words, lang, now } = useApp();
  const speak = speaker(words, lang, now());
  if (best.length === 0) return <p class="k-small k-muted">{t('event_best_none')}</p>;
  return (
    <>
      <h4 class="k-small k-muted">{t('event_best')}</h4>
      <ol class="k-best">
        {best.slice(0, BEST).map(({ key, title, url, pieces }) => {
          const safe = webUrl(url);
          return (
            <li key={key}>
              {safe ? (
                <button
                  type="button"
                  class="k-best-title"
                  dir="auto"
                  title={title}
                  onClick={() => platform.openTab(safe)}
                >
                  {title}
                </button>
              ) : (
                <span class="k-best-title" dir="auto">
                  {title}
                </span>
              )}
              <span>{t('event_at_least', { n: speak.number(pieces) })}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Remove({ event, onRemoved }: { event: EventRow; onRemoved: () => void }) {
  const { t, send } = useApp();
  const action = useAction();
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    if (await action.run(() => send('event.remove', { id: event.id }))) onRemoved();
  };
  if (!isAsking)
    return (
      <button type="button" class="k-plain" onClick={() => setAsking(true)}>
        <Icon name="trash" size={14} />
        {t('event_remove')}
      </button>
    );
  return (
    <div class="k-note" role="alert">
      <p>{t('event_remove_sure', { name: event.name })}</p>
      <button type="button" class="k-button" disabled={action.isBusy} onClick={() => void remove()}>
        {t('event_remove_yes')}
      </button>
      <button type="button" class="k-button" onClick={() => setAsking(false)}>
        {t('event_remove_no')}
      </button>
      {action.failure && <Failure code={action.failure} onRetry={action.retry} />}
    </div>
  );
}

interface PictureProps {
  event: EventRow;
  totals: EventTotals;
  days: string;
  onClose: () => void;
}

function SummaryPicture({ event, totals, days, onClose }: PictureProps) {
  const { t, words, lang } = useApp();
  const make = useCallback(
    (measure: Measure) => summaryPicture(summaryWords(totals, days, speaker(words, lang, totals.at), lang), measure),
    [totals, days, words, lang],
  );
  return (
    <PicturePanel
      make={make}
      name={summaryName(eventOf(event), totals.at)}
      alt={t('picture_alt', { title: event.name, span: days })}
      onClose={onClose}
    />
  );
}

interface Props {
  event: EventRow;
  /** There is room for everything at once. */
  isWide: boolean;
  onRemoved: () => void;
}

/** What an event came to so far: totals as floors, best sellers, its picture. */
export function EventPanel({ event, isWide, onRemoved }: Props) {
  const { t, words, lang, now } = useApp();
  const asked = useAsk('event.totals', { event: eventOf(event) });
  const [isDrawing, setDrawing] = useState(false);
  const totals = asked.value;
  const at = now();
  const speak = speaker(words, lang, at);
  const days = daysText(event, at, speak);
  return (
    <section class="k-event" aria-label={event.name}>
      <h3 dir="auto">{event.name}</h3>
      <p class="k-small k-muted">
        {days}
        {!isOwn(event) && event.issuer !== '' && ` · ${t('event_by', { name: event.issuer })}`}
      </p>
      {asked.failure && <Failure code={asked.failure} onRetry={asked.again} />}
      {totals && (
        <details open={isWide}>
          <summary>{t('event_totals')}</summary>
          <dl class="k-tiles">
            {eventTiles(totals, speak, lang, 'event_at_least').map(({ value, label }) => (
              <div key={label + value}>
                <dd>{value}</dd>
                <dt>{label}</dt>
              </div>
            ))}
          </dl>
          <Best best={totals.best} />
        </details>
      )}
      {totals && (
        <div class="k-offer-actions">
          <button type="button" class="k-plain" aria-expanded={isDrawing} onClick={() => setDrawing(!isDrawing)}>
            <Icon name="picture" size={14} />
            {t('event_picture')}
          </button>
          {isOwn(event) && <Remove event={event} onRemoved={onRemoved} />}
        </div>
      )}
      {isDrawing && totals && (
        <SummaryPicture event={event} totals={totals} days={days} onClose={() => setDrawing(false)} />
      )}
    </section>
  );
}
