/** "Reliable first": what is chosen for a site, and what became of it on each tab's page. */
import { browser } from 'wxt/browser';
import { tell } from '../messages/tell.ts';
import type { FirstOwnProtocol, FirstPageProtocol, FirstReply, FirstReport } from '../messages/topics/first.ts';
import { type FirstChoice, firstOf, firstSiteOf } from '../settings/first.ts';
import { writeSettings } from '../store/settings.ts';
import { COMMANDS, keysOf } from './keys.ts';
import { type Handlers, Refusal } from './listen.ts';
import type { Services } from './services.ts';
import { knownTabs, readTab } from './tabs.ts';

const keyOf = (tabId: number) => `first:${tabId}`;

/** Another document is on its way, or the tab is closed. */
export const forgetFirst = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));

async function reportOf(tabId: number): Promise<FirstReport | undefined> {
  return (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as FirstReport | undefined;
}

/** The host of a tab's page; `undefined` where Kaopu may not read. */
async function hostOf(tabId: number): Promise<string | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  if (url) return url.protocol === 'https:' ? url.hostname : undefined;
  return (await readTab(tabId))?.host;
}

async function write(services: Services, host: string, choice: FirstChoice): Promise<void> {
  const site = firstSiteOf(host);
  const { first } = await services.settings();
  await services.store.run((db) => writeSettings(db, { first: { ...first, [site]: choice } }));
  for (const tabId of await knownTabs()) {
    const state = await readTab(tabId);
    if (!state || firstSiteOf(state.host) !== site) continue;
    await forgetFirst(tabId);
    await tell(tabId, { kind: 'first', ...(choice.on && { first: choice }) });
  }
}

/** By the keyboard. */
export async function toggleFirst(services: Services, tabId: number): Promise<void> {
  const host = await hostOf(tabId);
  if (!host) return;
  const choice = firstOf((await services.settings()).first, host);
  await write(services, host, { ...choice, on: !choice.on });
}

type FirstHandlers = Pick<Handlers, keyof FirstPageProtocol | (keyof FirstOwnProtocol & `first.${string}`)>;

export function firstHandlers(services: Services): FirstHandlers {
  const reply = async (tabId: number): Promise<FirstReply> => {
    const [host, report, keys] = [await hostOf(tabId), await reportOf(tabId), await keysOf(COMMANDS.first)];
    const choice = host && firstOf((await services.settings()).first, host);
    return { ...(choice && { choice }), ...(choice && report && { report }), ...(keys && { keys }) };
  };
  return {
    async 'page.first'(report, { tabId }) {
      if (tabId === undefined) throw new Refusal('notAllowed');
      await browser.storage.session.set({ [keyOf(tabId)]: report });
      return {};
    },
    'first.read': ({ tabId }) => reply(tabId),
    async 'first.write'({ tabId, choice }) {
      const host = await hostOf(tabId);
      if (!host) throw new Refusal('notAllowed');
      await write(services, host, choice);
      return reply(tabId);
    },
  };
}
