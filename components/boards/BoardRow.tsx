import { useId, useMemo, useState } from 'preact/hooks';
import type { Board, BoardRow as Row } from '../../lib/boards/types.ts';
import { speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { webUrl } from '../app/platform.ts';
import { Interval } from '../checklist/Interval.tsx';
import { Icon, type IconName } from '../look/icons.tsx';
import { Movement } from './Movement.tsx';
import { siteName } from './names.ts';
import { Placeholder } from './Placeholder.tsx';
import { RowDetail } from './RowDetail.tsx';
import { RowTitle } from './RowTitle.tsx';
import { lacks, sellerLine } from './row-text.ts';
import { roleOf } from './subject.ts';

export type RowAction = 'why' | 'pin' | 'hide';

export interface RowProps {
  row: Row;
  board: Board;
  /** The reasons are shown: below the row, or beside the board on a wide page. */
  isOpen: boolean;
  /** The one row whose controls are tab stops. */
  isActive: boolean;
  isPinned: boolean;
  isHidden: boolean;
  /** Reasons stand beside the board. */
  isWide: boolean;
  onAct: (action: RowAction, row: Row) => void;
}

const percent = (value: number): number => Math.round(value * 100);

function Under({ row, board }: Pick<RowProps, 'row' | 'board'>) {
  const { words, lang, now } = useApp();
  const speak = speaker(words, lang, now());
  const site = siteName(row.site, lang);
  const missing = lacks(row, board, speak);
  if (missing.length > 0)
    return <span class="k-board-shop">{speak.say('board_missing', { what: missing.join(' · ') })}</span>;
  if (board.kind === 'goods')
    return (
      <span class="k-board-shop" dir="auto">
        {row.shop ?? site}
      </span>
    );
  const strikes = row.basis?.strikes ?? 0;
  return (
    <span class="k-board-shop">
      {strikes > 0 && <b class="k-board-strikes">{speak.count('seller_strikes', strikes)} · </b>}
      {sellerLine(row, site, speak).join(' · ')}
    </span>
  );
}

interface ActProps {
  name: 'pin' | 'hide';
  icon: IconName;
  text: string;
  isOn: boolean;
}

function Acts({ row, isActive, isPinned, isHidden, onAct }: Omit<RowProps, 'board' | 'isOpen' | 'isWide'>) {
  const { t } = useApp();
  const acts: ActProps[] = [
    { name: 'pin', icon: 'pin', text: t(isPinned ? 'row_unpin' : 'row_pin'), isOn: isPinned },
    { name: 'hide', icon: isHidden ? 'show' : 'hide', text: t(isHidden ? 'row_unhide' : 'row_hide'), isOn: isHidden },
  ];
  return (
    <span class="k-board-acts">
      {acts.map(({ name, icon, text }) => (
        <button
          key={name}
          type="button"
          class="k-board-act"
          title={text}
          aria-label={t('row_about', { action: text, title: row.title })}
          tabIndex={isActive ? 0 : -1}
          onClick={() => onAct(name, row)}
        >
          <Icon name={icon} size={14} />
        </button>
      ))}
    </span>
  );
}

/** What the row is opened by: its listing; a seller opens its shop card, as does a row without an address. */
function Main({ row, board, isActive, onAct }: Pick<RowProps, 'row' | 'board' | 'isActive' | 'onAct'>) {
  const tabIndex = isActive ? 0 : -1;
  if (board.kind === 'goods' && webUrl(row.url)) return <RowTitle row={row} tabIndex={tabIndex} />;
  return (
    <button
      type="button"
      class="k-board-title"
      dir="auto"
      title={row.title}
      tabIndex={tabIndex}
      data-main
      onClick={() => onAct('why', row)}
    >
      {row.title}
    </button>
  );
}

function Inner(props: RowProps) {
  const { row, board, isOpen, isActive, isPinned, isHidden, isWide, onAct } = props;
  const { t, words, lang, now } = useApp();
  const whyId = useId();
  // Pin and hide are drawn for the row in hand only: most rows are never pointed at.
  const [isNear, setNear] = useState(false);
  const count = speaker(words, lang, now()).number(row.n);
  const label = t('board_quality_value', { mid: percent(row.quality), low: percent(row.low), high: percent(row.high) });
  return (
    <li
      class="k-board-row"
      data-key={row.key}
      data-ranked={row.rank !== undefined}
      data-open={isOpen}
      data-hidden={isHidden}
      onPointerEnter={() => setNear(true)}
    >
      <span class="k-board-rank">
        {row.rank !== undefined && <b>{row.rank}</b>}
        {row.movement !== undefined && <Movement movement={row.movement} />}
      </span>
      <Placeholder row={row} />
      <span class="k-board-text">
        <span class="k-board-line">
          {isPinned && (
            <span class="k-board-pin" title={t('row_pinned')}>
              <Icon name="pin" size={12} />
              <span class="k-hidden">{t('row_pinned')}</span>
            </span>
          )}
          <Main row={row} board={board} isActive={isActive} onAct={onAct} />
        </span>
        <Under row={row} board={board} />
      </span>
      {(isNear || isActive || isOpen) && <Acts {...{ row, isActive, isPinned, isHidden, onAct }} />}
      <button
        type="button"
        class="k-board-measure"
        aria-expanded={isOpen}
        aria-controls={isWide ? 'board-detail' : whyId}
        aria-label={`${t('board_why', { title: row.title })} · ${label} · n ${count}`}
        aria-keyshortcuts="w"
        tabIndex={isActive ? 0 : -1}
        onClick={() => onAct('why', row)}
      >
        <Interval low={row.low} mid={row.quality} high={row.high} label={label} />
        <span class="k-board-n">
          <span>n {count}</span>
          <Icon name={isWide ? 'right' : 'down'} size={12} />
        </span>
      </button>
      {isOpen && !isWide && (
        <div class="k-board-why" id={whyId}>
          <RowDetail row={row} board={board} opensCard={roleOf(row.key) === 'shop'} />
        </div>
      )}
    </li>
  );
}

/** One row; drawn again only when something of it changes, as a board may hold hundreds. */
export function BoardRow(props: RowProps) {
  const { row, board, isOpen, isActive, isPinned, isHidden, isWide, onAct } = props;
  const { t } = useApp();
  return useMemo(() => <Inner {...props} />, [row, board, isOpen, isActive, isPinned, isHidden, isWide, onAct, t]);
}
