import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';
import { MAX_SUBJECTS } from '../report/subject.ts';
import { NOTHING } from '../rows/select.ts';
import type { Picks } from './Rows.tsx';

/** How many rows are picked and what can be done with them; stays in view at the end of the list. */
export function SelectionBar({ picks: { selection, onSelect, onReport } }: { picks: Picks }) {
  const { t } = useApp();
  const n = selection.keys.size;
  return (
    <div class="k-selection" data-empty={n === 0}>
      <span class="k-hidden" role="status">
        {n > 0 && t('select_n', { n })}
      </span>
      {n > 0 && (
        <>
          <button type="button" class="k-button" data-kind="main" onClick={onReport}>
            <Icon name="flag" />
            {t(n === 1 ? 'select_report_one' : 'select_report', { n })}
          </button>
          <button type="button" class="k-plain" onClick={() => onSelect(() => NOTHING)}>
            {t('select_none')}
          </button>
          <p class="k-small k-muted">{n >= MAX_SUBJECTS ? t('select_full', { n: MAX_SUBJECTS }) : t('select_hint')}</p>
        </>
      )}
    </div>
  );
}
