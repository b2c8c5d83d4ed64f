import { MIN_RANKED } from '../../lib/boards/floors.ts';
import type { Board } from '../../lib/boards/types.ts';
import { useApp } from '../app/context.ts';
import { BoardRow } from './BoardRow.tsx';

/** How far a board without ranks has come. */
export function BoardThin({ board }: { board: Board }) {
  const { t } = useApp();
  const text = t(`board_until_${board.kind}`, { n: board.until });
  return (
    <div class="k-board-thin">
      <h3>{text}</h3>
      <progress class="k-bar" value={MIN_RANKED - board.until} max={MIN_RANKED} aria-label={text} />
      <p class="k-small k-muted">{t('board_thin_text')}</p>
    </div>
  );
}

/** Ranked rows, then under a rule those that are not ranked yet. */
export function BoardTable({ board }: { board: Board }) {
  const { t } = useApp();
  const { ranked, waiting } = board;
  return (
    <>
      {ranked.length === 0 && board.until > 0 && <BoardThin board={board} />}
      {ranked.length > 0 && (
        <ol class="k-board" aria-label={t(`board_${board.kind}`)}>
          {ranked.map((row) => (
            <BoardRow key={row.key} row={row} board={board} />
          ))}
        </ol>
      )}
      {waiting.length > 0 && (
        <section class="k-board-waiting">
          <h3>{t('board_waiting')}</h3>
          <ul class="k-board">
            {waiting.map((row) => (
              <BoardRow key={row.key} row={row} board={board} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
