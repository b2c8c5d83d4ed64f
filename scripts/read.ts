/**
 * Reads saved pages with the readers alone (no extension): the fast loop for work on a reader.
 *   npm run read -- --pages DIR [--only SUBSTRING] [--site ID] [--browser chrome|firefox] [--out FILE] [--show]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Listing, PageKind } from '../lib/listing/types.ts';
import { siteOfHost } from '../lib/sites/catalog.ts';
import { type BrowserName, launchBrowser } from './lib/browsers.ts';
import { bundleReaders } from './lib/reader-bundle.ts';
import { type ReportPage, reportKind, reportListing } from './lib/report-format.ts';
import { htmlOf, type SavedPage, savedPages, serveNext } from './lib/saved-pages.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    only: { type: 'string' },
    site: { type: 'string' },
    out: { type: 'string' },
    show: { type: 'boolean' },
    browser: { type: 'string', default: 'chrome' },
  },
});
if (!values.pages) throw new Error('usage: read --pages DIR [--only SUBSTRING] [--site ID] [--out FILE] [--show]');

interface Reading {
  kind: PageKind;
  item?: Listing;
  listings: Listing[];
  errors: number;
  ms: number;
  spots: number;
  title: boolean;
  buy: boolean;
}

function readerOf({ url }: SavedPage): string {
  const site = siteOfHost(new URL(url).hostname)?.site;
  return site?.reader === 'own' ? site.id : 'generic';
}
const pages = savedPages(values.pages, values.only).filter((saved) => !values.site || readerOf(saved) === values.site);
const script = await bundleReaders([...new Set(pages.map(readerOf))]);
const browser = await launchBrowser(values.browser as BrowserName);
const report: ReportPage[] = [];
try {
  const tab = await browser.newPage();
  await tab.setRequestInterception(true);
  let body: Buffer | undefined;
  serveNext(tab, () => (body ? { body } : undefined));
  for (const saved of pages) {
    body = htmlOf(saved);
    await tab.goto(saved.url, { waitUntil: 'domcontentloaded' });
    const call = `${script}; JSON.stringify(kaopu.read(${JSON.stringify(readerOf(saved))}, ${JSON.stringify(saved.url)}))`;
    // As JSON: Firefox's driver loses objects that stand in an answer more than once.
    const got = JSON.parse((await tab.evaluate(call)) as string) as Reading;
    const listings = [...(got.item ? [got.item] : []), ...got.listings].map((listing, i) =>
      reportListing(listing, i + 1),
    );
    report.push({
      page: saved.page,
      kind: reportKind(got.kind),
      health: got.kind,
      scanMs: got.ms,
      badges: 0,
      listings,
    });
    const main = listings.filter((listing) => listing.place === 'main').length;
    console.log(
      `${saved.page}: ${got.kind}, ${main} main, ${listings.length - main} aside, ${got.errors} errors, ${got.ms.toFixed(1)} ms, badge anchors ${got.spots}/${got.listings.length}${got.kind === 'item' ? `, title ${got.title}, buy ${got.buy}` : ''}`,
    );
    if (values.show) console.log(JSON.stringify(listings, null, 1));
  }
} finally {
  await browser.close();
}
if (values.out) writeFileSync(values.out, JSON.stringify({ browser: values.browser, pages: report }, null, 1));
