import { finishBoard, type Standing } from './finish.ts';
import { PartyMap, partyId } from './party.ts';
import { qualityOf } from './quality.ts';
import { DAY, salesIn } from './sales.ts';
import {
  type BoardOptions,
  byRank,
  forEachSight,
  freshness,
  isBarred,
  MIN_DAYS,
  MIN_RATINGS,
  NOTHING,
  type Ranked,
} from './sight.ts';
import type { Board, BoardRow, BoardWindow, Observed } from './types.ts';

/** Rows of one shop on the goods board at most. */
export const MAX_PER_SHOP = 3;
/**
 * Sales beyond this add nothing, whoever claims them: a row with at least 100 sales in the window stands above
 * any other seen as recently whose lower bound is half of its own, for 2·ln 101 > ln 10 001.
 */
export const SALES_CEILING = 10_000;

interface Candidate extends Ranked {
  observed: Observed;
  sales: number;
}

/** low × ln(1 + sales in the window, 10 000 at most), halved every 30 days since it was last seen. */
export const goodsPoints = (low: number, sales: number, fresh: number): number =>
  low * Math.log1p(Math.min(sales, SALES_CEILING)) * fresh;

function missingOf(n: number, days: number, sales: number): Ranked['missing'] {
  if (n >= MIN_RATINGS && days >= MIN_DAYS && sales > 0) return NOTHING;
  const missing: NonNullable<BoardRow['missing']> = [];
  if (n < MIN_RATINGS) missing.push('ratings');
  if (days < MIN_DAYS) missing.push('days');
  if (!(sales > 0)) missing.push('sales');
  return missing;
}

/** A row of `then`, seen on that many days, last at `last`. */
function candidateOf(
  observed: Observed,
  last: number,
  days: number,
  then: number,
  window: BoardWindow,
  options: BoardOptions,
): Candidate {
  const { listing, key } = observed;
  const quality = qualityOf(listing.rating, options.prior(listing.site));
  const sales = salesIn(observed.sales, window, then);
  const points = goodsPoints(quality.low, sales, freshness(last, then));
  return { key, points, n: quality.n, missing: missingOf(quality.n, days, sales), observed, sales };
}

function toRow({ key, points, missing, observed, sales }: Candidate, options: BoardOptions): BoardRow {
  const { listing, state } = observed;
  const quality = qualityOf(listing.rating, options.prior(listing.site));
  const row: BoardRow = {
    key,
    title: listing.title ?? '',
    site: listing.site,
    state,
    ...quality,
    sales: Math.floor(sales),
    points,
  };
  if (listing.url) row.url = listing.url;
  if (listing.shop?.name) row.shop = listing.shop.name;
  if (missing.length > 0) row.missing = [...missing];
  return row;
}

/** Keeps a shop's best: `best` stays in order of rank, three at most. */
function keepBest(best: Candidate[], candidate: Candidate): void {
  const place = best.findIndex((other) => byRank(candidate, other) < 0);
  if (place >= 0) best.splice(place, 0, candidate);
  else best.push(candidate);
  if (best.length > MAX_PER_SHOP) best.pop();
}

const newList = (): Candidate[] => [];

function standingAt(
  observed: readonly Observed[],
  then: number,
  window: BoardWindow,
  options: BoardOptions,
): Standing<Candidate> {
  const shops = new PartyMap<Candidate[]>();
  /** Goods whose shop the page does not show stand for themselves. */
  const ranked: Candidate[] = [];
  const waiting: Candidate[] = [];
  forEachSight(observed, then, window, (row, last, days) => {
    if (isBarred(row)) return;
    const candidate = candidateOf(row, last, days, then, window, options);
    const { site, shop } = row.listing;
    const id = partyId(shop);
    if (candidate.missing.length > 0) waiting.push(candidate);
    else if (id) keepBest(shops.take(site, id, newList), candidate);
    else ranked.push(candidate);
  });
  for (const best of shops.values()) ranked.push(...best);
  return { ranked: ranked.sort(byRank), waiting };
}

/**
 * 好货种草榜: listings seen within the window (days), ranked by a lower bound of quality times the logarithm of the
 * sales proven in it (design 7). To be ranked takes 20 ratings, 2 days seen and a sale; what lacks one waits, and
 * says what. Nothing with an upheld case, no more than 3 of a shop.
 */
export function goodsBoard(
  observed: readonly Observed[],
  window: BoardWindow,
  now: number,
  options: BoardOptions,
): Board {
  return finishBoard(
    { kind: 'goods', window, at: now },
    standingAt(observed, now, window, options),
    standingAt(observed, now - window * DAY, window, options),
    (candidate) => toRow(candidate, options),
    options.limit,
  );
}
