import { useState } from 'preact/hooks';
import type { BoardKind, BoardRow } from '../../lib/boards/types.ts';
import { useApp } from '../app/context.ts';
import { BoardView } from './BoardView.tsx';
import { useView } from './use-view.ts';

/** A board in the popup: reasons fold out below their row. */
export function BoardTab({ kind }: { kind: BoardKind }) {
  const { platform } = useApp();
  const view = useView(kind);
  const [open, setOpen] = useState<BoardRow | undefined>();
  return (
    <BoardView
      view={view}
      open={open}
      isWide={false}
      onOpen={setOpen}
      onWide={() => platform.openOwn('boards', kind)}
    />
  );
}
