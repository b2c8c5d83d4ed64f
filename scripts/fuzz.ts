/**
 * Breaks pages at random and reads them: no reader may throw, take over 200 ms, or find a price or an id that is not there.
 *   npm run fuzz -- [--pages DIR] [--count 10000] [--seed 1] [--only SUBSTRING]
 *   npm run fuzz -- [--pages DIR] --only PAGE --seed N --at K     one mutant again, written to .cache/mutant.html
 * Without `--pages` the project's own sample pages are used.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './lib/browsers.ts';
import { root } from './lib/extension.ts';
import { type FoundFailure, type FuzzPage, fuzzPages, replayMutant } from './lib/fuzz/run.ts';
import { samplePages } from './lib/sample-pages.ts';
import { htmlOf, savedPages } from './lib/saved-pages.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    at: { type: 'string' },
  },
});
const [count, seed, at] = [Number(values.count), Number(values.seed), Number(values.at ?? 0)];
const pages: FuzzPage[] = values.pages
  ? savedPages(values.pages, values.only).map((saved) => ({
      name: saved.page,
      url: saved.url,
      html: () => htmlOf(saved),
    }))
  : samplePages(values.only).map(({ name, url, html }) => ({ name, url, html: () => html }));
if (![count, seed, at].every((value) => Number.isInteger(value) && value >= 0) || !pages.length) {
  console.error('usage: npm run fuzz -- [--pages DIR] [--count 10000] [--seed 1] [--only PAGE [--at K]]');
  process.exit(2);
}

/** Failures of one sort on one page are shown once, with their number: the first is the one to replay. */
function report(failures: readonly FoundFailure[]): void {
  const sorts = new Map<string, { first: FoundFailure; times: number }>();
  for (const failure of failures) {
    const sort = `${failure.page} ${failure.what.replace(/[\d.]+|id \S+/g, '#').slice(0, 200)}`;
    const known = sorts.get(sort);
    if (known) known.times++;
    else sorts.set(sort, { first: failure, times: 1 });
  }
  for (const { first, times } of sorts.values())
    console.log(
      `--only ${first.page} --seed ${seed} --at ${first.at}: ${first.what}${times > 1 ? ` (${times} times)` : ''}`,
    );
}

const browser = await launchBrowser('chrome');
try {
  if (values.at !== undefined) {
    const [page] = pages;
    if (!page || pages.length > 1)
      throw new Error(`--at wants one page, ${values.only ?? 'no --only'} names ${pages.length}`);
    const { done, said, html, listings } = await replayMutant(browser, page, seed, at);
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(join(root, '.cache/mutant.html'), html);
    writeFileSync(join(root, '.cache/mutant.json'), JSON.stringify(listings, null, 1));
    console.log(`${done.join(', ')}\n${said.join('\n') || 'nothing wrong'}\n.cache/mutant.html, .cache/mutant.json`);
    process.exitCode = said.length ? 1 : 0;
  } else {
    const start = performance.now();
    const failures = await fuzzPages(browser, pages, {
      seed,
      count,
      onPage: (name, mutants, bad) => console.error(`${name}: ${mutants} mutants${bad ? `, ${bad} failures` : ''}`),
    });
    report(failures);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${count} mutants of ${pages.length} pages, seed ${seed}: ${failures.length} failures, ${seconds} s`);
    process.exitCode = failures.length ? 1 : 0;
  }
} finally {
  await browser.close();
}
