import type { ReplyOf, TabRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { dateText } from '../app/show.ts';
import { Icon } from '../look/icons.tsx';
import { ComplaintText } from './ComplaintText.tsx';

export type OwnRecord = ReplyOf<'record.mine'>['records'][number];

/** The reports and vouches that hold now: not taken back, not expired; newest first. */
export function standing(records: readonly OwnRecord[], now: number): OwnRecord[] {
  const negated = new Set(records.map((record) => record.negates));
  return records
    .filter((record) => !record.negates && !negated.has(record.id) && record.expires > now)
    .filter((record) => record.type === 'report' || record.type === 'vouch')
    .sort((a, b) => b.created - a.created);
}

interface Props {
  records: readonly OwnRecord[];
  rows: readonly TabRow[];
  /** The records are on several listings: each says which. */
  isMany?: boolean;
  onWithdraw: (id: string) => void;
}

export function MyRecords({ records, rows, isMany = false, onWithdraw }: Props) {
  const { t, lang } = useApp();
  if (records.length === 0) return null;
  const pictures = (n: number) => t(n === 1 ? 'mine_pictures_one' : 'mine_pictures', { n });
  return (
    <section class="k-mine">
      <h3>{t(isMany ? 'mine_title_n' : 'mine_title')}</h3>
      <ul>
        {records.map((record) => {
          const what =
            record.type === 'vouch' ? t('mine_vouch') : t('mine_report', { value: t(`value_${record.value}`) });
          const details = [
            isMany && t('mine_about', { title: record.facts?.title ?? record.subject.id }),
            t('mine_until', { date: dateText(record.created, lang), expires: dateText(record.expires, lang) }),
            record.pictures?.length && pictures(record.pictures.length),
          ];
          return (
            <li key={record.id}>
              <div class="k-mine-row">
                <Icon name={record.type === 'vouch' ? 'thumb' : 'flag'} />
                <span>
                  {what}
                  <span class="k-small k-muted">{details.filter(Boolean).join(' · ')}</span>
                </span>
                <button type="button" class="k-plain" onClick={() => onWithdraw(record.id)}>
                  <Icon name="undo" size={14} />
                  {t('action_undo')}
                  <span class="k-hidden">: {what}</span>
                </button>
              </div>
              {record.type === 'report' && <ComplaintText records={[record]} rows={rows} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
