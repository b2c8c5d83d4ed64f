/** How far the page's own content moves when badges and strip appear: cumulative layout shift, on every sample page. */
import type { Browser, Page } from 'puppeteer-core';
import { startKaopu } from '../extension.ts';
import { expectedOf, hasOffers, type SamplePage, samplePages } from '../sample-pages.ts';
import { serveNext } from '../saved-pages.ts';
import { settledTab } from '../settled.ts';
import { type BenchRow, goalOf } from './table.ts';

const ITEM_GOAL = 0.03;

const WATCH = `globalThis.kaopuShift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.kaopuShift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });`;

interface Stage {
  tab: Page;
  show(sample: SamplePage): Promise<void>;
}

async function stageOf(browser: Browser): Promise<Stage> {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1366, height: 900 });
  await tab.evaluateOnNewDocument(WATCH);
  await tab.setRequestInterception(true);
  let body: Buffer | undefined;
  serveNext(tab, () => (body ? { body } : undefined));
  return {
    tab,
    async show(sample) {
      body = sample.html;
      await tab.bringToFront();
      await tab.goto(sample.url, { waitUntil: 'domcontentloaded' });
    },
  };
}

const frames = 'new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 250))';

async function shiftOf({ tab }: Stage): Promise<number> {
  await tab.evaluate(frames);
  return (await tab.evaluate('globalThis.kaopuShift')) as number;
}

export async function shiftRows(plain: Browser, folder: string): Promise<BenchRow[]> {
  const kaopu = await startKaopu('chrome', folder);
  try {
    await kaopu.ask('origins.sync', {});
    const [without, withIt] = [await stageOf(plain), await stageOf(kaopu.browser)];
    const shifts: { name: string; kind: string; value: number; shown: number }[] = [];
    for (const sample of samplePages().filter(hasOffers)) {
      await without.show(sample);
      const own = await shiftOf(without);
      await withIt.show(sample);
      const state = await settledTab(kaopu, await kaopu.tabId(withIt.tab), undefined);
      const value = Math.max(0, (await shiftOf(withIt)) - own);
      shifts.push({ name: sample.name, kind: expectedOf(sample).kind, value, shown: state?.health?.badges ?? 0 });
    }
    return (['grid', 'item'] as const).map((kind) => {
      const pages = shifts.filter((one) => one.kind === kind && one.shown > 0);
      const worst = pages.reduce((a, b) => (b.value > a.value ? b : a));
      const goal = kind === 'grid' ? 0 : ITEM_GOAL;
      return {
        what: `layout shift, worst of ${pages.length} ${kind} pages${worst.value > 0 ? ` (${worst.name})` : ''}`,
        median: worst.value.toFixed(4),
        ...goalOf(goal ? `≤ ${goal}` : '0', worst.value <= goal),
        figures: Object.fromEntries(pages.map(({ name, value }) => [name, value])),
      };
    });
  } finally {
    await kaopu.close();
  }
}
