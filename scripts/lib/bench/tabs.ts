/** Tabs for the bench: a sample page under its address, with the clock of 5 µs that isolated pages have. */
import type { Browser, Page } from 'puppeteer-core';
import { SITES } from '../../../lib/sites/catalog.ts';
import { bundleEntry } from '../reader-bundle.ts';
import { expectedOf, type SamplePage, samplePages } from '../sample-pages.ts';

const HEADERS = {
  'content-security-policy': "script-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export async function openSample(browser: Browser, sample: SamplePage): Promise<Page> {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1366, height: 900 });
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === tab.mainFrame();
    const answer = { status: 200, contentType: 'text/html; charset=utf-8', headers: HEADERS, body: sample.html };
    (isPage ? request.respond(answer) : request.abort()).catch(() => undefined);
  });
  await tab.goto(sample.url, { waitUntil: 'domcontentloaded' });
  return tab;
}

let script: Promise<string> | undefined;

/** Runs one of the functions of `in-page/index.ts` in a tab. */
export async function inPage<T>(tab: Page, name: string, ...args: readonly unknown[]): Promise<T> {
  script ??= bundleEntry(`export * from '../scripts/lib/bench/in-page/index.ts';`);
  if (!(await tab.evaluate('"kaopu" in globalThis'))) await tab.evaluate(`${await script}; globalThis.kaopu = kaopu;`);
  return (await tab.evaluate(`kaopu.${name}(...${JSON.stringify(args)})`)) as T;
}

/** Of each shop with a reader of its own, and of the shops nobody named, the sample grid with the most cards. */
export function sampleGrids(): { site: string; sample: SamplePage }[] {
  const sites = [...SITES.filter(({ reader }) => reader === 'own').map(({ id }) => id), 'generic'];
  return sites.flatMap((site) => {
    const grids = samplePages(`${site}/`)
      .filter(({ name }) => name.startsWith(`${site}/`))
      .map((sample) => ({ sample, expected: expectedOf(sample) }))
      .filter(({ expected }) => expected.kind === 'grid')
      .sort((a, b) => b.expected.main - a.expected.main);
    return grids[0] ? [{ site, sample: grids[0].sample }] : [];
  });
}
