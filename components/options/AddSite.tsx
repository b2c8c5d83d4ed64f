import { useState } from 'preact/hooks';
import { siteById } from '../../lib/sites/catalog.ts';
import { useApp } from '../app/context.ts';
import { Icon } from '../look/icons.tsx';
import { parseSiteAddress, type SiteAddress } from './address.ts';

interface Props {
  /** Asks the browser; must be called straight from the click. True when the site was added. */
  onAdd: (origin: string) => Promise<boolean>;
}

export function AddSite({ onAdd }: Props) {
  const { t, lang } = useApp();
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState<{ text: string; isProblem: boolean } | undefined>();

  const explain = (address: SiteAddress & { ok: false }): string => {
    const site = address.siteId ? (siteById(address.siteId)?.name[lang] ?? address.siteId) : '';
    return t(`site_bad_${address.fault}`, { site });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const address = parseSiteAddress(typed);
    if (!address.ok) return setNote({ text: explain(address), isProblem: true });
    const isAdded = await onAdd(address.origin);
    setNote({ text: t(isAdded ? 'site_added' : 'site_refused', { host: address.host }), isProblem: !isAdded });
    if (isAdded) setTyped('');
  };
  return (
    <form class="k-add" noValidate onSubmit={submit}>
      <label class="k-strong" for="site-add">
        {t('site_add_label')}
      </label>
      <p class="k-small k-muted" id="site-add-hint">
        {t('site_add_hint')}
      </p>
      <div class="k-line">
        <input
          id="site-add"
          class="k-field"
          type="url"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://shop.example"
          value={typed}
          aria-describedby="site-add-hint site-add-note"
          aria-invalid={note?.isProblem === true}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="k-button">
          <Icon name="plus" />
          {t('site_add_button')}
        </button>
      </div>
      <p class="k-problem" id="site-add-note" role="status">
        {note && <Icon name={note.isProblem ? 'alert' : 'check'} size={14} />}
        {note?.text}
      </p>
    </form>
  );
}
