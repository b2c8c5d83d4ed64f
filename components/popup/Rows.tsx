import { useState } from 'preact/hooks';
import type { TabRow, TabState } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { MAX_SUBJECTS } from '../report/subject.ts';
import { ListingRow } from '../rows/ListingRow.tsx';
import { orderRows } from '../rows/order.ts';
import { extended, type Selection, toggled } from '../rows/select.ts';
import { SelectionBar } from './SelectionBar.tsx';

/** Rows picked for a report, and what is done with them. */
export interface Picks {
  selection: Selection;
  onSelect: (change: (selection: Selection) => Selection) => void;
  onReport: () => void;
}

interface GroupProps {
  title: string;
  rows: readonly TabRow[];
  picks: Picks;
  onShow: (key: string) => void;
}

function Group({ title, rows, picks: { selection, onSelect }, onShow }: GroupProps) {
  if (rows.length === 0) return null;
  const order = rows.map(({ key }) => key);
  const pick = (key: string, isRange: boolean) =>
    onSelect((before) => (isRange ? extended(before, key, order, MAX_SUBJECTS) : toggled(before, key, MAX_SUBJECTS)));
  return (
    <section class="k-group">
      <h2>{title}</h2>
      <ul>
        {rows.map((row) => (
          <ListingRow
            key={row.key}
            row={row}
            onShow={onShow}
            picking={{ isPicked: selection.keys.has(row.key), onPick: (isRange) => pick(row.key, isRange) }}
          />
        ))}
      </ul>
    </section>
  );
}

/** Alerts first, then the best, then everything on demand. */
export function Rows({ state, picks, onShow }: { state: TabState; picks: Picks; onShow: (key: string) => void }) {
  const { t } = useApp();
  const [isOpen, setOpen] = useState(false);
  const { first, best, main, aside } = orderRows(state.rows);
  const group = { picks, onShow };
  return (
    <>
      <Group title={t('look_first')} rows={first} {...group} />
      {!isOpen && <Group title={t('best_here')} rows={best} {...group} />}
      {isOpen && <Group title={t('all_n', { n: main.length })} rows={main} {...group} />}
      {isOpen && <Group title={t('aside_group')} rows={aside} {...group} />}
      {main.length > first.length + best.length && (
        <button type="button" class="k-plain k-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('show_fewer') : t('all_n', { n: main.length })}
        </button>
      )}
      <SelectionBar picks={picks} />
    </>
  );
}
