import type { CaseView } from '../../lib/messages/protocol.ts';
import { isOwn, reasonWords } from '../../lib/text/case.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { standingOf } from '../case/OtherSide.tsx';
import { Statement } from '../case/Statement.tsx';
import type { OneRecord } from '../case/subject.ts';
import { Icon } from '../look/icons.tsx';

interface Props {
  view: CaseView;
  speak: Speaker;
  onChanged: () => void;
}

/** The user's own rulings and labels that hold; each can be taken back at any time. */
export function Decided({ view, speak, onChanged }: Props) {
  const { t, now, send } = useApp();
  const action = useAction();
  const own = (type: OneRecord['type']) =>
    standingOf(view.records, type, now()).filter(({ issuer }) => isOwn(issuer, view.names));
  const records = [...own('ruling'), ...own('label')];
  const who = t('who_self');
  const headOf = ({ type, value, created, expires }: OneRecord) => {
    const dates = { who, date: speak.date(created), expires: speak.date(expires), reason: reasonWords(value, speak) };
    if (type === 'label') return t(value === 'reliable' ? 'casecard_label_granted' : 'casecard_label_declined', dates);
    return t(value === 'dismissed' ? 'casecard_ruling_dismissed' : 'casecard_ruling_upheld', dates);
  };
  const withdraw = async (id: string) => {
    if (await action.run(() => send('record.withdraw', { id }))) onChanged();
  };
  if (records.length === 0) return <p class="k-muted">{t('decided_withdrawn')}</p>;
  return (
    <section class="k-case-part">
      <h3>{t('decided_yours')}</h3>
      <ul>
        {records.map((record) => (
          <Statement
            key={record.id}
            head={headOf(record)}
            note={t('casecard_ruling_dates', { date: speak.date(record.created), expires: speak.date(record.expires) })}
            record={record}
            pictures="casecard_picture"
          >
            <button
              type="button"
              class="k-button k-start"
              disabled={action.isBusy}
              onClick={() => void withdraw(record.id)}
            >
              <Icon name="undo" size={14} />
              {t('decided_withdraw')}
            </button>
          </Statement>
        ))}
      </ul>
      {action.failure && <Failure code={action.failure} onRetry={action.retry} />}
    </section>
  );
}
