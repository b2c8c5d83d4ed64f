import type { CaseView } from '../../lib/messages/protocol.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { standingOf } from '../case/OtherSide.tsx';
import { Statement } from '../case/Statement.tsx';
import type { Who } from '../case/who.ts';

/** Why the label was asked for. */
export function Nominations({ view, who, speak }: { view: CaseView; who: Who; speak: Speaker }) {
  const { t, now } = useApp();
  const nominations = standingOf(view.records, 'vouch', now()).filter(({ text }) => text?.trim());
  return (
    <section class="k-case-part">
      <h3>{t('label_nominations')}</h3>
      {nominations.length === 0 && <p class="k-muted">{t('label_no_nominations')}</p>}
      <ul>
        {nominations.map((record) => (
          <Statement
            key={record.id}
            head={t('casecard_vouch_by', { who: who.reporter(record.issuer), date: speak.date(record.created) })}
            record={record}
            pictures="casecard_picture"
          />
        ))}
      </ul>
    </section>
  );
}
