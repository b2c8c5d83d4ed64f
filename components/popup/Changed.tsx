import type { FieldDrop } from '../../lib/listing/health.ts';
import type { TabReply } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';

interface Props {
  reply: TabReply;
  /** Opens the page report. */
  onReport: () => void;
}

export function ReportPage({ label, onReport }: { label: string; onReport: () => void }) {
  return (
    <button type="button" class="k-plain" onClick={onReport}>
      <Icon name="flag" size={14} />
      {label}
    </button>
  );
}

/** Fields that this page lacks against what its like usually give. */
function Changed({ changed, isItem, onReport }: { changed: FieldDrop[]; isItem: boolean; onReport: () => void }) {
  const { t } = useApp();
  const line = ({ field, seen, with: n, usual }: FieldDrop) => {
    const values = { field: t(`field_${field}`), seen, n };
    if (isItem) return t('changed_item', values);
    return usual === undefined
      ? t('changed_field', values)
      : t('changed_field_usual', { ...values, usual: Math.round(usual * 100) });
  };
  return (
    <section class="k-changed" aria-labelledby="changed">
      <h2 id="changed">{t('changed_title')}</h2>
      <details>
        <summary>{t('changed_more')}</summary>
        <ul class="k-small k-muted">
          {changed.map((drop) => (
            <li key={drop.field}>{line(drop)}</li>
          ))}
        </ul>
      </details>
      <ReportPage label={t('report_page')} onReport={onReport} />
    </section>
  );
}

/** What of a page could not be read, in one line with one button; nothing where all was. */
export function Health({ reply, onReport }: Props) {
  const { t } = useApp();
  const unreadable = reply.state?.health?.unreadable ?? 0;
  if (reply.changed?.length)
    return <Changed changed={reply.changed} isItem={reply.state?.kind === 'item'} onReport={onReport} />;
  if (unreadable === 0) return null;
  return (
    <div class="k-unreadable">
      <p class="k-small k-muted">{t(unreadable === 1 ? 'one_unreadable' : 'some_unreadable', { n: unreadable })}</p>
      <ReportPage label={t('report_page')} onReport={onReport} />
    </div>
  );
}
