/** Handlers of what Kaopu's own pages ask: the tab, boards, settings, sites, data. */
import { browser } from 'wxt/browser';
import type { TabReply, TabState } from '../messages/protocol.ts';
import { tell } from '../messages/tell.ts';
import type { Settings } from '../settings/types.ts';
import { siteOfHost } from '../sites/catalog.ts';
import { infoOf } from '../store/info.ts';
import { writeSettings } from '../store/settings.ts';
import { exportPage, importRows } from '../store/transfer.ts';
import { agedVerdict, isStale } from '../trust/age.ts';
import { changesOf } from './health.ts';
import { type Handlers, Refusal } from './listen.ts';
import { syncMenu } from './menu.ts';
import { readOutline } from './outline.ts';
import { pauseOf } from './pause.ts';
import { readScorecard } from './scorecard.ts';
import type { Services } from './services.ts';
import { isOff, originsFor, siteRows, syncOrigins } from './sites.ts';
import { countStates, forgetTab, knownTabs, readTab } from './tabs.ts';

type OwnHandlers = Pick<
  Handlers,
  | 'tab.read'
  | 'tab.show'
  | 'tab.outline'
  | 'shop.read'
  | 'settings.read'
  | 'settings.write'
  | 'sites.read'
  | 'site.switch'
  | 'origins.sync'
  | 'store.info'
  | 'data.export'
  | 'data.import'
  | 'data.erase'
>;

/** A tab that stands open for weeks: what it said then is not said any more. */
function agedTab(state: TabState, now: number): TabState {
  if (!isStale(state.at, now)) return state;
  const rows = state.rows.map((row) => ({ ...row, verdict: agedVerdict(row.verdict, now) }));
  return { ...state, rows, counts: countStates(rows) };
}

async function readTabReply(services: Services, tabId: number): Promise<TabReply> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const state = await readTab(tabId);
  const address = tab?.url ?? (state && `https://${state.host}/`);
  if (address?.startsWith(browser.runtime.getURL('/'))) return { access: 'ours' };
  // Without access the browser tells the address only of a tab whose Kaopu button or menu entry was just used.
  if (!address) return { access: 'noAccess' };
  const { hostname: host, protocol } = new URL(address);
  if (protocol !== 'https:') return { access: 'notShop', host };
  const siteId = siteOfHost(host)?.site.id;
  const origins = originsFor(host);
  const base = { host, origins, ...(siteId && { siteId }) };
  if (isOff(await services.settings(), host)) return { ...base, access: 'off' };
  if (!(await browser.permissions.contains({ origins: [`https://${host}/*`] }))) return { ...base, access: 'noAccess' };
  const pause = await pauseOf(tabId, services.now());
  if (pause) return { ...base, access: 'paused', pause };
  if (state?.host !== host) return { ...base, access: siteId ? 'ok' : 'notShop' };
  const changed = await changesOf(state, services.now());
  return { ...base, access: 'ok', state: agedTab(state, services.now()), ...(changed.length > 0 && { changed }) };
}

/** Pages of a site that was switched on again rest and are known to nobody: their tabs are told by address. */
async function wakeTabs(off: string[], settings: Settings): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    const host = url && URL.canParse(url) ? new URL(url).hostname : '';
    if (id !== undefined && isOff({ ...settings, off }, host) && !isOff(settings, host))
      await tell(id, { kind: 'refresh' });
  }
}

/** Settings that no page shows: which rows of the boards are pinned or hidden. */
const OF_BOARDS: ReadonlySet<string> = new Set(['pinned', 'hidden']);

export function ownHandlers(services: Services): OwnHandlers {
  const { store, now } = services;
  return {
    'tab.read': ({ tabId }) => readTabReply(services, tabId),
    async 'tab.show'({ tabId, key }) {
      await tell(tabId, { kind: 'show', key });
      return {};
    },
    async 'tab.outline'({ tabId }) {
      const reply = await readTabReply(services, tabId);
      if (reply.access !== 'ok') throw new Refusal('notAllowed');
      return { text: await readOutline(tabId, reply) };
    },
    async 'shop.read'({ key }) {
      const card = await readScorecard(services, key);
      return card ? { card } : {};
    },
    'settings.read': () => services.settings(),
    async 'settings.write'(patch) {
      const settings = await store.run((db) => writeSettings(db, patch));
      if (Object.keys(patch).some((name) => !OF_BOARDS.has(name))) await services.refreshPages();
      if (patch.lang) void syncMenu(services);
      return settings;
    },
    'sites.read': async () => ({ sites: await siteRows(await services.settings()) }),
    async 'site.switch'({ id, on }) {
      const { off } = await services.settings();
      const others = off.filter((one) => one !== id);
      const settings = await store.run((db) => writeSettings(db, { off: on ? others : [...others, id] }));
      if (on) await wakeTabs(off, settings);
      for (const tabId of await knownTabs()) {
        const state = await readTab(tabId);
        if (!state || !isOff(settings, state.host)) continue;
        await tell(tabId, { kind: 'end' });
        await forgetTab(tabId);
        await services.face(tabId);
      }
      void syncMenu(services);
      return {};
    },
    'origins.sync': async () => ({ origins: await syncOrigins() }),
    'store.info': () => store.run(infoOf),
    'data.export': ({ store: name, after }) =>
      store.run((db) => exportPage(db, { ...(name && { store: name }), ...(after !== undefined && { after }) })),
    async 'data.import'({ store: name, rows }) {
      const { added, kept, dropped } = await store.run((db) => importRows(db, name, rows, now()));
      if (name === 'listings') await services.boards.forget();
      if (name === 'records') await services.recordsChanged();
      return { added, kept, dropped };
    },
    async 'data.erase'() {
      await store.erase();
      await browser.storage.local.clear();
      services.trusted.forget();
      await services.boards.forget();
      // Open pages are not asked again: their listings would be back in the store at once.
      return {};
    },
  };
}
