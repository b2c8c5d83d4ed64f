import type { BoardRow } from '../../lib/boards/types.ts';
import { useApp } from '../app/context.ts';
import { webUrl } from '../app/platform.ts';

/** A title that opens the listing, where there is an address that may be opened. */
export function RowTitle({ row, tabIndex }: { row: BoardRow; tabIndex?: number }) {
  const { platform } = useApp();
  const url = webUrl(row.url);
  if (!url) return <span class="k-board-title">{row.title}</span>;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    platform.openTab(url);
  };
  return (
    <a class="k-board-title" dir="auto" href={url} title={row.title} tabIndex={tabIndex} data-main onClick={open}>
      {row.title}
    </a>
  );
}
