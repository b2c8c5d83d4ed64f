import { useState } from 'preact/hooks';
import { boardCsv, CSV_COLUMNS } from '../../lib/boards/csv.ts';
import { spanName } from '../../lib/boards/span.ts';
import type { Board, BoardKind, BoardWindow } from '../../lib/boards/types.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { Segments } from '../app/Segments.tsx';
import { useAsk } from '../app/use-ask.ts';
import { Icon } from '../look/icons.tsx';
import { BoardTable } from './BoardTable.tsx';

const WINDOWS: readonly BoardWindow[] = [3, 7, 30];
const LIMIT = 50;
/** Lets spreadsheets read the 汉字. */
const BYTE_ORDER_MARK = '\ufeff';

/** `kaopu-goods-7d-2026-11-22.csv` */
const csvName = (board: Board): string =>
  `kaopu-${board.kind}-${spanName(board.window)}${typeof board.window === 'number' ? 'd' : ''}-${new Date(board.at).toISOString().slice(0, 10)}.csv`;

export function BoardTab({ kind }: { kind: BoardKind }) {
  const { t, platform } = useApp();
  const [window, setWindow] = useState<BoardWindow>(7);
  const { value: board, failure, again } = useAsk('board.read', { board: kind, window, limit: LIMIT });
  const saveCsv = () => {
    if (!board) return;
    const header = CSV_COLUMNS.map((column) => t(`csv_${column}`));
    platform.saveFile(csvName(board), 'text/csv;charset=utf-8', [BYTE_ORDER_MARK, boardCsv(board, header)]);
  };
  const isEmpty = !board || board.ranked.length + board.waiting.length === 0;
  return (
    <>
      <div class="k-board-head">
        <h2>{t(`board_${kind}`)}</h2>
        <Segments
          label={t('board_window')}
          name={`window-${kind}`}
          value={window}
          options={WINDOWS.map((days) => ({ value: days, text: t('board_days', { n: days }) }))}
          onChange={setWindow}
        />
        <button type="button" class="k-plain" disabled={isEmpty} onClick={saveCsv}>
          <Icon name="download" size={14} />
          {t('board_csv')}
        </button>
      </div>
      {failure && <Failure code={failure} onRetry={again} />}
      {board && <BoardTable board={board} />}
    </>
  );
}
