/**
 * Opens a browser with the extension on sample pages, each under its real address.
 *   npm run demo -- [--browser chrome|firefox] [--pages DIR] [--only SUBSTRING] [--lang en|zh] [--dark] [--headless]
 *                   [--out DIR] [--clip X,Y,WIDTH,HEIGHT]
 * Without a display it runs headless, prints what each page shows and writes pictures to demo-output/. `--dark` darkens
 * the sample pages too; `--clip` keeps that part of each page's picture.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { TabRow } from '../lib/messages/protocol.ts';
import { siteOfSpace } from '../lib/sites/catalog.ts';
import { wordsOf } from '../lib/text/catalogue.ts';
import { describe } from '../lib/text/describe.ts';
import type { BrowserName } from './lib/browsers.ts';
import { darkened } from './lib/darken.ts';
import { buildExtension, type Kaopu, root, startKaopu } from './lib/extension.ts';
import { type SamplePage, samplePages } from './lib/sample-pages.ts';
import { htmlOf, savedPages, serveNext } from './lib/saved-pages.ts';
import { settledTab } from './lib/settled.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chrome' },
    pages: { type: 'string' },
    only: { type: 'string' },
    lang: { type: 'string', default: 'en' },
    out: { type: 'string', default: join(root, 'demo-output') },
    dark: { type: 'boolean' },
    headless: { type: 'boolean' },
    clip: { type: 'string' },
  },
});
const clip = /^(\d+),(\d+),(\d+),(\d+)$/.exec(values.clip ?? '');
const isClear = /^(chrome|firefox)$/.test(values.browser) && /^(en|zh)$/.test(values.lang) && (clip || !values.clip);
if (!isClear) {
  console.error(
    'usage: npm run demo -- [--browser chrome|firefox] [--pages DIR] [--only SUBSTRING] [--lang en|zh] [--dark] [--headless] [--out DIR] [--clip X,Y,WIDTH,HEIGHT]',
  );
  process.exit(2);
}
const name = values.browser as BrowserName;
const lang = values.lang as 'en' | 'zh';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = values.headless === true || !hasDisplay;

const pages: SamplePage[] = values.pages
  ? savedPages(values.pages, values.only).map((saved) => ({
      name: saved.page.replace(/\.html(\.gz)?$/, ''),
      url: saved.url,
      html: htmlOf(saved),
    }))
  : samplePages(values.only);
if (!pages.length) {
  console.error('no pages to show');
  process.exit(2);
}

const words = wordsOf(lang);
const cut = (text: string, width: number) =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);

function printRows(page: SamplePage, rows: readonly TabRow[]): void {
  for (const { listing, verdict } of rows) {
    const site = siteOfSpace(listing.site)?.id;
    const said = describe(verdict, words, lang, { now: Date.now(), ...(site && { site }) });
    console.log(
      `  ${cut(said.word, 16)} ${String(verdict.score).padStart(3)} (${verdict.low}–${verdict.high})  ${cut(listing.title ?? '–', 36)}  ${said.sentence}`,
    );
  }
  if (!rows.length) console.log(`  nothing to judge on ${new URL(page.url).hostname}`);
}

async function show(kaopu: Kaopu, sample: SamplePage): Promise<Page> {
  const tab = await kaopu.browser.newPage();
  if (headless) await tab.setViewport({ width: 1366, height: 900 });
  if (values.dark)
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]).catch(() => undefined);
  await tab.setRequestInterception(true);
  const body = values.dark && !values.pages ? darkened(sample.html) : sample.html;
  serveNext(tab, () => ({ body, scripts: !values.pages }));
  await tab.goto(sample.url, { waitUntil: 'domcontentloaded' });
  return tab;
}

async function picture(page: Page, file: string, part?: RegExpExecArray | null): Promise<void> {
  mkdirSync(values.out, { recursive: true });
  const [x = 0, y = 0, width = 0, height = 0] = part?.slice(1).map(Number) ?? [];
  const shot = await page.screenshot(part ? { clip: { x, y, width, height } } : {});
  writeFileSync(join(values.out, `${file.replaceAll('/', '-')}.png`), shot);
}

async function popupPicture(kaopu: Kaopu, tabId: number, file: string): Promise<void> {
  const popup = await kaopu.openOwn(`popup.html?tab=${tabId}`);
  if (values.dark)
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await picture(popup, file);
  await popup.close();
}

const kaopu = await startKaopu(name, buildExtension(name, { report: true }), { headless });
try {
  await kaopu.ask('settings.write', { lang });
  await kaopu.ask('origins.sync', {});
  for (const sample of pages) {
    const tab = await show(kaopu, sample);
    const tabId = await kaopu.tabId(tab);
    const state = await settledTab(kaopu, tabId, undefined, 10_000);
    const rows = state?.rows ?? [];
    console.log(
      `\n${sample.name}: ${state ? `${state.kind}, ${rows.length} listings` : 'the content script did not answer'}`,
    );
    printRows(sample, rows);
    if (!headless) continue;
    await picture(tab, sample.name, clip);
    if (state?.kind === 'item') {
      await kaopu.ask('tab.show', { tabId, key: 'item' });
      await new Promise((resolve) => setTimeout(resolve, 200));
      await picture(tab, `${sample.name}-card`, clip);
    }
    if (rows.length) await popupPicture(kaopu, tabId, `${sample.name}-popup`);
    await tab.close();
  }
  if (headless) console.log(`\npictures in ${values.out}`);
  else {
    console.log('\nClose the browser to end.');
    await new Promise<void>((resolve) => kaopu.browser.once('disconnected', () => resolve()));
  }
} finally {
  if (kaopu.browser.connected) await kaopu.close();
}
