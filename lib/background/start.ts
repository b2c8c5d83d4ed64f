/** Starts the worker: it may be killed and started again at any moment, so every start does all of this. */
import { browser } from 'wxt/browser';
import { FIRST_OFFERS, OFFERS_KEY } from '../settings/offers.ts';
import { adoptOld } from '../store/adopt.ts';
import { prune } from '../store/prune.ts';
import { agreeing } from './agreement.ts';
import { boardHandlers } from './boards.ts';
import { bundleHandlers } from './bundles.ts';
import { caseHandlers } from './cases.ts';
import { eventHandlers } from './events.ts';
import { firstHandlers, forgetFirst, toggleFirst } from './first.ts';
import { forgetHealth } from './health.ts';
import { issuerHandlers } from './issuers.ts';
import { COMMANDS } from './keys.ts';
import { type Handlers, listen } from './listen.ts';
import { listHandlers } from './lists.ts';
import { startMenu } from './menu.ts';
import { ownHandlers } from './own.ts';
import { pageHandlers } from './pages.ts';
import { forgetPause, pauseHandlers, togglePause } from './pause.ts';
import { pictureHandlers } from './pictures.ts';
import { reportHandlers } from './reports.ts';
import { makeServices, type Services } from './services.ts';
import { shoppingHandlers } from './shopping.ts';
import { syncOrigins } from './sites.ts';
import { forgetTab } from './tabs.ts';
import { warnHandlers } from './warn.ts';

const DAY = 86_400_000;

export const handlersOf = (services: Services): Handlers => ({
  ...pageHandlers(services),
  ...ownHandlers(services),
  ...reportHandlers(services),
  ...caseHandlers(services),
  ...issuerHandlers(services),
  ...bundleHandlers(services),
  ...pictureHandlers(services),
  ...boardHandlers(services),
  ...warnHandlers(),
  ...listHandlers(services),
  ...eventHandlers(services),
  ...shoppingHandlers(services),
  ...firstHandlers(services),
  ...pauseHandlers(services),
});

/** Forgets what is old, at most once a day. */
async function pruneDaily(services: Services): Promise<void> {
  const { pruned = 0 } = (await browser.storage.local.get('pruned')) as { pruned?: number };
  if (services.now() - pruned < DAY) return;
  await services.store.run((db) => prune(db, services.now()));
  await services.boards.forget();
  await forgetHealth(services.now());
  await browser.storage.local.set({ pruned: services.now() });
}

/** Records of before there were keys are signed; pages that were judged without them ask again. */
async function adopt(services: Services): Promise<void> {
  const { added } = await services.store.run((db) => adoptOld(db, services.now()));
  if (added.length > 0) await services.recordsChanged();
}

/** A keyboard shortcut, for the tab that the reader looks at. */
export async function obey(services: Services, name: string, tabId: number | undefined): Promise<void> {
  const id = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id === undefined) return;
  if (name === COMMANDS.first) await toggleFirst(services, id);
  if (name === COMMANDS.pause) await togglePause(services, id);
}

export function startWorker(): void {
  const services = makeServices();
  const quietly = (work: Promise<unknown>) => void work.catch((error: unknown) => console.warn('kaopu:', error));
  listen(handlersOf(services));
  const agree = agreeing(services);
  services.onRecords(agree);
  // Work that a killed worker left is gone on with.
  agree();
  startMenu(services);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    quietly(syncOrigins());
    if (reason !== 'install') return;
    quietly(browser.storage.local.set({ [OFFERS_KEY]: FIRST_OFFERS }));
    quietly(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
  });
  browser.runtime.onStartup.addListener(() => quietly(syncOrigins()));
  // The worker starts anew many times a day, a browser may run for months.
  quietly(pruneDaily(services));
  quietly(adopt(services));
  browser.permissions.onAdded.addListener(() => quietly(syncOrigins()));
  browser.permissions.onRemoved.addListener(() => quietly(syncOrigins()));
  browser.commands.onCommand.addListener((name, tab) => quietly(obey(services, name, tab?.id)));
  browser.tabs.onRemoved.addListener((tabId) => {
    quietly(Promise.all([forgetTab(tabId), forgetFirst(tabId), forgetPause(tabId)]));
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    // A new document is on its way: the browser itself has reset icon and count, the old rows are of no page any more.
    if (change.status === 'loading') quietly(Promise.all([services.face(tabId), forgetFirst(tabId)]));
  });
}
