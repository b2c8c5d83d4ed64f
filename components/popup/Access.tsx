import { useState } from 'preact/hooks';
import type { TabReply } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Switch } from '../app/Switch.tsx';
import { Icon } from '../look/icons.tsx';
import { Note } from './Note.tsx';

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
function NoAccessUnknown() {
  const { t, platform } = useApp();
  return (
    <Note title={t('no_access_title_unknown')} text={t('no_access_text_unknown')}>
      <button type="button" class="k-button" onClick={() => platform.openOwn('options')}>
        {t('no_access_add')}
      </button>
    </Note>
  );
}

export function NoAccess(props: AccessProps) {
  const { t } = useApp();
  const { host, origins } = props.reply;
  if (!host || !origins?.length) return <NoAccessUnknown />;
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

/** Puts what a maintainer needs on the clipboard: no address, no listing. Nothing is sent. */
export function ReportPage({ reply }: { reply: TabReply }) {
  const { t, platform } = useApp();
  const [done, setDone] = useState<'report_page_copied' | 'report_page_failed' | undefined>();
  const health = reply.state?.health;
  const facts = {
    kaopu: platform.version,
    site: reply.siteId ?? 'generic',
    host: reply.host,
    kind: reply.state?.kind,
    seen: health?.seen,
    unreadable: health?.unreadable,
  };
  const copy = () =>
    platform.copyText(JSON.stringify(facts)).then(
      () => setDone('report_page_copied'),
      () => setDone('report_page_failed'),
    );
  return (
    <>
      <button type="button" class="k-plain" onClick={copy}>
        <Icon name="flag" size={14} />
        {t('report_page')}
      </button>
      <p class="k-small k-muted" role="status">
        {done && t(done)}
      </p>
    </>
  );
}
