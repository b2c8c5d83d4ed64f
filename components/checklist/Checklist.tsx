import type { ChecklistRow } from '../../lib/text/describe.ts';
import { Mark } from './Mark.tsx';

function Row({ row }: { row: ChecklistRow }) {
  const { mark, criterion, value, threshold, source, age, note, text } = row;
  return (
    <li class="k-check-row" data-mark={mark}>
      <span class="k-hidden">{text}</span>
      <Mark state={mark} />
      <span class="k-check-name" aria-hidden="true">
        {criterion}
      </span>
      <span class="k-check-value" aria-hidden="true">
        {value}
        {note && <span class="k-check-note">{note}</span>}
      </span>
      <span class="k-check-need" aria-hidden="true">
        {threshold}
      </span>
      {source ? (
        <span class="k-check-source" title={`${source} · ${age}`} aria-hidden="true">
          {source}
          <span class="k-check-age"> · {age}</span>
        </span>
      ) : (
        <span />
      )}
    </li>
  );
}

/** One row per criterion: mark, name, value, requirement, where it was read. Read aloud as whole sentences. */
export function Checklist({ rows, label }: { rows: readonly ChecklistRow[]; label: string }) {
  return (
    <ul class="k-check" aria-label={label}>
      {rows.map((row) => (
        <Row key={row.text} row={row} />
      ))}
    </ul>
  );
}
