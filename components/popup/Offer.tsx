import { useState } from 'preact/hooks';
import type { SiteRow } from '../../lib/messages/protocol.ts';
import { OFFERED } from '../../lib/settings/offers.ts';
import { siteById } from '../../lib/sites/catalog.ts';
import { useApp } from '../app/context.ts';
import { useAsk } from '../app/use-ask.ts';
import { Note } from './Note.tsx';
import type { Offers } from './use-offers.ts';

/** Asks the browser for a shop; must be called straight from the click. True when it was allowed. */
export type Allow = (origins: string[]) => Promise<boolean>;

interface OfferProps {
  site: { id: string; name: string; origins: string[] };
  offers: Offers;
  onAllow: Allow;
}

/** A listed shop that the browser does not let Kaopu read yet. */
export function Offer({ site, offers, onAllow }: OfferProps) {
  const { t } = useApp();
  const [isRefused, setRefused] = useState(false);
  const isLater = offers.isLater(site.id);
  const name = { site: site.name };
  return (
    <Note
      title={t(isLater ? 'offer_declined' : 'offer_title', name)}
      text={t(isLater ? 'offer_declined_text' : 'offer_text')}
    >
      <div class="k-offer-actions">
        <button
          type="button"
          class="k-button"
          data-kind={isLater ? undefined : 'main'}
          onClick={async () => setRefused(!(await onAllow(site.origins)))}
        >
          {t('offer_button', name)}
        </button>
        {!isLater && (
          <button type="button" class="k-button" onClick={() => offers.decline(site.id)}>
            {t('offer_later')}
          </button>
        )}
      </div>
      <p class="k-small k-muted" role="status">
        {isRefused && t('no_access_refused')}
      </p>
    </Note>
  );
}

/** Where the browser does not even tell the address: the listed shops by name, those put off left out. */
export function OfferList({ offers, onAllow }: Omit<OfferProps, 'site'>) {
  const { t, lang } = useApp();
  const { value } = useAsk('sites.read', {});
  const isOpen = ({ id, granted }: SiteRow) => !granted && OFFERED.includes(id) && !offers.isLater(id);
  const rows = (value?.sites ?? []).filter(isOpen);
  if (rows.length === 0) return null;
  return (
    <section class="k-group">
      <h2>{t('offer_shops')}</h2>
      <ul class="k-offers">
        {rows.map(({ id, name, origins }) => (
          <li key={id}>
            <button
              type="button"
              class="k-button"
              aria-label={t('offer_button', { site: name[lang] })}
              onClick={() => void onAllow(origins)}
            >
              {name[lang]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const NAMED = 2;

/** Shops that came with an update, said once. */
export function NewShops({ offers }: { offers: Offers }) {
  const { t, lang, platform } = useApp();
  const names = offers.fresh.flatMap((id) => siteById(id)?.name[lang] ?? []);
  if (names.length === 0) return null;
  const sites = names.slice(0, NAMED).join(lang === 'zh' ? '、' : ', ');
  const choose = () => {
    offers.see();
    platform.openOwn('options');
  };
  return (
    <aside class="k-new-shops">
      <p>
        {names.length > NAMED ? t('offer_new_more', { sites, n: names.length - NAMED }) : t('offer_new', { sites })}
      </p>
      <div class="k-offer-actions">
        <button type="button" class="k-plain" onClick={choose}>
          {t('offer_new_open')}
        </button>
        <button type="button" class="k-plain" onClick={offers.see}>
          {t('offer_later')}
        </button>
      </div>
    </aside>
  );
}
