import { useEffect, useRef } from 'preact/hooks';
import type { TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { useAsk } from '../app/use-ask.ts';
import { AppealForm } from '../case/AppealForm.tsx';
import { CaseBody } from '../case/CaseBody.tsx';
import { CaseHead } from '../case/CaseHead.tsx';
import { Nominate } from '../case/Nominate.tsx';
import { caseHash, type Subject, speakerOf } from '../case/subject.ts';
import { whoOf } from '../case/who.ts';
import { subjectOf } from '../report/subject.ts';

/** The case on the product of the page, where there is one: as it stands, both sides on demand, the place to appeal. */
function ItemCase({ subject, judgedAt }: { subject: Subject; judgedAt: number }) {
  const app = useApp();
  const { t, platform } = app;
  // Without the case the popup still says what it says: the badge rests on the verdict.
  const { value: view, again } = useAsk('case.read', { subject });
  // Beside the page it stays open: a new verdict may come of a new record.
  const last = useRef(judgedAt);
  useEffect(() => {
    if (last.current !== judgedAt) again();
    last.current = judgedAt;
  }, [judgedAt, again]);
  if (!view || (view.log.length === 0 && view.strikes.shop + view.strikes.promoter === 0)) return null;
  const speak = speakerOf(app, subject.site);
  const who = whoOf(view, speak, false);
  return (
    <section class="k-casecard k-case-small" aria-label={t('casecard_title')}>
      <CaseHead view={view} who={who} speak={speak} />
      {view.log.length > 0 && (
        <details>
          <summary>{t('casecard_more')}</summary>
          <CaseBody view={view} who={who} speak={speak} />
        </details>
      )}
      <AppealForm view={view} onFiled={again} />
      <button type="button" class="k-plain" onClick={() => platform.openOwn('desk', caseHash(subject))}>
        {t('casecard_open')}
      </button>
    </section>
  );
}

interface Props {
  row: TabRow;
  tabId: number | undefined;
  isPrivate: boolean;
}

/** What people said of the product of an item page, and the nomination for the label. */
export function ItemRecords({ row, tabId, isPrivate }: Props) {
  const subject = subjectOf(row);
  return (
    <>
      <ItemCase subject={subject} judgedAt={row.verdict.at} />
      {!isPrivate && <Nominate subject={subject} tabId={tabId} />}
    </>
  );
}
