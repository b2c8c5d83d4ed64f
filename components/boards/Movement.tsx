import type { Translate } from '../../lib/text/format.ts';
import { useApp } from '../app/context.ts';

/** "▲2", "▼1", "—", "new" */
export function movementSign(movement: number | 'new', t: Translate): string {
  if (movement === 'new') return t('moved_new');
  return movement > 0 ? `▲${movement}` : movement < 0 ? `▼${-movement}` : '—';
}

export function Movement({ movement }: { movement: number | 'new' }) {
  const { t } = useApp();
  const sign = movementSign(movement, t);
  if (movement === 'new') return <span class="k-board-moved">{sign}</span>;
  const key = movement > 0 ? 'moved_up' : movement < 0 ? 'moved_down' : 'moved_none';
  return (
    <span class="k-board-moved">
      <span aria-hidden="true">{sign}</span>
      <span class="k-hidden">{t(key, { n: Math.abs(movement) })}</span>
    </span>
  );
}
