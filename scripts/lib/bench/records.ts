/** What records and packed boards cost: 100,000 of them in a real database. */
import type { Browser } from 'puppeteer-core';
import type { RecordTimes } from './in-page/records.ts';
import { openBlank } from './in-tab.ts';
import { type BenchRow, goalOf, median, ms } from './table.ts';
import { inPage } from './tabs.ts';

const COUNT = 100_000;

export async function recordRows(browser: Browser, repeat: number): Promise<BenchRow[]> {
  const tab = await openBlank(browser);
  const times = await inPage<RecordTimes>(tab, 'timeRecords', COUNT, repeat);
  const packed = await inPage<number[]>(tab, 'timePackedBoard', COUNT, Math.max(3, repeat >> 2));
  await tab.close();
  const row = (what: string, value: number, goal: number, more: Record<string, number> = {}): BenchRow => ({
    what,
    median: ms(value),
    ...goalOf(`≤ ${goal >= 1000 ? `${goal / 1000} s` : `${goal} ms`}`, value <= goal),
    figures: { ms: value, ...more },
  });
  const all = times.records.toLocaleString('en');
  return [
    row(`a bundle of ${all} records verified (${ms(times.verified)}) and stored`, times.imported, 20_000, {
      records: times.records,
      verifiedMs: times.verified,
    }),
    row(`what was said on 60 listings, of ${all} records`, median(times.lookup), 5),
    row(`the case of one subject folded, ${times.folded} records on it`, median(times.fold), 2, {
      records: times.folded,
    }),
    row(`who agrees, over ${all} records, longest step ${ms(times.longest)}`, times.model, 10_000, {
      longestMs: times.longest,
      voices: times.voices,
    }),
    row('first board of a worker over 100,000 listings, from its pack', median(packed), 500),
  ];
}
