import type { ListEntry, OtherList } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';
import { entryName, useSiteName } from './names.ts';
import { keyOf } from './subjects.ts';

/** Entries shown of one list. */
const SHOWN = 100;

interface Props {
  list: OtherList;
  isBusy: boolean;
  onTake: () => void;
}

function Other({ list: { key, name, entries, missing }, isBusy, onTake }: Props) {
  const { t } = useApp();
  const siteName = useSiteName();
  const who = name ?? `${key.slice(0, 8)}…`;
  return (
    <li class="k-list-other">
      <div class="k-task-head">
        <div title={key}>
          {t(missing > 0 ? 'mylist_other' : 'mylist_other_none', { name: who, n: entries.length, missing })}
        </div>
        {missing > 0 && (
          <button type="button" class="k-button" disabled={isBusy} onClick={onTake}>
            {t('mylist_take', { n: missing })}
          </button>
        )}
      </div>
      <details class="k-folded">
        <summary>{t('mylist_take_look')}</summary>
        <ul>
          {entries.slice(0, SHOWN).map((entry) => (
            <li key={keyOf(entry.subject)} class="k-list-name">
              {t(`mylist_${entry.value}`)} · {t(`mylist_of_${entry.subject.kind}`)} · {entryName(entry)}{' '}
              <span class="k-small k-muted">{siteName(entry.subject.site)}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Lists that came with others' records; nothing is shown where there are none. */
export function OtherLists({ onTaken }: { onTaken: (entries: ListEntry[], added: number) => void }) {
  const { t, send } = useApp();
  const { value, failure, again } = useAsk('list.others', {});
  const action = useAction();
  const take = (key: string) =>
    action.run(async () => {
      const { entries, added } = await send('list.take', { key });
      onTaken(entries, added);
      again();
    });
  if (failure) return <Failure code={failure} onRetry={again} />;
  if (!value || value.lists.length === 0) return null;
  return (
    <div class="k-task">
      <h3>{t('mylist_others')}</h3>
      <p class="k-muted">{t('mylist_others_text')}</p>
      <ul class="k-rows">
        {value.lists.map((list) => (
          <Other key={list.key} list={list} isBusy={action.isBusy} onTake={() => void take(list.key)} />
        ))}
      </ul>
      {action.failure && <Failure code={action.failure} onRetry={action.retry} />}
    </div>
  );
}
