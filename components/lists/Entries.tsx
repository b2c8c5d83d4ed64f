import { useState } from 'preact/hooks';
import type { ListEntry } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { webUrl } from '../app/platform.ts';
import { Segments } from '../app/Segments.tsx';
import { dateText } from '../app/show.ts';
import { entryName, useSiteName } from './names.ts';
import { keyOf } from './subjects.ts';

type Shown = 'all' | ListEntry['value'];
const SHOWN: readonly Shown[] = ['all', 'reliable', 'avoid'];
/** Rows drawn before the reader asks for all. */
const FIRST = 20;
/** Entries that run out sooner are offered to be renewed. */
const SOON = 60 * 86_400_000;

/** Whether title, id or site hold every word of a text, whatever its case. */
export function matches(entry: ListEntry, text: string): boolean {
  const { subject, title } = entry;
  const whole = [title, subject.id, subject.site].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

interface RowProps {
  entry: ListEntry;
  isBusy: boolean;
  onRemove: (entry: ListEntry) => void;
  onRenew: (entry: ListEntry) => void;
}

function Row({ entry, isBusy, onRemove, onRenew }: RowProps) {
  const { t, lang, now } = useApp();
  const siteName = useSiteName();
  const { subject, value, expires } = entry;
  const what = entryName(entry);
  const url = webUrl(entry.url);
  return (
    <li class="k-list-row">
      <span class="k-list-text">
        <span class="k-list-name">
          <span class="k-list-value" data-value={value}>
            {t(`mylist_${value}`)}
          </span>{' '}
          {url ? (
            <a href={url} target="_blank" rel="noreferrer" title={t('mylist_open')}>
              {what}
            </a>
          ) : (
            what
          )}
        </span>
        <span class="k-small k-muted">
          {t(`mylist_of_${subject.kind}`)} ·{' '}
          {t('mylist_until', { site: siteName(subject.site), date: dateText(expires, lang) })}
        </span>
      </span>
      <span class="k-list-acts">
        {expires - now() < SOON && (
          <button
            type="button"
            class="k-plain"
            disabled={isBusy}
            aria-label={t('mylist_renew_label', { what })}
            onClick={() => onRenew(entry)}
          >
            {t('mylist_renew')}
          </button>
        )}
        <button
          type="button"
          class="k-plain"
          disabled={isBusy}
          aria-label={t('mylist_remove_label', { what })}
          onClick={() => onRemove(entry)}
        >
          {t('mylist_remove')}
        </button>
      </span>
    </li>
  );
}

export function Entries({ entries, ...actions }: { entries: readonly ListEntry[] } & Omit<RowProps, 'entry'>) {
  const { t } = useApp();
  const [shown, setShown] = useState<Shown>('all');
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  if (entries.length === 0) return <p class="k-note">{t('mylist_empty')}</p>;
  const found = entries.filter((entry) => (shown === 'all' || entry.value === shown) && matches(entry, text.trim()));
  const rows = isOpen ? found : found.slice(0, FIRST);
  return (
    <>
      <div class="k-line k-list-head">
        <input
          class="k-field"
          type="search"
          aria-label={t('mylist_search')}
          placeholder={t('mylist_search')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Segments
          label={t('mylist_show')}
          name="list-shown"
          value={shown}
          options={SHOWN.map((value) => ({ value, text: t(`mylist_${value}`) }))}
          onChange={setShown}
        />
      </div>
      {found.length === 0 && <p>{t('mylist_none_found')}</p>}
      {found.length > 0 && (
        <ul class="k-rows">
          {rows.map((entry) => (
            <Row key={keyOf(entry.subject)} entry={entry} {...actions} />
          ))}
        </ul>
      )}
      {found.length > rows.length && (
        <button type="button" class="k-plain" onClick={() => setOpen(true)}>
          {t('mylist_more', { n: found.length })}
        </button>
      )}
    </>
  );
}
