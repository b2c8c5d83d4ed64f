/** Drives a browser through mutants of many pages. */
import type { Browser } from 'puppeteer-core';
import { bundleEntry } from '../reader-bundle.ts';
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

type Call = <T>(name: string, ...args: readonly unknown[]) => Promise<T>;

/** A blank tab with the readers in it: pages come as text, and none of their scripts ever runs. */
async function openFuzz(browser: Browser): Promise<Call> {
  const script = await bundleEntry(`export * from '../scripts/lib/fuzz/in-page/index.ts';`);
  const tab = await browser.newPage();
  await tab.evaluate(`${script}; globalThis.kaopu = kaopu;`);
  return async <T>(name: string, ...args: readonly unknown[]) =>
    (await tab.evaluate(`kaopu.${name}(...${JSON.stringify(args)})`)) as T;
}

const load = (call: Call, { name, url, html }: FuzzPage) => call('load', name, url, html().toString('utf8'));

export async function fuzzPages(
  browser: Browser,
  pages: readonly FuzzPage[],
  options: FuzzOptions,
): Promise<FoundFailure[]> {
  const call = await openFuzz(browser);
  const found: FoundFailure[] = [];
  for (const [n, page] of pages.entries()) {
    const mutants =
      Math.floor(((n + 1) * options.count) / pages.length) - Math.floor((n * options.count) / pages.length);
    if (mutants === 0) continue;
    await load(call, page);
    const before = found.length;
    for (let from = 0; from < mutants; from += BATCH) {
      const failures = await call<Failure[]>('fuzz', options.seed, from, Math.min(mutants, from + BATCH));
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
  const call = await openFuzz(browser);
  await load(call, page);
  return call<Replay>('replay', seed, at);
}
