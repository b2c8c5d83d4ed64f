import { useState } from 'preact/hooks';
import { cleanText } from '../../lib/listing/text.ts';
import type { ListEntry, ReplyOf, RequestOf } from '../../lib/messages/protocol.ts';
import { SITES } from '../../lib/sites/catalog.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { Segments } from '../app/Segments.tsx';
import { useAction } from '../app/use-action.ts';
import { Icon } from '../look/icons.tsx';
import { useSiteName } from './names.ts';
import { keyOf } from './subjects.ts';

type Found = ReplyOf<'list.find'>['found'];
type Kind = 'brand' | 'shop';
const KINDS: readonly Kind[] = ['brand', 'shop'];
const VALUES: readonly ListEntry['value'][] = ['reliable', 'avoid'];

/** Every space that offers are filed under, once. */
const SPACES = [...new Set(SITES.flatMap(({ hosts }) => hosts.map(({ space }) => space)))];

interface Props {
  isBusy: boolean;
  onAdd: (body: RequestOf<'list.put'>) => void;
}

/** An entry by name: a brand as pages show it, or a shop out of those that were seen. */
export function AddEntry({ isBusy, onAdd }: Props) {
  const { t, send } = useApp();
  const siteName = useSiteName();
  const { run, failure, retry } = useAction();
  const [kind, setKind] = useState<Kind>('brand');
  const [value, setValue] = useState<ListEntry['value']>('reliable');
  const [site, setSite] = useState(SPACES[0] ?? '');
  const [name, setName] = useState('');
  const [found, setFound] = useState<Found | undefined>();
  const [isMissing, setMissing] = useState(false);
  const add = (subject: ListEntry['subject'], title: string) => {
    onAdd({ subject, title, value });
    setName('');
    setFound(undefined);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const clean = cleanText(name, 200);
    setMissing(!clean);
    if (!clean) return;
    if (kind === 'brand') return add({ kind, site, id: clean.toLowerCase() }, clean);
    void run(async () => setFound((await send('list.find', { site, name: clean })).found));
  };
  const change = (set: () => void) => {
    setFound(undefined);
    setMissing(false);
    set();
  };
  const note = isMissing
    ? t('mylist_hand_missing')
    : found &&
      (found.length === 0
        ? t('mylist_hand_not_found', { site: siteName(site) })
        : t(found.length === 1 ? 'mylist_hand_found_one' : 'mylist_hand_found', { n: found.length }));
  return (
    <form class="k-task" noValidate onSubmit={submit}>
      <h3>{t('mylist_hand')}</h3>
      <p class="k-small k-muted" id="list-hint">
        {t('mylist_hand_hint')}
      </p>
      <div class="k-line">
        <Segments
          label={t('mylist_hand_kind')}
          name="list-kind"
          value={kind}
          options={KINDS.map((one) => ({ value: one, text: t(`mylist_of_${one}`) }))}
          onChange={(next) => change(() => setKind(next))}
        />
        <Segments
          label={t('mylist_hand_value')}
          name="list-value"
          value={value}
          options={VALUES.map((one) => ({ value: one, text: t(one === 'avoid' ? 'mylist_avoid_do' : 'mylist_add') }))}
          onChange={setValue}
        />
      </div>
      <div class="k-line">
        <select
          class="k-field k-list-site"
          aria-label={t('mylist_hand_site')}
          value={site}
          onChange={(event) => {
            const next = event.currentTarget.value;
            change(() => setSite(next));
          }}
        >
          {SPACES.map((space) => (
            <option key={space} value={space}>
              {siteName(space)}
            </option>
          ))}
        </select>
        <input
          class="k-field"
          aria-label={t('mylist_hand_name')}
          placeholder={t('mylist_hand_name')}
          maxLength={200}
          value={name}
          aria-describedby="list-hint list-note"
          aria-invalid={isMissing}
          onInput={(event) => {
            const next = event.currentTarget.value;
            change(() => setName(next));
          }}
        />
        <button type="submit" class="k-button" disabled={isBusy}>
          <Icon name="plus" />
          {t(value === 'avoid' ? 'mylist_avoid_do' : 'mylist_add')}
        </button>
      </div>
      <p class="k-problem" id="list-note" role="status">
        {note && <Icon name="alert" size={14} />}
        {note}
      </p>
      {found && found.length > 0 && (
        <ul class="k-rows">
          {found.map(({ subject, title }) => (
            <li key={keyOf(subject)} class="k-list-row">
              <span class="k-list-text">
                <span class="k-list-name">{title}</span>
                <span class="k-small k-muted">{subject.id}</span>
              </span>
              <button type="button" class="k-plain" disabled={isBusy} onClick={() => add(subject, title)}>
                {t(value === 'avoid' ? 'mylist_avoid_do' : 'mylist_add')}
                <span class="k-hidden">: {title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {failure && <Failure code={failure} onRetry={retry} />}
    </form>
  );
}
