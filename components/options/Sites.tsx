import type { SiteRow } from '../../lib/messages/protocol.ts';
import { useApp } from '../app/context.ts';
import { Failure } from '../app/Failure.tsx';
import { useAction } from '../app/use-action.ts';
import { useAsk } from '../app/use-ask.ts';
import { AddSite } from './AddSite.tsx';
import { Section } from './Section.tsx';
import { originsOf, SiteList } from './SiteList.tsx';

export function Sites() {
  const { t, send, platform } = useApp();
  const { value, failure, again } = useAsk('sites.read', {});
  const action = useAction();
  const sites = value?.sites ?? [];

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
    onAllow: (site: SiteRow) => allow(originsOf(site)),
    onRemove: (site: SiteRow) =>
      change(async () => {
        await platform.dropOrigins(originsOf(site));
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
      <SiteList title={t('sites_named')} sites={sites.filter((site) => site.level !== 'optional')} actions={actions} />
      <SiteList title={t('sites_added')} sites={sites.filter((site) => site.level === 'optional')} actions={actions} />
      <AddSite onAdd={(origin) => allow([origin])} />
    </Section>
  );
}
