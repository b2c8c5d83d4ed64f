import { useEffect, useRef } from 'preact/hooks';
import type { CaseView } from '../../lib/messages/protocol.ts';
import { isOwn } from '../../lib/text/case.ts';
import { isWaiting } from '../../lib/trust/cases/queue.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAsk } from '../app/use-ask.ts';
import { CaseBody } from '../case/CaseBody.tsx';
import { CaseHead } from '../case/CaseHead.tsx';
import { Seen } from '../case/Seen.tsx';
import { type OneRecord, type Subject, siteName, speakerOf, subjectName, titleOf } from '../case/subject.ts';
import { whoOf } from '../case/who.ts';
import { Icon } from '../look/icons.tsx';
import { Decided } from './Decided.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { Findings } from './Findings.tsx';
import type { QueueName } from './filter.ts';
import { Nominations } from './Nominations.tsx';

interface Props {
  queue: QueueName;
  subject: Subject;
  /** Just decided here: nothing is left to decide, and who reported is told. */
  isFiled: boolean;
  onFiled: (record: OneRecord) => void;
  onChanged: () => void;
  onBack: () => void;
}

/** What the reviewer is told where the own word counts for nobody else. */
function ownPart(queue: QueueName, { case: found, names, records }: CaseView): string | undefined {
  const isMine = ({ issuer }: { issuer: string }) => isOwn(issuer, names);
  if (queue === 'cases') return found.reports.open.some(isMine) ? 'desk_you_reported' : undefined;
  return records.some((one) => one.type === 'vouch' && isMine(one)) ? 'desk_you_nominated' : undefined;
}

/** Everything a reviewer needs to decide one case, and the decision. */
export function CasePane({ queue, subject, isFiled, onFiled, onChanged, onBack }: Props) {
  const app = useApp();
  const { t } = app;
  const head = useRef<HTMLHeadingElement>(null);
  const { value: view, failure, again } = useAsk('case.read', { subject });
  const name = subjectName(subject);
  const isThere = view !== undefined;
  useEffect(() => head.current?.focus(), [name, isThere]);
  const wasFiled = useRef(isFiled);
  useEffect(() => {
    if (wasFiled.current === isFiled) return;
    wasFiled.current = isFiled;
    again();
  }, [isFiled, again]);
  const back = (
    <button type="button" class="k-plain k-desk-back" onClick={onBack}>
      <Icon name="left" size={14} />
      {t('desk_back')}
    </button>
  );
  if (failure) {
    return (
      <>
        {back}
        <Failure code={failure} onRetry={again} />
      </>
    );
  }
  if (!view) {
    return (
      <>
        {back}
        <p class="k-muted">{t('casecard_reading')}</p>
      </>
    );
  }
  const speak = speakerOf(app, subject.site);
  const isOpen = !isFiled && (queue === 'labels' || (queue === 'cases' && isWaiting(view.case)));
  const who = whoOf(view, speak, isOpen);
  const own = ownPart(queue, view);
  return (
    <article class="k-casecard">
      {back}
      <header>
        <h2 ref={head} tabIndex={-1} dir="auto">
          {titleOf(view, speak)}
        </h2>
        <p class="k-small k-muted">
          {siteName(subject.site, app)} · {t(`kind_${subject.kind}`)} {subject.id}
        </p>
      </header>
      <CaseHead view={view} who={who} speak={speak} />
      <Seen view={view} speak={speak} />
      {queue === 'labels' && (
        <div class="k-case-sides">
          <Nominations view={view} who={who} speak={speak} />
          <Findings view={view} speak={speak} />
        </div>
      )}
      {queue === 'decided' && (
        <Decided
          view={view}
          speak={speak}
          onChanged={() => {
            again();
            onChanged();
          }}
        />
      )}
      {isOpen && <p class="k-small k-muted">{t('desk_hidden')}</p>}
      <CaseBody view={view} who={who} speak={speak} />
      {isOpen && own && (
        <p class="k-note">
          <Icon name="alert" />
          <span>{t(own)}</span>
        </p>
      )}
      {isOpen && (
        <DecisionForm
          key={name}
          kind={queue === 'labels' ? 'label' : 'ruling'}
          subject={subject}
          isAppealed={view.case.state === 'contested'}
          onFiled={onFiled}
        />
      )}
    </article>
  );
}
