/** Drives a browser through mutants of many pages. */
import type { Browser, Page } from 'puppeteer-core';
import { bundleEntry } from '../reader-bundle.ts';
import { serveNext } from '../saved-pages.ts';
import type { Failure } from './in-page/index.ts';

export interface FuzzPage {
  name: string;
  url: string;
  html(): Buffer;
}

export interface FuzzOptions {
  seed: number;
  /** Mutants in all, spread evenly over the pages. */
  count: number;
  onPage?(name: string, mutants: number, failures: number): void;
}

export interface FoundFailure extends Failure {
  page: string;
}

/** Mutants that one call into the page makes: a hang costs no more than these. */
const BATCH = 20;

async function openFuzz(browser: Browser) {
  const script = await bundleEntry(`export * from '../scripts/lib/fuzz/in-page/index.ts';`);
  const tab = await browser.newPage();
  await tab.setRequestInterception(true);
  let body: Buffer | undefined;
  serveNext(tab, () => (body ? { body } : undefined));
  return async (page: FuzzPage): Promise<Page> => {
    body = page.html();
    await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
    await tab.evaluate(`${script}; globalThis.kaopu = kaopu;`);
    return tab;
  };
}

export async function fuzzPages(
  browser: Browser,
  pages: readonly FuzzPage[],
  options: FuzzOptions,
): Promise<FoundFailure[]> {
  const open = await openFuzz(browser);
  const found: FoundFailure[] = [];
  for (const [n, page] of pages.entries()) {
    const mutants =
      Math.floor(((n + 1) * options.count) / pages.length) - Math.floor((n * options.count) / pages.length);
    if (mutants === 0) continue;
    const tab = await open(page);
    const before = found.length;
    for (let from = 0; from < mutants; from += BATCH) {
      const args = JSON.stringify([page.name, options.seed, from, Math.min(mutants, from + BATCH)]);
      const failures = (await tab.evaluate(`kaopu.fuzz(...${args})`)) as Failure[];
      found.push(...failures.map((failure) => ({ ...failure, page: page.name })));
    }
    options.onPage?.(page.name, mutants, found.length - before);
  }
  return found;
}

export interface Replay {
  done: string[];
  said: string[];
  html: string;
  listings: unknown[];
}

export async function replayMutant(browser: Browser, page: FuzzPage, seed: number, at: number): Promise<Replay> {
  const tab = await (await openFuzz(browser))(page);
  return (await tab.evaluate(`kaopu.replay(...${JSON.stringify([page.name, seed, at])})`)) as Replay;
}
