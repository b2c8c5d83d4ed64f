import type { Board, BoardRow } from '../../lib/boards/types.ts';
import { whyOf } from '../../lib/boards/why.ts';
import { whyLines } from '../../lib/text/why.ts';
import { useApp } from '../app/context.ts';
import { webUrl } from '../app/platform.ts';
import { ShopCardOf } from '../popup/ShopCard.tsx';

/** Why a row stands where it stands: one line for each fact, in the order in which they are reckoned. */
export function Why({ row, board }: { row: BoardRow; board: Board }) {
  const { words, lang, now } = useApp();
  return (
    <ul class="k-why">
      {whyLines(whyOf(row, board), words, lang, now()).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

interface Props {
  row: BoardRow;
  board: Board;
  /** Of a shop: what this browser has seen of it stands first. */
  opensCard: boolean;
}

export function RowDetail({ row, board, opensCard }: Props) {
  const { t, platform } = useApp();
  const url = board.kind === 'sellers' ? webUrl(row.url) : undefined;
  return (
    <>
      {opensCard && <ShopCardOf shopKey={row.key} />}
      <Why row={row} board={board} />
      <p class="k-small k-muted">{t(`board_rule_${board.kind}`)}</p>
      {url && (
        <button type="button" class="k-plain" onClick={() => platform.openTab(url)}>
          {t('row_open_best')}
        </button>
      )}
    </>
  );
}
