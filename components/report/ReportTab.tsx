import { useEffect, useRef, useState } from 'preact/hooks';
import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { Icon } from '../look/icons.tsx';
import { type Draft, EMPTY_DRAFT, keepDraft, loadDraft } from './draft.ts';
import { Facts } from './Facts.tsx';
import { MyRecords } from './MyRecords.tsx';
import { ReportForm } from './ReportForm.tsx';
import { subjectName, subjectOf } from './subject.ts';
import { useMine } from './use-mine.ts';

interface Props {
  rows: readonly TabRow[];
  tabId: number | undefined;
  /** Of a private window: nothing can be filed, and nothing typed is kept. */
  isPrivate: boolean;
  /** The reader came to fill the form in: the first reason gets the focus, so that keys 1 to 8 choose. */
  takesFocus: boolean;
  /** Key of the listing to report on. */
  target: string | undefined;
  onTarget: (key: string) => void;
  /** Records changed: verdicts are worth reading again. */
  onChanged: () => void;
}

/** The form for one listing, its draft, and the reader's records on it. */
type OnProps = { row: TabRow } & Pick<Props, 'tabId' | 'onChanged' | 'takesFocus'>;

function ReportOn({ row, tabId, takesFocus, onChanged }: OnProps) {
  const { t, platform } = useApp();
  const subject = subjectOf(row);
  const name = subjectName(subject);
  const mine = useMine(subject, tabId, onChanged);
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [filed, setFiled] = useState<'report_filed' | 'vouch_filed' | undefined>();
  const isTouched = useRef(false);
  const writes = useRef(Promise.resolve());
  // One after the other: a slow write of an older draft must not land after a newer one.
  const keep = (next: Draft | undefined) => {
    writes.current = writes.current.then(() => keepDraft(platform, name, next)).catch(() => undefined);
    return writes.current;
  };
  useEffect(() => {
    let isCurrent = true;
    isTouched.current = false;
    loadDraft(platform, name).then((stored) => isCurrent && !isTouched.current && setDraft(stored));
    return () => {
      isCurrent = false;
    };
  }, [platform, name]);
  const change = (next: Draft) => {
    isTouched.current = true;
    setFiled(undefined);
    setDraft(next);
    void keep(next);
  };
  const file = async (complete: Draft) => {
    const isVouch = complete.value === 'reliable';
    if (!(await (isVouch ? mine.vouch() : mine.report(complete)))) return;
    await keep(undefined);
    setDraft(EMPTY_DRAFT);
    setFiled(isVouch ? 'vouch_filed' : 'report_filed');
  };
  const withdraw = (id: string) => {
    setFiled(undefined);
    void mine.withdraw(id);
  };
  return (
    <>
      {mine.failure && <Failure code={mine.failure} onRetry={mine.again} />}
      <div role="status">
        {filed && (
          <p class="k-report-filed">
            <Icon name="check" />
            {t(filed)}
          </p>
        )}
      </div>
      <MyRecords records={mine.records} onWithdraw={withdraw} />
      {!filed && (
        <ReportForm draft={draft} onChange={change} onFile={file} isBusy={mine.isBusy} takesFocus={takesFocus} />
      )}
      <Facts row={row} />
    </>
  );
}

export function ReportTab({ rows, tabId, isPrivate, target, takesFocus, onTarget, onChanged }: Props) {
  const { t } = useApp();
  const row = rows.find((candidate) => candidate.key === target);
  if (isPrivate) return <p class="k-popup-empty k-muted">{t('fail_private')}</p>;
  if (rows.length === 0) return <p class="k-popup-empty k-muted">{t('report_no_page')}</p>;
  return (
    <div class="k-report">
      <h2>{t('report_title')}</h2>
      {(rows.length > 1 || !row) && (
        <div class="k-report-field">
          <label class="k-hidden" for="report-target">
            {t('report_pick')}
          </label>
          <select
            id="report-target"
            class="k-field"
            value={row ? row.key : ''}
            onChange={(event) => onTarget(event.currentTarget.value)}
          >
            {!row && <option value="">{t('report_pick_none')}</option>}
            {rows.map((candidate) => (
              <option key={candidate.key} value={candidate.key}>
                {candidate.listing.title ?? t('untitled')}
              </option>
            ))}
          </select>
          {target !== undefined && !row && <p class="k-small k-muted">{t('report_gone')}</p>}
        </div>
      )}
      {row && <ReportOn key={row.key} row={row} tabId={tabId} takesFocus={takesFocus} onChanged={onChanged} />}
    </div>
  );
}
