import { useEffect, useRef, useState } from 'preact/hooks';
import type { Listing } from '../../lib/listing/types.ts';
import type { ListEntry } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';
import { Icon } from '../look/icons.tsx';
import { type Choice, choicesOf, keyOf } from './subjects.ts';

type Value = ListEntry['value'];
const VALUES: readonly Value[] = ['reliable', 'avoid'];
/** A toggle keeps its words: pressed or not says the rest. */
const WORDS: Readonly<Record<Value, string>> = { reliable: 'mylist_mine', avoid: 'mylist_avoid_do' };
const LABELS: Readonly<Record<Value, string>> = { reliable: 'mylist_mine_label', avoid: 'mylist_avoid_label' };

interface RowProps {
  choice: Choice;
  value: Value | undefined;
  isBusy: boolean;
  onPut: (value: Value | 'none') => void;
}

function Row({ choice: { subject, name }, value, isBusy, onPut }: RowProps) {
  const { t } = useApp();
  const kind = t(`mylist_kind_${subject.kind}`);
  const what = name ? t('mylist_what', { kind, name }) : kind;
  return (
    <li class="k-list-choice">
      <span class="k-list-what">
        {name ? <span class="k-muted">{kind}</span> : kind} {name}
      </span>
      {VALUES.map((one) => {
        const isOn = value === one;
        return (
          <button
            key={one}
            type="button"
            class="k-toggle"
            aria-pressed={isOn}
            aria-label={t(LABELS[one], { what })}
            disabled={isBusy}
            onClick={() => onPut(isOn ? 'none' : one)}
          >
            {isOn && <Icon name="check" size={14} />}
            {t(WORDS[one])}
          </button>
        );
      })}
    </li>
  );
}

/** Milliseconds until the page, told of the change, has been judged anew. */
const SOON = 600;

interface Props {
  listing: Listing;
  tabId?: number;
  /** Called a moment after a change. */
  onChanged?: () => void;
}

/** Puts the listing of an item page, its shop, its recommender or its brand on the user's own lists. A second click takes it back. */
export function ListChoices({ listing, tabId, onChanged }: Props) {
  const { t, send } = useApp();
  const asked = useAsk('list.read', {});
  const [put, setPut] = useState<readonly ListEntry[] | undefined>();
  const { run, failure, retry, isBusy } = useAction();
  const tell = useRef(onChanged);
  tell.current = onChanged;
  useEffect(() => {
    if (!put) return;
    const timer = setTimeout(() => tell.current?.(), SOON);
    return () => clearTimeout(timer);
  }, [put]);
  const entries = put ?? asked.value?.entries;
  if (!entries) return asked.failure ? <Failure code={asked.failure} onRetry={asked.again} /> : null;
  const values = new Map(entries.map(({ subject, value }) => [keyOf(subject), value]));
  const choose = ({ subject, title }: Choice, value: Value | 'none') =>
    run(async () => {
      const body = {
        subject,
        value,
        ...(title && { title: title.slice(0, 500) }),
        ...(tabId !== undefined && { tabId }),
      };
      setPut((await send('list.put', body)).entries);
    });
  return (
    <section class="k-evidence">
      <h3 class="k-evidence-title">{t('mylist_title')}</h3>
      <ul>
        {choicesOf(listing).map((choice) => (
          <Row
            key={keyOf(choice.subject)}
            choice={choice}
            value={values.get(keyOf(choice.subject))}
            isBusy={isBusy}
            onPut={(value) => choose(choice, value)}
          />
        ))}
      </ul>
      {failure && <Failure code={failure} onRetry={retry} />}
    </section>
  );
}
