import { useState } from 'preact/hooks';
import type { ListEntry, RequestOf } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';
import { Section } from '../options/Section.tsx';
import { AddEntry } from './AddEntry.tsx';
import { Entries } from './Entries.tsx';
import { entryName } from './names.ts';
import { OtherLists } from './OtherLists.tsx';
import { ShareLists } from './ShareLists.tsx';

type Put = RequestOf<'list.put'>;

/** What was done last, in words; `undo` brings the entry back. */
interface Done {
  text: string;
  undo?: Put;
}

const putOf = ({ subject, title, value }: ListEntry): Put => ({ subject, value, ...(title && { title }) });

/** The user's own allow and block lists: looking through, removing, adding by hand, sharing, taking over others'. */
export function Lists() {
  const { t, send } = useApp();
  const asked = useAsk('list.read', {});
  const [changed, setChanged] = useState<readonly ListEntry[] | undefined>();
  const [done, setDone] = useState<Done | undefined>();
  const { run, failure, retry, isBusy } = useAction();
  const entries = changed ?? asked.value?.entries;
  const put = (body: Put, next: Done) =>
    run(async () => {
      setChanged((await send('list.put', body)).entries);
      setDone(next);
    });
  const remove = (entry: ListEntry) =>
    put(
      { subject: entry.subject, value: 'none' },
      { text: t('mylist_removed', { what: entryName(entry) }), undo: putOf(entry) },
    );
  const renew = (entry: ListEntry) => put(putOf(entry), { text: t('mylist_renewed', { what: entryName(entry) }) });
  const add = (body: Put) => put(body, { text: t('mylist_hand_done', { what: body.title ?? body.subject.id }) });
  const { undo } = done ?? {};
  return (
    <Section title={t('mylist_title')}>
      <p class="k-muted">{t('mylist_text')}</p>
      {asked.failure && <Failure code={asked.failure} onRetry={asked.again} />}
      {entries && <Entries entries={entries} isBusy={isBusy} onRemove={remove} onRenew={renew} />}
      {failure && <Failure code={failure} onRetry={retry} />}
      <p class="k-task-note" role="status">
        {done?.text}{' '}
        {undo && (
          <button
            type="button"
            class="k-plain"
            disabled={isBusy}
            onClick={() => put(undo, { text: t('mylist_restored', { what: undo.title ?? undo.subject.id }) })}
          >
            {t('mylist_undo')}
          </button>
        )}
      </p>
      <AddEntry isBusy={isBusy} onAdd={add} />
      <ShareLists n={entries?.length ?? 0} />
      <OtherLists
        onTaken={(next, added) => {
          setChanged(next);
          setDone({ text: t(added === 1 ? 'mylist_taken_one' : 'mylist_taken', { n: added }) });
        }}
      />
    </Section>
  );
}
