import { STATES } from '../trust/types.ts';
import { believed, type Usual, Voices } from './believe.ts';
import { passesOf } from './filter.ts';
import { MAX_PER_SHOP, MAX_STRIKES, MIN_DAYS, MIN_RATINGS } from './floors.ts';
import type { Rows } from './index/rows.ts';
import { type BoardQuery, bitOf, byRank, type Candidates, finishBoard, headOf } from './ranking.ts';
import { type Sold, soldOf } from './sales.ts';
import { forEachSight, freshness, isBarred } from './sight.ts';
import { type Range, rangeOf } from './span.ts';
import { type Board, type BoardRow, PROOFS } from './types.ts';

/** Sums of logarithms are kept in whole 2⁻²⁰, so that they do not depend on the order of their parts. */
const UNIT = 2 ** 20;
const [NO_RATINGS, NO_DAYS, NO_SALES] = [bitOf('ratings'), bitOf('days'), bitOf('sales')];

/** Everything that was seen within a range and may be recommended. Numbered by place, not by row. */
interface Seen extends Candidates {
  size: number;
  row: Int32Array;
  last: Float64Array;
  days: Uint8Array;
  sales: Float64Array;
  proof: Uint8Array;
}

/** Parties that nothing is recommended of. */
export function struck(rows: Rows, strikes: BoardQuery['strikes']): Uint8Array | undefined {
  if (!strikes) return undefined;
  return Uint8Array.from(rows.parties.list, (_, party) =>
    party > 0 && strikes(rows.parties.key(party)) > MAX_STRIKES ? 1 : 0,
  );
}

function seenIn(rows: Rows, range: Range, query: BoardQuery): Seen {
  const { columns, courses, size, texts } = rows;
  const row = new Int32Array(size);
  const seen: Seen = {
    size: 0,
    row,
    last: new Float64Array(size),
    days: new Uint8Array(size),
    sales: new Float64Array(size),
    proof: new Uint8Array(size),
    points: new Float64Array(size),
    n: new Float64Array(size),
    missing: new Uint8Array(size),
    compareKeys: (a, b) => texts.compare(columns.key[row[a] ?? 0] ?? 0, columns.key[row[b] ?? 0] ?? 0),
  };
  const gone = struck(rows, query.strikes);
  const sold: Sold = { sales: 0, proof: 0 };
  forEachSight(rows, range, (at, last, days) => {
    if (isBarred(columns.state[at] ?? 0)) return;
    if (gone && (gone[columns.shop[at] ?? 0] || gone[columns.promoter[at] ?? 0])) return;
    soldOf(courses.course, columns.salesAt[at] ?? 0, columns.salesCount[at] ?? 0, range, sold);
    const place = seen.size;
    seen.size += 1;
    row[place] = at;
    seen.last[place] = last;
    seen.days[place] = days;
    seen.sales[place] = sold.sales;
    seen.proof[place] = sold.proof;
    const n = columns.n[at] ?? 0;
    seen.n[place] = n;
    seen.missing[place] =
      (n < MIN_RATINGS ? NO_RATINGS : 0) | (days < MIN_DAYS ? NO_DAYS : 0) | (sold.sales > 0 ? 0 : NO_SALES);
  });
  return seen;
}

/** What sales are usual on this board: a voice for each shop, and one for each of the goods whose shop is not shown. */
function usualOf({ columns, parties }: Rows, { size, row, missing, sales }: Seen): Usual {
  const voices = new Voices();
  const sums = new Float64Array(parties.list.length);
  const counts = new Int32Array(parties.list.length);
  for (let place = 0; place < size; place++) {
    if (missing[place]) continue;
    const logSales = Math.log1p(sales[place] ?? 0);
    const shop = columns.shop[row[place] ?? 0] ?? 0;
    if (shop === 0) voices.add(logSales);
    else {
      sums[shop] = (sums[shop] ?? 0) + Math.round(logSales * UNIT);
      counts[shop] = (counts[shop] ?? 0) + 1;
    }
  }
  counts.forEach((count, shop) => {
    if (count > 0) voices.add((sums[shop] ?? 0) / UNIT / count);
  });
  return voices.usual();
}

/** low × what counts of ln(1 + sales in the span), halved every 30 days since it was last seen. */
function setPoints({ columns }: Rows, seen: Seen, usual: Usual, end: number): void {
  for (let place = 0; place < seen.size; place++) {
    const low = columns.low[seen.row[place] ?? 0] ?? 0;
    const logSales = believed(Math.log1p(seen.sales[place] ?? 0), usual);
    seen.points[place] = low * logSales * freshness(seen.last[place] ?? 0, end);
  }
}

