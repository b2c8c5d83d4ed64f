import type { BoardRow } from '../../lib/boards/types.ts';
import type { ReplyOf } from '../../lib/messages/protocol.ts';
import { speaker } from '../../lib/text/speak.ts';
import { useApp } from '../app/context.ts';
import { useAsk } from '../app/use-ask.ts';
import { subjectOfRow } from './subject.ts';

type CaseView = ReplyOf<'case.read'>;
type StoredRecord = CaseView['records'][number];

/** More is read in the case itself. */
const MOST = 8;

/** What holds now: not taken back, not expired; the latest first. */
export function standingRecords(records: readonly StoredRecord[], now: number): StoredRecord[] {
  const negated = new Set(records.flatMap(({ negates }) => negates ?? []));
  return records
    .filter(({ id, negates, expires }) => !negates && !negated.has(id) && expires > now)
    .sort((a, b) => b.created - a.created)
    .slice(0, MOST);
}

/** The records on a row's subject, each with who made it. */
export function Records({ row }: { row: BoardRow }) {
  const { t, words, lang, now } = useApp();
  const { value } = useAsk('case.read', { subject: subjectOfRow(row) });
  if (!value) return null;
  const speak = speaker(words, lang, now());
  const records = standingRecords(value.records, now());
  const nameOf = (issuer: string): string => {
    const name = value.names[issuer];
    return name === 'self' ? t('detail_self') : (name ?? `${issuer.slice(0, 8)}…`);
  };
  return (
    <section class="k-records">
      <h3>{t('detail_records')}</h3>
      {records.length === 0 && <p class="k-small k-muted">{t('detail_records_none')}</p>}
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            {t('detail_record', { what: t(`detail_type_${record.type}`), value: t(`detail_value_${record.value}`) })}
            <span class="k-small k-muted">
              {t('detail_record_by', {
                name: nameOf(record.issuer),
                date: speak.date(record.created),
                expires: speak.date(record.expires),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
