/** A browser with the built extension in it, for demo, report, bench and end-to-end tests, in Chromium and Firefox alike. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Answer, MessageName, ReplyOf, RequestOf } from '../../lib/messages/protocol.ts';
import { type BrowserName, FIREFOX_UUID, type LaunchOptions, launchBrowser } from './browsers.ts';

export const root = join(import.meta.dirname, '../..');
const SOURCES = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds the extension when a source is newer than the build; answers with its folder. `report`: may read every page. */
export function buildExtension(name: BrowserName, options: { report?: boolean; force?: boolean } = {}): string {
  const outDir = options.report ? '.output/report' : '.output';
  const folder = join(root, outDir, `${name}-mv3`);
  const manifest = join(folder, 'manifest.json');
  const fresh =
    existsSync(manifest) && statSync(manifest).mtimeMs > Math.max(...SOURCES.map((path) => newest(join(root, path))));
  if (fresh && !options.force) return folder;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', name],
    {
      cwd: root,
      env: { ...process.env, KAOPU_OUT: outDir, ...(options.report ? { KAOPU_REPORT: '1' } : {}) },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`the build for ${name} failed\n${stdout}\n${stderr}`);
  return folder;
}

export interface Kaopu {
  browser: Browser;
  name: BrowserName;
  /** Address of one of the extension's own pages, e.g. `popup.html?tab=3`. */
  own(path: string): string;
  openOwn(path: string, size?: { width: number; height: number }): Promise<Page>;
  /** Asks the worker as one of the extension's own pages would. */
  ask<N extends MessageName>(name: N, body: RequestOf<N>): Promise<ReplyOf<N>>;
  /** Runs a function body in an own page; `api` is the extension API there. */
  inOwn<T>(body: string): Promise<T>;
  /** The browser's id of the tab that shows an address. */
  tabId(page: Page): Promise<number>;
  close(): Promise<void>;
}

export async function startKaopu(name: BrowserName, folder: string, options: LaunchOptions = {}): Promise<Kaopu> {
  const browser = await launchBrowser(name, options);
  const id = await browser.installExtension(folder);
  const base = name === 'chrome' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}`;
  const own = (path: string) => `${base}/${path}`;

  async function openOwn(path: string, size = { width: 380, height: 580 }): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport(size);
    const going = page.goto(own(path), { waitUntil: 'domcontentloaded' });
    // In Firefox a navigation to an own page never settles for the driver; the page itself is there soon after.
    if (name === 'chrome') await going;
    else {
      going.catch(() => undefined);
      await poll(() =>
        page
          .evaluate(() => document.readyState === 'complete' && location.protocol === 'moz-extension:')
          .catch(() => false),
      );
    }
    return page;
  }

  let helper: Promise<Page> | undefined;
  const helperPage = () => {
    helper ??= openOwn('welcome.html?quiet');
    return helper;
  };
  const inOwn = async <T>(body: string): Promise<T> => {
    const page = await helperPage();
    return (await page.evaluate(
      `(async () => { const api = globalThis.browser ?? globalThis.chrome; ${body} })()`,
    )) as T;
  };

  return {
    browser,
    name,
    own,
    openOwn,
    inOwn,
    async ask<N extends MessageName>(message: N, body: RequestOf<N>) {
      const reply = await inOwn<Answer<N>>(
        `return api.runtime.sendMessage(${JSON.stringify({ name: message, body })})`,
      );
      if (!reply?.ok) throw new Error(`${message}: ${reply ? reply.error : 'no answer'}`);
      return reply.body;
    },
    async tabId(page) {
      const url = page.url();
      const found = await inOwn<number | undefined>(
        `const tabs = await api.tabs.query({}); return tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id`,
      );
      if (found === undefined) throw new Error(`no tab shows ${url}`);
      return found;
    },
    close: () => browser.close(),
  };
}

/** Waits until `check` answers with something true; `undefined` after `ms`. */
export async function poll<T>(
  check: () => Promise<T | undefined | false>,
  ms = 10_000,
  step = 60,
): Promise<T | undefined> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (Date.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, step));
  }
}