interface Standing {
  ranked: number[];
  waiting: number[];
  /** Candidates of each shop that lack nothing. */
  ofShop: Int32Array;
}

/** Puts a place among a shop's best, in order; the last one of too many falls out. */
function keepBest(best: Int32Array, shop: number, place: number, order: (a: number, b: number) => number): void {
  const start = shop * MAX_PER_SHOP;
  let carried = place + 1;
  for (let at = start; at < start + MAX_PER_SHOP && carried > 0; at++) {
    const held = best[at] ?? 0;
    if (held > 0 && order(held - 1, carried - 1) < 0) continue;
    best[at] = carried;
    carried = held;
  }
}

function standingOf({ columns, parties }: Rows, seen: Seen, passes: ((row: number) => boolean) | undefined): Standing {
  const order = byRank(seen);
  const best = new Int32Array(parties.list.length * MAX_PER_SHOP);
  const standing: Standing = { ranked: [], waiting: [], ofShop: new Int32Array(parties.list.length) };
  for (let place = 0; place < seen.size; place++) {
    const row = seen.row[place] ?? 0;
    if (passes && !passes(row)) continue;
    const shop = columns.shop[row] ?? 0;
    if (seen.missing[place]) standing.waiting.push(place);
    else if (shop === 0) standing.ranked.push(place);
    else {
      standing.ofShop[shop] = (standing.ofShop[shop] ?? 0) + 1;
      keepBest(best, shop, place, order);
    }
  }
  for (const held of best) if (held > 0) standing.ranked.push(held - 1);
  return standing;
}

/** How many lack nothing, those beyond their shop's share left out. */
function countAll({ columns, parties }: Rows, { size, row, missing }: Seen): number {
  const counts = new Int32Array(parties.list.length);
  let all = 0;
  for (let place = 0; place < size; place++) {
    if (missing[place]) continue;
    const shop = columns.shop[row[place] ?? 0] ?? 0;
    const count = (counts[shop] ?? 0) + 1;
    counts[shop] = count;
    if (shop === 0 || count <= MAX_PER_SHOP) all += 1;
  }
  return all;
}

/**
 * 好货种草榜: listings seen within the span, ranked by a lower bound of quality times the logarithm of the sales proven
 * in it (design 7), claims far beyond the board's usual ones doubted (`believe.ts`). To be ranked takes 20 ratings, 2
 * days seen and a sale; what lacks one waits, and says what. Nothing with an upheld case or of a shop or promoter with
 * 3 of them; no more than 3 of a shop.
 */
export function rankGoods(rows: Rows, query: BoardQuery): Board {
  const range = rangeOf(query.span, query.now);
  const seen = seenIn(rows, range, query);
  const usual = usualOf(rows, seen);
  setPoints(rows, seen, usual, range.end);
  const { ranked, waiting, ofShop } = standingOf(rows, seen, passesOf(rows, query.filter));
  const { columns, texts, names, parties } = rows;
  const toRow = (place: number): BoardRow => {
    const at = seen.row[place] ?? 0;
    const shop = columns.shop[at] ?? 0;
    const last = seen.last[place] ?? 0;
    const sales = seen.sales[place] ?? 0;
    const counted = Math.expm1(believed(Math.log1p(sales), usual));
    const [url, shopName, state] = [
      texts.read(columns.url[at] ?? 0),
      parties.name(shop),
      STATES[columns.state[at] ?? 0],
    ];
    return {
      key: rows.key(at),
      title: texts.read(columns.title[at] ?? 0),
      ...(url && { url }),
      site: names.at(columns.site[at] ?? 0),
      ...(shopName && { shop: shopName }),
      ...(state && { state }),
      low: columns.low[at] ?? 0,
      quality: columns.mid[at] ?? 0,
      high: columns.high[at] ?? 0,
      n: columns.n[at] ?? 0,
      sales: Math.floor(sales),
      points: seen.points[place] ?? 0,
      basis: {
        last,
        days: seen.days[place] ?? 0,
        fresh: freshness(last, range.end),
        proof: PROOFS[seen.proof[place] ?? 0] ?? 'none',
        ...(counted < sales - 0.5 && { counted: Math.floor(counted) }),
        ...((ofShop[shop] ?? 0) > MAX_PER_SHOP && { ofShop: ofShop[shop] ?? 0 }),
      },
    };
  };
  const all = query.filter ? countAll(rows, seen) : ranked.length;
  return finishBoard({ board: headOf('goods', query), candidates: seen, ranked, waiting, all, toRow }, query.limit);
}
