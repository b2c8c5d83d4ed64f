import { useEffect, useRef } from 'preact/hooks';
import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';
import { ComplaintText } from './ComplaintText.tsx';
import type { Filing } from './use-filing.ts';

/** After filing: what is there now, that it is on this machine only, and the way back. */
export function Filed({ filing, rows }: { filing: Filing; rows: readonly TabRow[] }) {
  const { t } = useApp();
  const { done, isBusy } = filing;
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  if (!done) return null;
  if (done.kind === 'undone')
    return (
      <p class="k-report-filed">
        <Icon name="undo" />
        {t('filed_undone')}
      </p>
    );
  const { kind, records } = done;
  const n = records.length;
  const said = { report: n > 1 ? 'filed_n' : 'report_filed', vouch: n > 1 ? 'vouched_n' : 'vouch_filed' }[kind];
  return (
    <section class="k-filed">
      <p class="k-report-filed">
        <Icon name="check" />
        {t(said, { n })}
      </p>
      <p class="k-small k-muted">{t('filed_kept')}</p>
      <div class="k-picture-buttons">
        <button ref={undo} type="button" class="k-button" disabled={isBusy} onClick={filing.undo}>
          <Icon name="undo" size={14} />
          {t(n > 1 ? 'filed_undo_n' : 'filed_undo', { n })}
        </button>
        <button type="button" class="k-plain" onClick={filing.next}>
          {t('filed_next')}
        </button>
      </div>
      {kind === 'report' && <ComplaintText records={records} rows={rows} />}
    </section>
  );
}
