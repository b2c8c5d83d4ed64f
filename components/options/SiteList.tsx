import type { SiteRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Switch } from '../app/Switch.tsx';
import { Icon } from '../look/icons.tsx';

export interface SiteActions {
  onSwitch: (site: SiteRow, on: boolean) => void;
  onAllow: (site: SiteRow) => void;
  onRemove: (site: SiteRow) => void;
}

export const originsOf = (site: SiteRow): string[] => site.hosts.map((host) => `https://${host}/*`);

function Row({ site, actions }: { site: SiteRow; actions: SiteActions }) {
  const { t, lang } = useApp();
  const name = site.name[lang];
  const [first, ...more] = site.hosts;
  const hosts = first && more.length > 0 ? t('sites_hosts', { host: first, n: site.hosts.length }) : first;
  return (
    <li class="k-site">
      <span class="k-site-text">
        <span>
          {name}
          {site.level === 'experimental' && <span class="k-chip">{t('sites_experimental')}</span>}
        </span>
        {hosts !== name && (
          <span class="k-small k-muted" title={site.hosts.join(', ')}>
            {hosts}
          </span>
        )}
        {!site.granted && <span class="k-small k-muted">{t('sites_not_granted')}</span>}
      </span>
      {!site.granted && (
        <button
          type="button"
          class="k-button"
          aria-label={t('sites_allow_label', { site: name })}
          onClick={() => actions.onAllow(site)}
        >
          {t('sites_allow')}
        </button>
      )}
      {site.level === 'optional' && (
        <button
          type="button"
          class="k-button"
          aria-label={t('sites_remove_label', { site: name })}
          onClick={() => actions.onRemove(site)}
        >
          <Icon name="trash" />
          {t('sites_remove')}
        </button>
      )}
      <Switch on={site.on} label={t('site_switch', { site: name })} onChange={(on) => actions.onSwitch(site, on)} />
    </li>
  );
}

export function SiteList({
  title,
  sites,
  actions,
}: {
  title: string;
  sites: readonly SiteRow[];
  actions: SiteActions;
}) {
  if (sites.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="k-rows">
        {sites.map((site) => (
          <Row key={site.id} site={site} actions={actions} />
        ))}
      </ul>
    </>
  );
}
