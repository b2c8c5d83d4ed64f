/** What is measured in plain tabs, without the extension: reading, badges, the judge, the boards. */
import type { Browser } from 'puppeteer-core';
import { samplePages } from '../sample-pages.ts';
import type { BadgeTimes } from './in-page/badges.ts';
import type { BoardTimes, JudgeTimes } from './in-page/judging.ts';
import type { ScanTimes } from './in-page/scan.ts';
import { type BenchRow, goalOf, median, ms, times } from './table.ts';
import { inPage, openSample, sampleGrids } from './tabs.ts';

const SCAN_GOAL = 3;
const BADGE_GOAL = 2;
const SIZES = [60, 600, 6000];

export async function scanRows(browser: Browser, repeat: number): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { site, sample } of sampleGrids()) {
    const tab = await openSample(browser, sample);
    // The first dozens run before the browser has compiled the script: three times as many, so that the median has not.
    const { bare, each, scan, first } = await inPage<ScanTimes>(tab, 'timeScan', 60, 3 * repeat);
    await tab.close();
    const [ratio, perElement] = [median(scan) / median(bare), median(scan) / median(each)];
    rows.push({
      what: `scan of 60 cards, ${site}`,
      median: ms(median(scan)),
      ratio: `${times(ratio)} the cards' text, ${times(perElement)} the text of each element`,
      ...goalOf(`≤ ${SCAN_GOAL}×`, ratio <= SCAN_GOAL),
      figures: { scanMs: median(scan), bareMs: median(bare), eachMs: median(each), firstMs: first, ratio, perElement },
    });
  }
  return rows;
}

/** Flat: a card of thousands costs at most this much more than one of 60. */
const FLAT = 1.5;

export async function growthRows(browser: Browser, repeat: number): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { site, sample } of sampleGrids().filter((grid) => ['amazon', 'taobao', 'jd'].includes(grid.site))) {
    let least = 0;
    for (const count of SIZES) {
      const tab = await openSample(browser, sample);
      const { scan, cards } = await inPage<ScanTimes>(tab, 'timeScan', count, repeat);
      await tab.close();
      const each = median(scan) / cards;
      if (!least) least = each;
      rows.push({
        what: `scan per card of ${count}, ${site}`,
        median: ms(each),
        ratio: times(each / least),
        ...(count > 60 && goalOf(`≤ ${FLAT}× that of 60`, each / least <= FLAT)),
        figures: { perCardMs: each, cards, ratio: each / least },
      });
    }
  }
  return rows;
}

export async function badgeRows(browser: Browser, repeat: number): Promise<BenchRow[]> {
  const tab = await openBlank(browser);
  const rows: BenchRow[] = [];
  const least: Record<string, number> = {};
  for (const count of SIZES) {
    const runs = count > 60 ? repeat : 3 * repeat;
    const { bare, ours, bareLaidOut, oursLaidOut } = await inPage<BadgeTimes>(tab, 'timeBadges', count, runs);
    const sets = [
      ['made and attached', median(ours), median(bare)],
      ['with layout', median(oursLaidOut), median(bareLaidOut)],
    ] as const;
    for (const [how, mine, theirs] of sets) {
      const ratio = mine / theirs;
      const each = mine / count;
      least[how] ??= each;
      rows.push({
        what: `${count} badges, ${how}`,
        median: `${ms(mine)}${count > 60 ? `, ${times(each / least[how])} per badge` : ''}`,
        ratio: times(ratio),
        ...(how === 'made and attached' && goalOf(`≤ ${BADGE_GOAL}×`, ratio <= BADGE_GOAL)),
        figures: { ms: mine, bareMs: theirs, ratio, perBadgeMs: each },
      });
    }
  }
  await tab.close();
  return rows;
}

export const openBlank = (browser: Browser) => {
  const [sample] = samplePages('generic/empty-shell');
  if (!sample) throw new Error('no empty sample page');
  return openSample(browser, sample);
};

export async function judgeRows(browser: Browser, repeat: number): Promise<BenchRow[]> {
  const tab = await openBlank(browser);
  const rows: BenchRow[] = [];
  for (const [count, goal] of [
    [60, 5],
    [6000, 500],
  ] as const) {
    const runs = count > 60 ? repeat : 3 * repeat;
    const { plain, judged } = await inPage<JudgeTimes>(tab, 'timeJudge', count, runs);
    const ratio = median(judged) / median(plain);
    rows.push({
      what: `judging ${count} listings, against looking at every field`,
      median: ms(median(judged)),
      ratio: times(ratio),
      ...goalOf(`≤ ${goal} ms`, median(judged) <= goal),
      figures: { ms: median(judged), plainMs: median(plain), ratio },
    });
  }
  const boards = await inPage<BoardTimes>(tab, 'timeBoards', 100_000, repeat);
  for (const [name, what, goal] of [
    ['first', 'first board over 100,000 listings, index included', 500],
    ['goods', 'board of goods over 100,000 listings', 50],
    ['sellers', 'board of sellers over 100,000 listings', 50],
  ] as const) {
    const values = boards[name];
    rows.push({
      what,
      median: ms(median(values)),
      ...goalOf(`≤ ${goal} ms`, median(values) <= goal),
      figures: { ms: median(values) },
    });
  }
  await tab.close();
  return rows;
}
