import { useState } from 'preact/hooks';
import { BOARD_KINDS, type BoardKind, type BoardRow } from '../../lib/boards/types.ts';
import { useApp } from '../app/context.ts';
import { Segments } from '../app/Segments.tsx';
import { BoardView } from './BoardView.tsx';
import { Detail } from './Detail.tsx';
import { useView } from './use-view.ts';
import { useWide } from './use-wide.ts';

/** The board named in the page's own address (`#sellers`). */
const kindOfAddress = (hash: string): BoardKind =>
  BOARD_KINDS.find((kind) => kind === hash.replace(/^#/, '')) ?? 'goods';

function WideBoard({ kind }: { kind: BoardKind }) {
  const { t } = useApp();
  const isWide = useWide();
  const view = useView(kind);
  const [chosen, setChosen] = useState<BoardRow | undefined>();
  const { board } = view.read;
  const { rows } = view;
  const all = rows ? [...rows.pinned, ...rows.ranked, ...rows.waiting] : [];
  // Where there is room something is told at once; a row that a new board no longer has is let go.
  const open = all.find(({ key }) => key === chosen?.key) ?? (isWide ? all[0] : undefined);
  return (
    <div class="k-wide" data-wide={isWide}>
      <main class="k-wide-board">
        <BoardView view={view} open={open} isWide={isWide} onOpen={setChosen} />
      </main>
      {isWide && board && open && (
        <aside class="k-wide-detail" id="board-detail" aria-label={t('detail_why')}>
          <Detail row={open} board={board} />
        </aside>
      )}
    </div>
  );
}

/** The boards with room: rows at the start side, everything about one of them beside. */
export function BoardsPage({ hash }: { hash: string }) {
  const { t } = useApp();
  const [kind, setKind] = useState(kindOfAddress(hash));
  return (
    <>
      <header class="k-wide-head">
        <img src="/icon/kaopu-32.png" width={24} height={24} alt="" />
        <h1>{t('boards_title')}</h1>
        <Segments
          label={t('boards_choice')}
          name="board-kind"
          value={kind}
          options={BOARD_KINDS.map((value) => ({ value, text: t(`tab_${value}`) }))}
          onChange={setKind}
        />
      </header>
      <WideBoard key={kind} kind={kind} />
    </>
  );
}
