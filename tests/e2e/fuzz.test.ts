/** Broken copies of the project's own pages: nothing throws, hangs, or says what the page does not hold (npm run fuzz). */
import { expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/lib/browsers.ts';
import { fuzzPages } from '../../scripts/lib/fuzz/run.ts';
import { samplePages } from '../../scripts/lib/sample-pages.ts';

it('reads 300 mutants of the sample pages without inventing anything', async () => {
  const browser = await launchBrowser('chrome');
  try {
    const pages = samplePages().map(({ name, url, html }) => ({ name, url, html: () => html }));
    const mutants: number[] = [];
    const failures = await fuzzPages(browser, pages, {
      seed: 1,
      count: 300,
      onPage: (_name, count) => mutants.push(count),
    });
    expect(failures).toEqual([]);
    expect(mutants.reduce((sum, count) => sum + count, 0)).toBe(300);
  } finally {
    await browser.close();
  }
}, 120_000);
