/** The browser's context menu: an entry on pages and links of the shops that are switched on, and nowhere else. */
import { browser } from 'wxt/browser';
import { rowOfLink } from './link-row.ts';
import { openReport } from './report-window.ts';
import type { Services } from './services.ts';
import { siteRows } from './sites.ts';
import { readTab } from './tabs.ts';

const ID = 'report';

let running: Promise<void> = Promise.resolve();

/** Makes the entry anew: its words and places follow language, grants and switches. One at a time; never rejects. */
export function syncMenu(services: Services): Promise<void> {
  running = running.then(() => sync(services)).catch((error: unknown) => console.warn('kaopu: no context menu', error));
  return running;
}

async function sync(services: Services): Promise<void> {
  const rows = await siteRows(await services.settings());
  const title = (await services.words()).menu_report ?? 'Kaopu';
  const documentUrlPatterns = rows.filter(({ on, granted }) => on && granted).flatMap(({ origins }) => origins);
  await browser.contextMenus.removeAll();
  // Without patterns the entry would show everywhere.
  if (documentUrlPatterns.length === 0) return;
  browser.contextMenus.create({ id: ID, title, contexts: ['page', 'link', 'image'], documentUrlPatterns });
}

/** The listing that was pointed at: by the link, else the product of an item page; else the reader chooses. */
async function reportFrom(tabId: number, link: string | undefined): Promise<void> {
  const state = await readTab(tabId);
  const rows = state?.rows ?? [];
  const byLink = link === undefined ? undefined : rowOfLink(rows, link);
  const product =
    state?.kind === 'item' && link === undefined ? rows.find(({ listing }) => listing.primary) : undefined;
  await openReport(tabId, (byLink ?? product)?.key);
}

/** To be called at every start of the worker, before anything is awaited: a click may have started it. */
export function startMenu(services: Services): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    if (menuItemId !== ID || tab?.id === undefined) return;
    reportFrom(tab.id, linkUrl).catch((error: unknown) => console.warn('kaopu: report not opened', error));
  });
  browser.permissions.onAdded.addListener(() => void syncMenu(services));
  browser.permissions.onRemoved.addListener(() => void syncMenu(services));
  void syncMenu(services);
}
