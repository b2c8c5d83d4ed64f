import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MIN_DAYS, MIN_GOODS, MIN_RANKED, MIN_RATINGS } from '../../lib/boards/floors.ts';
import type { Board, BoardRow as Row } from '../../lib/boards/types.ts';
import { speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import type { Arranged, Marks } from './arrange.ts';
import { BoardRow, type RowAction } from './BoardRow.tsx';
import { placeAfter, rowCommand } from './keys.ts';
import { useGradual } from './use-gradual.ts';

/** How far a board without ranks has come. */
export function BoardThin({ board }: { board: Board }) {
  const { t, words, lang, now } = useApp();
  const text = speaker(words, lang, now()).count(`board_until_${board.kind}`, board.until);
  const isBare = board.waiting.length === 0;
  const floors = { ratings: MIN_RATINGS, days: MIN_DAYS, goods: MIN_GOODS };
  return (
    <div class="k-board-thin">
      {isBare && <p>{t('board_none_title')}</p>}
      <h3>{text}</h3>
      <progress class="k-bar" value={MIN_RANKED - board.until} max={MIN_RANKED} aria-label={text} />
      <p class="k-small k-muted">
        {t(board.kind === 'sellers' ? 'board_none_text_sellers' : 'board_none_text', floors)}
      </p>
      <p class="k-small k-muted">{t('board_thin_text')}</p>
    </div>
  );
}

interface Props {
  board: Board;
  rows: Arranged;
  marks: Marks;
  /** Key of the row whose reasons are shown. */
  open: string | undefined;
  isWide: boolean;
  onAct: (action: RowAction, row: Row) => void;
  /** On a wide page the reasons follow the focus. */
  onFocus?: (row: Row) => void;
}

const mainsIn = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-main]')];

/** Key of the row that something happened in; empty outside of rows. */
const keyAt = ({ target }: Event): string =>
  (target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : undefined) ?? '';

/** Pinned and ranked rows, then under a rule those that are not ranked yet; one tab stop for each control of one row. */
export function BoardTable({ board, rows, marks, open, isWide, onAct, onFocus }: Props) {
  const { t } = useApp();
  const root = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | undefined>();
  const { pinned, ranked, waiting } = rows;
  const all = [...pinned, ...ranked, ...waiting];
  const drawn = useGradual(all.length);
  const top = [...pinned, ...ranked].slice(0, drawn);
  const below = waiting.slice(0, drawn - top.length);
  const activeKey = all.some(({ key }) => key === active) ? active : all[0]?.key;
  const order = all.map(({ key }) => key);
  // A row that goes or moves takes the focus along: it is given back once the rows stand anew.
  const awaited = useRef<{ key: string | undefined; order: string } | undefined>(undefined);
  useLayoutEffect(() => {
    if (!awaited.current || awaited.current.order === order.join('\n')) return;
    const place = order.indexOf(awaited.current.key ?? '');
    awaited.current = undefined;
    if (root.current) mainsIn(root.current)[place]?.focus();
  });
  const perform = (action: RowAction, row: Row) => {
    const at = order.indexOf(row.key);
    const leaves = action === 'hide' && !marks.hidden.includes(row.key);
    if (action !== 'why')
      awaited.current = { key: leaves ? (order[at + 1] ?? order[at - 1]) : row.key, order: order.join('\n') };
    onAct(action, row);
  };
  const latest = useRef(perform);
  latest.current = perform;
  const act = useCallback((action: RowAction, row: Row) => latest.current(action, row), []);

  const press = (event: KeyboardEvent) => {
    const command = rowCommand(event);
    const at = order.indexOf(keyAt(event));
    const row = all[at];
    if (!command || !row) return;
    event.preventDefault();
    if (command === 'why' || command === 'pin' || command === 'hide') return act(command, row);
    const main = root.current && mainsIn(root.current)[placeAfter(command, at, all.length)];
    main?.focus();
    main?.closest('li')?.scrollIntoView?.({ block: 'nearest' });
  };
  const focused = (event: FocusEvent) => {
    const row = all[order.indexOf(keyAt(event))];
    if (!row) return;
    setActive(row.key);
    onFocus?.(row);
  };
  const [pins, hides] = [new Set(marks.pinned), new Set(marks.hidden)];
  const listed = (list: readonly Row[]) =>
    list.map((row) => (
      <BoardRow
        key={row.key}
        row={row}
        board={board}
        isOpen={open === row.key}
        isActive={activeKey === row.key}
        isPinned={pins.has(row.key)}
        isHidden={hides.has(row.key)}
        isWide={isWide}
        onAct={act}
      />
    ));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows within, which are focusable themselves
    <div ref={root} class="k-board-rows" onKeyDown={press} onFocusIn={focused}>
      {board.ranked.length === 0 && board.until > 0 && !board.filter && <BoardThin board={board} />}
      {top.length > 0 && (
        <ol class="k-board" aria-label={t(`board_${board.kind}`)}>
          {listed(top)}
        </ol>
      )}
      {below.length > 0 && (
        <section class="k-board-waiting">
          <h3>{t('board_waiting')}</h3>
          <ul class="k-board" aria-label={t('board_waiting')}>
            {listed(below)}
          </ul>
        </section>
      )}
    </div>
  );
}
