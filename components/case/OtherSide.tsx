import type { CaseView } from '../../lib/messages/protocol.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { Statement } from './Statement.tsx';
import type { OneRecord } from './subject.ts';
import type { Who } from './who.ts';

type Appeal = CaseView['case']['appeals'][number];

interface Props {
  view: CaseView;
  who: Who;
  speak: Speaker;
}

/** Records of a type that hold now: neither taken back nor run out. */
export function standingOf(records: readonly OneRecord[], type: OneRecord['type'], now: number): OneRecord[] {
  const taken = new Set(records.flatMap(({ negates, issuer }) => (negates ? [`${issuer} ${negates}`] : [])));
  return records.filter(
    (record) =>
      record.type === type && !record.negates && record.expires > now && !taken.has(`${record.issuer} ${record.id}`),
  );
}

function fateOf({ state, refused, deadline, answered, ended }: Appeal, speak: Speaker): string {
  if (state === 'refused') return speak.say(`casecard_appeal_refused_${refused ?? 'moot'}`);
  const at = { open: deadline, answered: answered ?? ended, withdrawn: ended, unanswered: ended }[state];
  return speak.say(`casecard_appeal_${state}`, { date: speak.date(at) });
}

/** What is said for the subject: appeals, vouches, labels. */
export function OtherSide({ view, who, speak }: Props) {
  const { t, now } = useApp();
  const { appeals } = view.case;
  const stored = new Map(view.records.map((record) => [record.id, record]));
  const vouches = standingOf(view.records, 'vouch', now());
  const labels = standingOf(view.records, 'label', now());
  const isEmpty = appeals.length + vouches.length + labels.length === 0;
  return (
    <section class="k-case-part">
      <h3>{t('casecard_for')}</h3>
      {isEmpty && <p class="k-muted">{t('casecard_no_for')}</p>}
      <ul>
        {appeals.map((appeal) => (
          <Statement
            key={appeal.record.id}
            head={t('casecard_appeal_by', {
              who: who.open(appeal.record.issuer),
              date: speak.date(appeal.record.created),
            })}
            note={fateOf(appeal, speak)}
            record={stored.get(appeal.record.id)}
            pictures="casecard_picture_appeal"
          >
            {!appeal.known && <p class="k-small k-muted">{t('casecard_appeal_stranger')}</p>}
          </Statement>
        ))}
        {labels.map((label) => (
          <Statement
            key={label.id}
            head={t(label.value === 'reliable' ? 'casecard_label_granted' : 'casecard_label_declined', {
              who: who.open(label.issuer),
              date: speak.date(label.created),
              expires: speak.date(label.expires),
            })}
            record={label}
            pictures="casecard_picture"
          />
        ))}
        {vouches.map((vouch) => (
          <Statement
            key={vouch.id}
            head={t('casecard_vouch_by', { who: who.reporter(vouch.issuer), date: speak.date(vouch.created) })}
            record={vouch}
            pictures="casecard_picture"
          />
        ))}
      </ul>
    </section>
  );
}
