import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { boardCsv, CSV_COLUMNS } from '../../lib/boards/csv.ts';
import type { Measure } from '../../lib/boards/picture/kit.ts';
import { pictureOf } from '../../lib/boards/picture.ts';
import type { Board, BoardRow } from '../../lib/boards/types.ts';
import { speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { Icon, type IconName } from '../look/icons.tsx';
import type { RowAction } from './BoardRow.tsx';
import { BoardTable } from './BoardTable.tsx';
import { pictureSpan, pictureWords } from './board-picture.ts';
import { EventForm } from './EventForm.tsx';
import { EventPanel } from './EventPanel.tsx';
import { FilterBar } from './FilterBar.tsx';
import { asksForSearch } from './keys.ts';
import { fileName } from './names.ts';
import { PicturePanel } from './PicturePanel.tsx';
import { SpanPick } from './SpanPick.tsx';
import { useLate } from './use-late.ts';
import type { BoardView as View } from './use-view.ts';

/** Lets spreadsheets read the 汉字. */
const BYTE_ORDER_MARK = '\ufeff';

interface Tool {
  icon: IconName;
  text: string;
  isOn?: boolean;
  isOff?: boolean;
  act: () => void;
}

function Tools({ tools }: { tools: readonly Tool[] }) {
  return (
    <span class="k-board-actions">
      {tools.map(({ icon, text, isOn, isOff, act }) => (
        <button
          key={icon}
          type="button"
          class="k-icon-button"
          title={text}
          aria-label={text}
          aria-pressed={isOn}
          disabled={isOff}
          onClick={act}
        >
          <Icon name={icon} />
        </button>
      ))}
    </span>
  );
}

function BoardPicture({ board, onClose }: { board: Board; onClose: () => void }) {
  const { t, words, lang, now } = useApp();
  const at = now();
  const make = useCallback(
    (measure: Measure) => pictureOf(board, pictureWords(board, speaker(words, lang, board.at), lang), measure),
    [board, words, lang],
  );
  const span = pictureSpan(board, speaker(words, lang, at), lang);
  return (
    <PicturePanel
      make={make}
      name={fileName(board, 'png')}
      alt={t('picture_alt', { title: t(`board_${board.kind}`), span })}
      onClose={onClose}
    />
  );
}

/** How many rows there are, and what is not shown of them. */
function Counts({ view, last, onUndo }: { view: View; last: BoardRow | undefined; onUndo: () => void }) {
  const { t, words, lang, now } = useApp();
  const { read, rows, showsHidden, setShowsHidden } = view;
  const { board } = read;
  if (!board || !rows) return null;
  const speak = speaker(words, lang, now());
  const total = board.total ?? { ranked: board.ranked.length, waiting: board.waiting.length };
  if (total.ranked + total.waiting === 0 && !last) return null;
  const counts = { ranked: speak.number(total.ranked), waiting: speak.number(total.waiting) };
  return (
    <div class="k-board-counts k-small k-muted">
      <span>{t('board_counts', counts)}</span>
      {rows.hidden > 0 && (
        <span>
          {t('row_hidden_n', { n: rows.hidden })} ·{' '}
          <button type="button" class="k-plain" aria-pressed={showsHidden} onClick={() => setShowsHidden(!showsHidden)}>
            {t(showsHidden ? 'row_hidden_fold' : 'row_hidden_show')}
          </button>
        </span>
      )}
      <span class="k-board-undo" role="status">
        {last && (
          <>
            <span class="k-board-undo-text">{t('row_hid', { title: last.title })}</span>
            <button type="button" class="k-plain" onClick={onUndo}>
              {t('action_undo')}
            </button>
          </>
        )}
      </span>
    </div>
  );
}

interface Props {
  view: View;
  /** The row whose reasons are shown. */
  open: BoardRow | undefined;
  isWide: boolean;
  /** In the popup: leads to the page with room. */
  onWide?: () => void;
  onOpen: (row: BoardRow | undefined) => void;
}

/** A board with everything around it. On a wide page the reasons stand beside it. */
export function BoardView({ view, open, isWide, onWide, onOpen }: Props) {
  const { t, platform } = useApp();
  const { kind, span, filter, read, rows, marks, events, event } = view;
  const { board, failure, again } = read;
  const [isDrawing, setDrawing] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [last, setLast] = useState<BoardRow | undefined>();
  const searchField = useRef<HTMLInputElement>(null);
  const isLate = useLate(!board && !failure);
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (!asksForSearch(event) || !searchField.current) return;
      event.preventDefault();
      searchField.current.focus();
    };
    document.addEventListener('keydown', find);
    return () => document.removeEventListener('keydown', find);
  }, []);

  const act = (action: RowAction, row: BoardRow) => {
    if (action === 'why') return onOpen(open?.key === row.key && !isWide ? undefined : row);
    setLast(action === 'hide' && !marks.hidden.includes(row.key) ? row : undefined);
    if (action === 'pin') marks.pin(row.key);
    else marks.hide(row.key);
  };
  const undo = () => {
    if (last) marks.hide(last.key);
    setLast(undefined);
  };
  const saveCsv = () => {
    if (!board) return;
    const header = CSV_COLUMNS.map((column) => t(`csv_${column}`));
    platform.saveFile(fileName(board, 'csv'), 'text/csv;charset=utf-8', [BYTE_ORDER_MARK, boardCsv(board, header)]);
  };
  const isEmpty = !board || board.ranked.length + board.waiting.length === 0;
  const isFiltered = Object.keys(filter).length > 0;
  const shown = rows ? rows.pinned.length + rows.ranked.length + rows.waiting.length : 0;
  const tools: Tool[] = [
    { icon: 'download', text: t('board_csv'), isOff: isEmpty, act: saveCsv },
    { icon: 'picture', text: t('board_picture'), isOff: isEmpty, isOn: isDrawing, act: () => setDrawing(!isDrawing) },
    ...(onWide ? [{ icon: 'wide', text: t('board_wide'), act: onWide } as const] : []),
  ];
  return (
    <>
      <div class="k-board-head">
        <h2>{t(`board_${kind}`)}</h2>
        <Tools tools={tools} />
      </div>
      <SpanPick kind={kind} span={span} events={events} onSpan={view.setSpan} onNew={() => setMaking(true)} />
      <FilterBar filter={filter} span={span} searchField={searchField} onFilter={view.setFilter} />
      {isMaking && (
        <EventForm
          onCancel={() => setMaking(false)}
          onSaved={({ id, window }) => {
            setMaking(false);
            if (window) view.setSpan({ id, ...window });
            view.askEvents();
          }}
        />
      )}
      {event && (
        <EventPanel
          key={event.id}
          event={event}
          isWide={isWide}
          onRemoved={() => {
            view.setSpan(7);
            view.askEvents();
          }}
        />
      )}
      {isDrawing && board && <BoardPicture board={board} onClose={() => setDrawing(false)} />}
      {failure && <Failure code={failure} onRetry={again} />}
      {marks.action.failure && <Failure code={marks.action.failure} onRetry={marks.action.clear} />}
      {isLate && (
        <p class="k-board-loading k-muted" role="status">
          {t('board_loading')}
        </p>
      )}
      {board && rows && (
        <div class="k-board-body" aria-busy={read.isStale}>
          <Counts view={view} last={last} onUndo={undo} />
          {isEmpty && isFiltered && (
            <div class="k-board-thin">
              <h3>{t('board_unmatched_title')}</h3>
              <p class="k-small k-muted">{t('board_unmatched_text')}</p>
            </div>
          )}
          {!isEmpty && shown === 0 && <p class="k-muted">{t('board_all_hidden')}</p>}
          <BoardTable
            board={board}
            rows={rows}
            marks={marks}
            open={open?.key}
            isWide={isWide}
            onAct={act}
            {...(isWide && { onFocus: onOpen })}
          />
          {view.more && (
            <button type="button" class="k-button k-board-more" onClick={view.more}>
              {t('board_more', { n: view.moreRows })}
            </button>
          )}
          {shown > 0 && <p class="k-board-keys k-small k-muted">{t('board_keys')}</p>}
        </div>
      )}
    </>
  );
}
