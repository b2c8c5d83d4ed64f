import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAsk } from '../app/use-ask.ts';
import { AppealForm } from './AppealForm.tsx';
import { CaseBody } from './CaseBody.tsx';
import { CaseHead } from './CaseHead.tsx';
import { Seen } from './Seen.tsx';
import { type Subject, siteName, speakerOf, titleOf } from './subject.ts';
import { whoOf } from './who.ts';

/** A whole case on its own page: both sides, the log, and the place to appeal. */
export function CaseCard({ subject }: { subject: Subject }) {
  const app = useApp();
  const { value: view, failure, again } = useAsk('case.read', { subject });
  if (failure) return <Failure code={failure} onRetry={again} />;
  if (!view) return <p class="k-muted">{app.t('casecard_reading')}</p>;
  const speak = speakerOf(app, subject.site);
  const who = whoOf(view, speak, false);
  return (
    <article class="k-casecard">
      <header>
        <h2 dir="auto">{titleOf(view, speak)}</h2>
        <p class="k-small k-muted">
          {siteName(subject.site, app)} · {app.t(`kind_${subject.kind}`)} {subject.id}
        </p>
      </header>
      <CaseHead view={view} who={who} speak={speak} />
      <Seen view={view} speak={speak} />
      <CaseBody view={view} who={who} speak={speak} />
      <AppealForm view={view} onFiled={again} />
    </article>
  );
}
