import type { SiteRow } from '../../lib/messages/protocol.ts';
import { siteById } from '../../lib/sites/catalog.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';
import { AddSite } from './AddSite.tsx';
import { Section } from './Section.tsx';
import { SiteList } from './SiteList.tsx';

export function Sites() {
  const { t, send, platform } = useApp();
  const { value, failure, again } = useAsk('sites.read', {});
  const action = useAction();
  const sites = value?.sites ?? [];
  const known = sites.filter(({ id }) => siteById(id));
  const added = sites.filter(({ id }) => !siteById(id));
  const isRead = (site: SiteRow) => site.access === 'required' || site.granted;
  const read = known.filter(isRead);
  const more = known.filter((site) => !isRead(site));

  // Browsers ask only when called straight from the click: nothing may be awaited before `requestOrigins`.
  const allow = async (origins: string[]): Promise<boolean> => {
    const asked = platform.requestOrigins(origins);
    let isGranted = false;
    const isDone = await action.run(async () => {
      isGranted = await asked;
      if (isGranted) await send('origins.sync', {});
    });
    again();
    return isDone && isGranted;
  };
  const change = async (work: () => Promise<unknown>) => {
    await action.run(work);
    again();
  };
  const actions = {
    onSwitch: (site: SiteRow, on: boolean) => change(() => send('site.switch', { id: site.id, on })),
    onAllow: (site: SiteRow) => allow(site.origins),
    onRemove: (site: SiteRow) =>
      change(async () => {
        await platform.dropOrigins(site.origins);
        await send('origins.sync', {});
      }),
  };
  const shown = action.failure ?? failure;
  const retry = () => {
    action.clear();
    again();
  };
  return (
    <Section title={t('sites_title')}>
      <p class="k-muted">{t('sites_text')}</p>
      {shown && <Failure code={shown} onRetry={retry} />}
      <SiteList title={t('sites_read')} sites={read} actions={actions} />
      <SiteList title={t('sites_added')} sites={added} actions={actions} />
      <SiteList title={t('sites_more', { n: more.length })} sites={more} actions={actions} isFolded />
      <AddSite onAdd={(origin) => allow([origin])} />
    </Section>
  );
}
