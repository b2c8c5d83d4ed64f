import type { BoardKind } from '../../lib/boards/types.ts';
import { useApp } from '../app/context.ts';
import { useAsk } from '../app/use-ask.ts';
import { RowTitle } from '../boards/RowTitle.tsx';

const TOP = 3;
const WINDOW = 7;

/** The first three of a board in one line each; nothing where there are no ranks yet. */
export function BoardTop({ kind, onOpen }: { kind: BoardKind; onOpen: () => void }) {
  const { t } = useApp();
  const { value: board } = useAsk('board.read', { board: kind, window: WINDOW, limit: TOP });
  if (!board || board.ranked.length === 0) return null;
  return (
    <section class="k-group">
      <div class="k-group-head">
        <h2>{t('board_top', { board: t(`board_${kind}`) })}</h2>
        <button type="button" class="k-plain" onClick={onOpen}>
          {t('board_open')}
        </button>
      </div>
      <ol class="k-top">
        {board.ranked.slice(0, TOP).map((row) => (
          <li key={row.key}>
            <b>{row.rank}</b>
            <RowTitle row={row} />
            {row.shop && <span class="k-board-shop">{row.shop}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
