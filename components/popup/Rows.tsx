import { useState } from 'preact/hooks';
import type { TabRow, TabState } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { ListingRow } from '../rows/ListingRow.tsx';
import { orderRows } from '../rows/order.ts';

interface GroupProps {
  title: string;
  rows: readonly TabRow[];
  onShow: (key: string) => void;
}

function Group({ title, rows, onShow }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    <section class="k-group">
      <h2>{title}</h2>
      <ul>
        {rows.map((row) => (
          <ListingRow key={row.key} row={row} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}

/** Alerts first, then the best, then everything on demand. */
export function Rows({ state, onShow }: { state: TabState; onShow: (key: string) => void }) {
  const { t } = useApp();
  const [isOpen, setOpen] = useState(false);
  const { first, best, main, aside } = orderRows(state.rows);
  return (
    <>
      <Group title={t('look_first')} rows={first} onShow={onShow} />
      {!isOpen && <Group title={t('best_here')} rows={best} onShow={onShow} />}
      {isOpen && <Group title={t('all_n', { n: main.length })} rows={main} onShow={onShow} />}
      {isOpen && <Group title={t('aside_group')} rows={aside} onShow={onShow} />}
      {main.length > first.length + best.length && (
        <button type="button" class="k-plain k-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('show_fewer') : t('all_n', { n: main.length })}
        </button>
      )}
    </>
  );
}
