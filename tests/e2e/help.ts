/** Shared by the end-to-end tests: a browser with the shipped build, tabs that show sample pages under their addresses. */
import type { Page } from 'puppeteer-core';
import type { TabState } from '../../lib/messages/protocol.ts';
import type { BrowserName, LaunchOptions } from '../../scripts/lib/browsers.ts';
import { buildExtension, type Kaopu, startKaopu } from '../../scripts/lib/extension.ts';
import { samplePages } from '../../scripts/lib/sample-pages.ts';
import { serveNext } from '../../scripts/lib/saved-pages.ts';
import { settledTab } from '../../scripts/lib/settled.ts';

export const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];

export const start = (name: BrowserName, options?: LaunchOptions): Promise<Kaopu> =>
  startKaopu(name, buildExtension(name), options);

export interface Shown {
  tab: Page;
  tabId: number;
  state: TabState;
  url: string;
}

export interface ShowOptions {
  /** In place of a sample page's own markup. */
  html?: string;
  url?: string;
  /** Do not wait for the content script's answer. */
  silent?: boolean;
}

const served = new WeakMap<Page, { body: Buffer }>();
/** Addresses that a tab asked for beside its own document: by the page, or by a content script in it. */
export const askedBy = new WeakMap<Page, string[]>();

/** A tab whose next navigations all get the given markup; everything else is aborted. */
export async function openTab(kaopu: Kaopu, size = { width: 1366, height: 900 }): Promise<Page> {
  const tab = await kaopu.browser.newPage();
  await tab.setViewport(size);
  await tab.setRequestInterception(true);
  const asked: string[] = [];
  askedBy.set(tab, asked);
  tab.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:')) asked.push(request.url());
  });
  serveNext(tab, () => {
    const page = served.get(tab);
    return page && { ...page, scripts: true };
  });
  return tab;
}

/** Shows a sample page (`amazon/search-2026`) in a tab and waits until it has been read and judged. */
export async function show(kaopu: Kaopu, name: string, options: ShowOptions = {}, tab?: Page): Promise<Shown> {
  const [sample] = samplePages(name);
  if (!sample) throw new Error(`no sample page ${name}`);
  const page = tab ?? (await openTab(kaopu));
  const url = options.url ?? sample.url;
  served.set(page, { body: options.html === undefined ? sample.html : Buffer.from(options.html) });
  const known = page.url().startsWith('http')
    ? (await kaopu.ask('tab.read', { tabId: await kaopu.tabId(page) })).state?.visit
    : undefined;
  await page.bringToFront();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const tabId = await kaopu.tabId(page);
  // A tab behind another one is slowed down by the browser.
  await page.bringToFront();
  if (options.silent) return { tab: page, tabId, url, state: undefined as unknown as TabState };
  const state = await settledTab(kaopu, tabId, known);
  if (!state) throw new Error(`${name}: the content script did not answer`);
  return { tab: page, tabId, url, state };
}

export const sampleHtml = (name: string): string => samplePages(name)[0]?.html.toString('utf8') ?? '';

/** Kaopu's hosts on a page: the only elements that carry our reset. Runs in the page. */
export const HOSTS = `[...document.querySelectorAll('div[lang]')].filter((host) => host.style.getPropertyPriority('all') === 'important')`;

export const countHosts = async (tab: Page): Promise<number> => (await tab.evaluate(`${HOSTS}.length`)) as number;

/** Boxes of the elements that match, rounded to a tenth of a pixel. */
export const boxes = (tab: Page, select: string): Promise<number[][]> =>
  tab.evaluate(
    (what) =>
      [...document.querySelectorAll(what)].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].map((value) => Math.round(value * 10) / 10);
      }),
    select,
  );

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
