import type { DeskRow } from '../../lib/messages/protocol.ts';
import { reasonWords } from '../../lib/text/case.ts';
import type { CaseState } from '../../lib/trust/cases/types.ts';
import { useApp } from '../app/context.ts';
import { GLYPH_OF } from '../case/states.ts';
import { siteName, speakerOf, subjectName } from '../case/subject.ts';
import { Glyph } from '../look/Glyph.tsx';
import { Icon } from '../look/icons.tsx';
import { PAGE, type Place } from './place.ts';

const LABEL_GLYPHS = { granted: 'labelled', nominated: 'partial', declined: 'below' } as const;

const glyphOf = (state: string) =>
  GLYPH_OF[state as CaseState] ?? LABEL_GLYPHS[state as keyof typeof LABEL_GLYPHS] ?? 'unknown';

interface RowProps {
  row: DeskRow;
  isCurrent: boolean;
  isOpen: boolean;
  onOpen: () => void;
}

function Row({ row, isCurrent, isOpen, onOpen }: RowProps) {
  const app = useApp();
  const { t } = app;
  const { subject, title, shop, state, value, reports, appeals, due, at } = row;
  const speak = speakerOf(app, subject.site);
  const stateKey = state in LABEL_GLYPHS ? `desk_state_${state}` : `casecard_state_${state}`;
  const facts = [
    speak.has(stateKey) ? speak.say(stateKey) : undefined,
    due === undefined ? undefined : t('desk_row_due', { date: speak.date(due) }),
    value === 'reliable' || value === 'declined' ? undefined : reasonWords(value, speak),
    reports > 0 ? speak.count('desk_row_reports', reports) : undefined,
    appeals > 0 ? speak.count('desk_row_appeals', appeals) : undefined,
  ];
  const where = [siteName(row.site, app), shop, speak.age(at)];
  return (
    <li>
      <button
        type="button"
        class="k-desk-row"
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
        onClick={onOpen}
      >
        <Glyph state={glyphOf(state)} size={20} />
        <span class="k-desk-row-text">
          <span class="k-desk-row-title" dir="auto">
            {title || t('desk_untitled', { kind: t(`kind_${subject.kind}`), id: subject.id })}
          </span>
          <span class="k-desk-row-word">{facts.filter(Boolean).join(' · ')}</span>
          <span class="k-desk-row-word">{where.filter(Boolean).join(' · ')}</span>
        </span>
      </button>
    </li>
  );
}

interface Props {
  rows: readonly DeskRow[];
  total: number;
  place: Place;
  onOpen: (at: number) => void;
  onPage: (from: number) => void;
}

/** One page of the queue, one tab stop; the page's ends lead to its neighbours. */
export function QueueList({ rows, total, place, onOpen, onPage }: Props) {
  const app = useApp();
  const { t } = app;
  const { number } = speakerOf(app);
  const { from, at, isOpen } = place;
  return (
    <>
      <ul class="k-queue-list">
        {rows.map((row, index) => (
          <Row
            key={subjectName(row.subject)}
            row={row}
            isCurrent={index === at}
            isOpen={isOpen && index === at}
            onOpen={() => onOpen(index)}
          />
        ))}
      </ul>
      {total > 0 && (
        <div class="k-queue-foot">
          <span class="k-small k-muted" role="status">
            {t('desk_range', { from: number(from + 1), to: number(from + rows.length), total: number(total) })}
          </span>
          {total > PAGE && (
            <>
              <button
                type="button"
                class="k-icon-button"
                disabled={from === 0}
                title={t('desk_previous')}
                aria-label={t('desk_previous')}
                onClick={() => onPage(from - PAGE)}
              >
                <Icon name="left" />
              </button>
              <button
                type="button"
                class="k-icon-button"
                disabled={from + PAGE >= total}
                title={t('desk_next')}
                aria-label={t('desk_next')}
                onClick={() => onPage(from + PAGE)}
              >
                <Icon name="right" />
              </button>
            </>
          )}
        </div>
      )}
    </>
  );
}
