import { useState } from 'preact/hooks';
import type { TabReply } from '../../lib/messages/protocol.ts';
import { siteById } from '../../lib/sites/catalog.ts';
import { useApp } from '../app/context.ts';
import { Switch } from '../app/Switch.tsx';
import { Note } from './Note.tsx';
import { Offer, OfferList } from './Offer.tsx';
import type { Offers } from './use-offers.ts';

export interface AccessProps {
  reply: TabReply;
  /** Asks the browser for the tab's site; must be called straight from the click. True when it was allowed. */
  onAllow: (origins: string[]) => Promise<boolean>;
}

function AllowButton({ reply, label, kind, onAllow }: AccessProps & { label: string; kind?: 'main' }) {
  const { t } = useApp();
  const [isRefused, setRefused] = useState(false);
  const { origins } = reply;
  if (!origins?.length) return null;
  return (
    <>
      <button
        type="button"
        class="k-button"
        data-kind={kind}
        onClick={async () => setRefused(!(await onAllow(origins)))}
      >
        {label}
      </button>
      <p class="k-small k-muted" role="status">
        {isRefused && t('no_access_refused')}
      </p>
    </>
  );
}

/** The browser does not even tell which site it is: shops are added by their address. */
function NoAccessUnknown({ offers, onAllow }: Pick<NoAccessProps, 'offers' | 'onAllow'>) {
  const { t, platform } = useApp();
  return (
    <>
      <Note title={t('no_access_title_unknown')} text={t('no_access_text_unknown')}>
        <button type="button" class="k-button" onClick={() => platform.openOwn('options')}>
          {t('no_access_add')}
        </button>
      </Note>
      {offers && <OfferList offers={offers} onAllow={onAllow} />}
    </>
  );
}

interface NoAccessProps extends AccessProps {
  /** Absent until it is known what was answered before. */
  offers: Offers | undefined;
}

export function NoAccess({ offers, ...props }: NoAccessProps) {
  const { t, lang } = useApp();
  const { host, origins, siteId } = props.reply;
  if (!host || !origins?.length) return <NoAccessUnknown offers={offers} onAllow={props.onAllow} />;
  const site = siteId && siteById(siteId);
  if (site && !offers) return <div class="k-answer" />;
  if (site && offers)
    return <Offer site={{ id: site.id, name: site.name[lang], origins }} offers={offers} onAllow={props.onAllow} />;
  return (
    <Note title={t('no_access_title', { host })} text={t('no_access_text')}>
      <AllowButton {...props} label={t('no_access_button', { host })} kind="main" />
    </Note>
  );
}

export function NotShop(props: AccessProps) {
  const { t } = useApp();
  return (
    <Note title={t('not_shop_title')} text={t('not_shop_text')}>
      <AllowButton {...props} label={t('not_shop_allow', { host: props.reply.host ?? '' })} />
    </Note>
  );
}

export function SiteOff({ site, onSwitch }: { site: string; onSwitch: (on: boolean) => void }) {
  const { t } = useApp();
  return (
    <Note title={t('off_title', { site })} text={t('off_text')}>
      <Switch on={false} onChange={onSwitch}>
        {t('site_switch', { site })}
      </Switch>
    </Note>
  );
}
