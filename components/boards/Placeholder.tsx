import type { BoardRow } from '../../lib/boards/types.ts';
import { categoryOf } from '../../lib/trust/category.ts';
import { type Art, artOf, type Motif } from './art.ts';
import { roleOf } from './subject.ts';

/** The kind of goods comes from the title: a row carries no category. */
const motifOf = ({ key, title }: BoardRow): Motif => roleOf(key) ?? categoryOf({ title }) ?? 'unknown';

/** What stands for a row in place of a picture: the same colour for the same shop. */
export const artOfRow = (row: BoardRow): Art => artOf(`${row.site}:${row.shop ?? row.title}`, motifOf(row));

/** Pictures are never fetched: a shape for the kind of goods is drawn on a ground of the shop's. */
export function Placeholder({ row, size = 40 }: { row: BoardRow; size?: number }) {
  const { tone, ground, shape } = artOfRow(row);
  return (
    <svg
      class="k-art"
      data-tone={tone}
      viewBox="0 0 40 40"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path class="k-art-ground" d={ground} />
      <path class="k-art-shape" d={shape} transform="translate(8 8)" />
    </svg>
  );
}
