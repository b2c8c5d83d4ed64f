/**
 * What the extension finds on saved pages, in a real browser.
 *   npm run report -- --pages DIR --out FILE.json [--browser chrome|firefox] [--only SUBSTRING]
 * Each page is served under the address its `.truth.json` gives, its own scripts blocked, every other request aborted.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { TabState } from '../lib/messages/protocol.ts';
import type { BrowserName } from './lib/browsers.ts';
import { buildExtension, startKaopu } from './lib/extension.ts';
import { type ReportPage, reportKind, reportListing } from './lib/report-format.ts';
import { htmlOf, type SavedPage, savedPages, serveNext } from './lib/saved-pages.ts';
import { settledTab } from './lib/settled.ts';
import { cautionList, spreadTable, statesTable } from './lib/spread.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string' },
    browser: { type: 'string', default: 'chrome' },
  },
});
if (!values.pages || !values.out || !/^(chrome|firefox)$/.test(values.browser)) {
  console.error('usage: npm run report -- --pages DIR --out FILE.json [--browser chrome|firefox] [--only SUBSTRING]');
  process.exit(2);
}
const name = values.browser as BrowserName;
const pages = savedPages(values.pages, values.only);
if (!pages.length) {
  console.error(
    `no saved pages with a .truth.json below ${values.pages}${values.only ? ` that match "${values.only}"` : ''}`,
  );
  process.exit(2);
}

const pageOf = (saved: SavedPage, state: TabState): ReportPage => ({
  page: saved.page,
  kind: reportKind(state.kind),
  health: state.kind === 'wall' ? 'wall' : state.health?.unreadable ? 'unreadable' : 'ok',
  scanMs: Math.round((state.health?.scanMs ?? 0) * 10) / 10,
  badges: state.health?.badges ?? 0,
  listings: state.rows.map((row, i) => reportListing(row.listing, i + 1, row.verdict)),
});

const folder = buildExtension(name, { report: true });
const kaopu = await startKaopu(name, folder);
const report: ReportPage[] = [];
const left: string[] = [];
try {
  await kaopu.ask('origins.sync', {});
  const tab = await kaopu.browser.newPage();
  await tab.setViewport({ width: 1366, height: 900 });
  await tab.setRequestInterception(true);
  let body: Buffer | undefined;
  serveNext(tab, () => (body ? { body } : undefined));
  let tabId: number | undefined;
  let before: string | undefined;
  for (const [index, saved] of pages.entries()) {
    body = htmlOf(saved);
    let state: TabState | undefined;
    // A busy machine may miss the moment: a page that did not answer is asked once more.
    for (let attempt = 0; attempt < 2 && !state; attempt++)
      try {
        await tab.goto(saved.url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
        tabId ??= await kaopu.tabId(tab);
        state = await settledTab(kaopu, tabId, before);
      } catch (error) {
        console.error(`\n${saved.page}: ${(error as Error).message}`);
      }
    if (state) {
      before = state.visit;
      report.push(pageOf(saved, state));
    } else left.push(saved.page);
    const line = `${index + 1}/${pages.length} ${saved.page}: ${state ? `${state.kind}, ${state.rows.length} listings` : 'did not run, left out'}`;
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
    else console.log(line);
  }
  const version = await kaopu.browser.version();
  writeFileSync(
    values.out,
    JSON.stringify({ browser: version.toLowerCase().replace('/', ' '), pages: report }, null, 1),
  );
} finally {
  await kaopu.close();
}
console.log(`\n${spreadTable(report)}\n\n${statesTable(report)}\n\n${cautionList(report)}`);
if (left.length) console.log(`left out, the content script did not run: ${left.join(', ')}`);
