import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Picked } from './Picked.tsx';
import { ReportOn } from './ReportOn.tsx';
import { nameOf, subjectsOf } from './subject.ts';
import { Unfinished } from './Unfinished.tsx';

interface Props {
  rows: readonly TabRow[];
  tabId: number | undefined;
  /** Of a private window: nothing can be filed, and nothing typed is kept. */
  isPrivate: boolean;
  /** The reader came to fill the form in: the first reason gets the focus, so that keys 1 to 8 choose. */
  takesFocus: boolean;
  /** Keys of the listings to report on. */
  targets: readonly string[];
  onTargets: (keys: string[]) => void;
  /** Records changed: verdicts are worth reading again. */
  onChanged: () => void;
}

export function ReportTab({ rows, tabId, isPrivate, targets, takesFocus, onTargets, onChanged }: Props) {
  const { t } = useApp();
  if (isPrivate) return <p class="k-popup-empty k-muted">{t('fail_private')}</p>;
  if (rows.length === 0) return <p class="k-popup-empty k-muted">{t('report_no_page')}</p>;
  const picked = targets.flatMap((key) => rows.find((row) => row.key === key) ?? []);
  const name = picked.length > 0 ? nameOf(subjectsOf(picked)) : undefined;
  const isLess = picked.length < targets.length;
  return (
    <div class="k-report">
      <h2>{t('report_title')}</h2>
      <Unfinished rows={rows} present={name} onOpen={onTargets} />
      <Picked rows={rows} picked={picked} onPick={onTargets} />
      {isLess && (
        <p class="k-small k-muted" role="status">
          {t(picked.length > 0 ? 'picked_gone' : 'report_gone')}
        </p>
      )}
      {name && <ReportOn key={name} rows={picked} tabId={tabId} takesFocus={takesFocus} onChanged={onChanged} />}
    </div>
  );
}
