/** Everything of the bench that runs inside a page, as one script. */
import { siteOfHost } from '../../../../lib/sites/catalog.ts';
import { pageOf, readPage } from '../../../../lib/sites/read.ts';
import { readerOf } from '../../../../lib/sites/readers.ts';
import { timeScan as timeReader } from './scan.ts';
import { type Grid, growGrid } from './vary.ts';

export { timeBadges } from './badges.ts';
export { timeBoards, timeJudge } from './judging.ts';
export { timePackedBoard, timeRecords } from './records.ts';

const readerHere = () => readerOf(siteOfHost(location.hostname)?.site);

export const timeScan = (count: number, times: number) => timeReader(readerHere(), location.href, count, times);

let grown: Grid | undefined;

/** Brings the page's own list to this many cards, all different; the ones before go. In a task of the page's own. */
export const grow = (count: number, seed: number): Promise<number> =>
  new Promise((resolve) => setTimeout(() => resolve(growNow(count, seed)), 0));

function growNow(count: number, seed: number): number {
  grown?.remove();
  const reader = readerHere();
  const { cards } = readPage(reader, pageOf(document, location.href, reader.hosts));
  const own = cards.filter(({ place }) => place === 'main').map(({ element }) => element);
  grown = count > own.length ? growGrid(own, count, seed) : undefined;
  return own.length;
}

/** Mutations that concern no card: a clock, a banner, a list of messages. Ends when all are made. */
export async function churn(count: number): Promise<void> {
  const corner = document.createElement('div');
  const clock = document.createElement('span');
  corner.append(clock);
  document.body.append(corner);
  for (let n = 0; n < count; n++) {
    if (n % 4 === 0) corner.append(document.createElement('p'));
    else if (n % 4 === 1) corner.lastElementChild?.setAttribute('title', String(n));
    else clock.textContent = String(n);
    if (n % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 4));
  }
  corner.remove();
}
