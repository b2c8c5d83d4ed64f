import type { ReplyOf } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { dateText } from '../app/show.ts';
import { useAsk } from '../app/use-ask.ts';
import { Icon } from '../look/icons.tsx';
import type { Subject } from './subject.ts';

type View = ReplyOf<'case.read'>;

/** What is open, whose it is, what was said; the form below adds to it. */
function Open({ view }: { view: View }) {
  const { t, lang } = useApp();
  const { state, reports, reasons, expires, ownReport } = view.case;
  const n = reports.open.length;
  const lines = [
    n > 0 && t(n === 1 ? 'case_open_n_one' : 'case_open_n', { n }),
    ownReport && t('case_own'),
    reasons.length > 0 &&
      t('case_said', { reasons: reasons.map((reason) => t(`value_${reason}`)).join(t('list_comma')) }),
    state !== 'reported' && expires !== undefined && t('case_until', { date: dateText(expires, lang) }),
  ];
  return (
    <section class="k-note k-case" aria-labelledby="case-title">
      <Icon name="folder" />
      <div>
        <h3 id="case-title">{t(`case_state_${state}`)}</h3>
        {lines.map((line) => line && <p key={line}>{line}</p>)}
      </div>
    </section>
  );
}

/** The case on a listing; nothing where there is none, or where it cannot be read: a report can be filed without it. */
export function CaseNote({ subject }: { subject: Subject }) {
  const { value } = useAsk('case.read', { subject });
  return value && value.case.state !== 'none' ? <Open view={value} /> : null;
}
