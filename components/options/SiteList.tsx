import type { SiteRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Switch } from '../app/Switch.tsx';
import { Icon } from '../look/icons.tsx';

export interface SiteActions {
  onSwitch: (site: SiteRow, on: boolean) => void;
  onAllow: (site: SiteRow) => void;
  onRemove: (site: SiteRow) => void;
}

function Row({ site, actions }: { site: SiteRow; actions: SiteActions }) {
  const { t, lang } = useApp();
  // An origin pattern for every site stands as `*` (only the build for reports has it).
  const name = site.id === '*' ? t('sites_all') : site.name[lang];
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
        {!site.granted && site.access === 'required' && <span class="k-small k-muted">{t('sites_not_granted')}</span>}
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
      {site.granted && site.access === 'optional' && (
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
      {site.granted && (
        <Switch on={site.on} label={t('site_switch', { site: name })} onChange={(on) => actions.onSwitch(site, on)} />
      )}
    </li>
  );
}

interface Props {
  title: string;
  sites: readonly SiteRow[];
  actions: SiteActions;
  /** Closed until it is asked for. */
  isFolded?: boolean;
}

export function SiteList({ title, sites, actions, isFolded = false }: Props) {
  if (sites.length === 0) return null;
  const list = (
    <ul class="k-rows">
      {sites.map((site) => (
        <Row key={site.id} site={site} actions={actions} />
      ))}
    </ul>
  );
  if (!isFolded) {
    return (
      <>
        <h3>{title}</h3>
        {list}
      </>
    );
  }
  return (
    <details class="k-folded">
      <summary>{title}</summary>
      {list}
    </details>
  );
}
