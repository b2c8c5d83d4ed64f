/** What the built extension does to a page's thread: work added by the watcher, the longest task of its script. */
import type { Browser, Page } from 'puppeteer-core';
import { type Kaopu, poll, startKaopu } from '../extension.ts';
import type { SamplePage } from '../sample-pages.ts';
import { type BenchRow, goalOf, median, ms, times } from './table.ts';
import { inPage, openSample, sampleGrids } from './tabs.ts';

const MUTATIONS = 1000;
const CARDS = 600;
/** What a browser itself calls a long task. */
const LONG = 50;

const sleep = (wait: number) => new Promise((resolve) => setTimeout(resolve, wait));

/** Kaopu's hosts on a page: the only elements that carry its reset. */
const HOSTS = `[...document.querySelectorAll('div[lang]')].filter((host) => host.style.getPropertyPriority('all') === 'important').length`;

async function settled(tab: Page, count: number): Promise<void> {
  const done = await poll(async () => ((await tab.evaluate(HOSTS)) as number) >= count, 20_000, 100);
  if (!done) throw new Error(`${count} badges did not come`);
  await sleep(400);
}

const gridOf = (site: string): SamplePage => {
  const grid = sampleGrids().find((one) => one.site === site);
  if (!grid) throw new Error(`no sample grid of ${site}`);
  return grid.sample;
};

/** Milliseconds that the page's main thread worked in its tasks so far. */
async function meter(tab: Page): Promise<() => Promise<number>> {
  const session = await tab.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
}

async function measured(tab: Page, spent: () => Promise<number>): Promise<number> {
  const before = await spent();
  await inPage(tab, 'churn', MUTATIONS);
  // The watcher looks in rounds: the last one comes after the last mutation.
  await sleep(500);
  return (await spent()) - before;
}

export async function watcherRows(plain: Browser, folder: string, repeat: number): Promise<BenchRow[]> {
  const sample = gridOf('amazon');
  const kaopu = await startKaopu('chrome', folder);
  try {
    const tabs = [await openSample(plain, sample), await openSample(kaopu.browser, sample)] as const;
    for (const tab of tabs) await inPage(tab, 'grow', 60, 1);
    await settled(tabs[1], 60);
    const meters = [await meter(tabs[0]), await meter(tabs[1])] as const;
    const spent: [number[], number[]] = [[], []];
    for (let n = 0; n < repeat; n++)
      for (const at of n % 2 ? ([0, 1] as const) : ([1, 0] as const))
        spent[at].push(await measured(tabs[at], meters[at]));
    await tabs[0].close();
    const [without, withIt] = spent.map(median) as [number, number];
    return [
      {
        what: `page CPU added over ${MUTATIONS} unrelated mutations, 60 cards`,
        median: ms(Math.max(0, withIt - without)),
        ratio: times(withIt / without),
        figures: { withMs: withIt, withoutMs: without },
      },
    ];
  } finally {
    await kaopu.close();
  }
}

interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string } };
}

/** The longest task of a page's thread, in milliseconds, in which the extension's script ran and nothing of the page's. */
export function longestTask(events: readonly TraceEvent[]): number {
  const calls = events.filter(({ name }) => name === 'FunctionCall');
  const isOurs = (call: TraceEvent) => /^chrome-extension:.*(?<!\/background)\.js$/.test(call.args?.data?.url ?? '');
  const threads = new Set(calls.filter(isOurs).map(({ pid, tid }) => `${pid}/${tid}`));
  let longest = 0;
  for (const { name, dur = 0, ts, pid, tid } of events) {
    if (!/RunTask$/.test(name) || dur / 1000 <= longest || !threads.has(`${pid}/${tid}`)) continue;
    const inside = calls.filter((call) => call.pid === pid && call.tid === tid && call.ts >= ts && call.ts <= ts + dur);
    if (inside.length > 0 && inside.every(isOurs)) longest = dur / 1000;
  }
  return longest;
}

async function traced(kaopu: Kaopu, tab: Page, seed: number): Promise<number> {
  await inPage(tab, 'grow', 0, 0);
  await poll(async () => ((await tab.evaluate(HOSTS)) as number) < CARDS / 2, 10_000, 100);
  await sleep(300);
  await tab.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });
  await inPage(tab, 'grow', CARDS, seed);
  await settled(tab, CARDS);
  const trace = await tab.tracing.stop();
  if (!trace) throw new Error(`no trace from ${kaopu.name}`);
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString('utf8')) as { traceEvents: TraceEvent[] };
  return longestTask(traceEvents);
}

export async function longTaskRows(folder: string, repeat: number): Promise<BenchRow[]> {
  const kaopu = await startKaopu('chrome', folder);
  try {
    const tab = await openSample(kaopu.browser, gridOf('amazon'));
    const longest: number[] = [];
    for (let n = 0; n < repeat; n++) longest.push(await traced(kaopu, tab, n + 1));
    return [
      {
        what: `longest task while ${CARDS} cards are read and badged`,
        median: ms(median(longest)),
        ...goalOf(`≤ ${LONG} ms`, median(longest) <= LONG),
        figures: { ms: median(longest), worstMs: Math.max(...longest) },
      },
    ];
  } finally {
    await kaopu.close();
  }
}
