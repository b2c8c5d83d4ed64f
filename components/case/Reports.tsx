import type { CaseView } from '../../lib/messages/protocol.ts';
import { reasonWords, sentenceCase } from '../../lib/text/case.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { Statement } from './Statement.tsx';
import type { Who } from './who.ts';

const ORDER = ['open', 'decided', 'expired', 'withdrawn'] as const;

interface Props {
  view: CaseView;
  who: Who;
  speak: Speaker;
}

/** Everything reported, what is still open first. */
export function Reports({ view, who, speak }: Props) {
  const { t } = useApp();
  const stored = new Map(view.records.map((record) => [record.id, record]));
  const all = ORDER.flatMap((fate) => view.case.reports[fate].map((record) => ({ fate, record })));
  return (
    <section class="k-case-part">
      <h3>{t('casecard_against')}</h3>
      {all.length === 0 && <p class="k-muted">{t('casecard_no_reports')}</p>}
      <ul>
        {all.map(({ fate, record }) => (
          <Statement
            key={record.id}
            head={sentenceCase(reasonWords(record.value, speak))}
            note={[
              t('casecard_report_by', { who: who.reporter(record.issuer), date: speak.date(record.created) }),
              ...(fate === 'open' ? [] : [t(`casecard_report_${fate}`)]),
            ].join(' · ')}
            record={stored.get(record.id)}
            pictures="casecard_picture"
          />
        ))}
      </ul>
    </section>
  );
}
