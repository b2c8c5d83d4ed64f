import { passesOf } from './filter.ts';
import { MAX_STRIKES, MIN_GOODS, MIN_RANKED, MIN_RATINGS } from './floors.ts';
import { dayEnds } from './index/days.ts';
import type { Rows } from './index/rows.ts';
import { Twins } from './index/twins.ts';
import { usualQuality } from './quality.ts';
import { type BoardQuery, bitOf, type Candidates, finishBoard, headOf } from './ranking.ts';
import { type Sold, soldOf } from './sales.ts';
import { forEachSight, freshness, isBarred } from './sight.ts';
import { DAY, type Range, rangeOf } from './span.ts';
import type { Board, BoardRow } from './types.ts';

/** Sums are kept in whole 2⁻²⁰, so that they do not depend on the order of their parts (exact up to 10⁹ of them). */
const UNIT = 2 ** 20;
const units = (value: number) => Math.round(value * UNIT);
const [NO_RATINGS, NO_DAYS, NO_GOODS] = [bitOf('ratings'), bitOf('days'), bitOf('goods')];

/** Sums of each shop and promoter, by its number. */
interface Sums extends Candidates {
  low: Float64Array;
  mid: Float64Array;
  high: Float64Array;
  weight: Float64Array;
  /** Goods seen, those with enough ratings (each title once), those with an upheld case. */
  goods: Int32Array;
  n: Int32Array;
  barred: Int32Array;
  /** First and latest day seen, and the latest moment. */
  dayFirst: Int32Array;
  dayLast: Int32Array;
  last: Float64Array;
}

function newSums(rows: Rows): Sums {
  const { length } = rows.parties.list;
  const keys = new Map<number, string>();
  const keyOf = (party: number): string => {
    const key = keys.get(party) ?? rows.parties.key(party);
    keys.set(party, key);
    return key;
  };
  const floats = () => new Float64Array(length);
  const counts = () => new Int32Array(length);
  return {
    low: floats(),
    mid: floats(),
    high: floats(),
    weight: floats(),
    goods: counts(),
    n: counts(),
    barred: counts(),
    dayFirst: counts().fill(2 ** 31 - 1),
    dayLast: counts().fill(-1),
    last: floats(),
    points: floats(),
    missing: new Uint8Array(length),
    compareKeys: (a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0),
  };
}

const add = (sums: Float64Array | Int32Array, at: number, more: number) => {
  sums[at] = (sums[at] ?? 0) + more;
};

/** The sums of all sellers: what they offer within the range. */
function sumUp(rows: Rows, range: Range, passes: ((row: number) => boolean) | undefined): Sums {
  const { columns } = rows;
  const sums = newSums(rows);
  const twins = new Twins(rows, 2 * rows.size);
  const today = Math.floor(range.end / DAY);
  const addTo = (party: number, row: number, last: number) => {
    if (isBarred(columns.state[row] ?? 0)) {
      add(sums.barred, party, 1);
      return;
    }
    add(sums.goods, party, 1);
    const [first, latest] = dayEnds(columns, row, today);
    if (first >= 0) sums.dayFirst[party] = Math.min(sums.dayFirst[party] ?? first, first);
    sums.dayLast[party] = Math.max(sums.dayLast[party] ?? latest, latest);
    sums.last[party] = Math.max(sums.last[party] ?? 0, last);
    if ((columns.n[row] ?? 0) >= MIN_RATINGS) twins.add(party, row, last);
  };
  forEachSight(rows, range, (row, last) => {
    if (passes && !passes(row)) return;
    const [shop, promoter] = [columns.shop[row] ?? 0, columns.promoter[row] ?? 0];
    if (shop > 0) addTo(shop, row, last);
    if (promoter > 0) addTo(promoter, row, last);
  });
  for (let place = 0; place < twins.size; place++) {
    const [party, row] = [twins.party[place] ?? 0, twins.row[place] ?? 0];
    const fresh = freshness(twins.last[place] ?? 0, range.end);
    add(sums.n, party, 1);
    add(sums.low, party, units((columns.low[row] ?? 0) * fresh));
    add(sums.mid, party, units((columns.mid[row] ?? 0) * fresh));
    add(sums.high, party, units((columns.high[row] ?? 0) * fresh));
    add(sums.weight, party, units(fresh));
  }
  return sums;
}

/**
 * From sums to means: (Σ q·f + 3·u) / (Σ f + b + 3), with the quality q of each good, its freshness f, the site's usual
 * quality u at 20 ratings (three average goods draw every seller to them), and b upheld cases, seen here or struck:
 * each counts like one more good of no quality.
 */
function setMeans(rows: Rows, sums: Sums, party: number, strikes: number): void {
  const usual = usualQuality(rows.prior(rows.parties.list[party]?.site ?? ''), MIN_RATINGS);
  const weight = (sums.weight[party] ?? 0) / UNIT + Math.max(sums.barred[party] ?? 0, strikes) + MIN_GOODS;
  const mean = (sum: number | undefined, average: number) => ((sum ?? 0) / UNIT + average * MIN_GOODS) / weight;
  sums.low[party] = mean(sums.low[party], usual.low);
  sums.mid[party] = mean(sums.mid[party], usual.quality);
  sums.high[party] = mean(sums.high[party], usual.high);
  sums.points[party] = sums.low[party] ?? 0;
}

const missingOf = ({ goods, n, dayFirst, dayLast }: Sums, party: number): number =>
  ((n[party] ?? 0) < MIN_GOODS ? ((goods[party] ?? 0) < MIN_GOODS ? NO_GOODS : NO_RATINGS) : 0) |
  ((dayFirst[party] ?? 0) < (dayLast[party] ?? 0) ? 0 : NO_DAYS);

/** Of one seller: pieces sold, and the address of its best listing (of two alike that of the smaller key). */
interface Shown {
  sales: number;
  best: number;
}

/** What is told of the sellers that are shown only: a second look at their goods. */
function lookAgain(rows: Rows, range: Range, shown: Map<number, Shown>, passes?: (row: number) => boolean): void {
  const { columns, courses, texts } = rows;
  const sold: Sold = { sales: 0, proof: 0 };
  const isBetter = (row: number, best: number): boolean => {
    if (best < 0) return true;
    const apart = (columns.low[row] ?? 0) - (columns.low[best] ?? 0);
    return apart > 0 || (apart === 0 && texts.compare(columns.key[row] ?? 0, columns.key[best] ?? 0) < 0);
  };
  forEachSight(rows, range, (row) => {
    const shop = shown.get(columns.shop[row] ?? 0);
    const promoter = shown.get(columns.promoter[row] ?? 0);
    if ((!shop && !promoter) || isBarred(columns.state[row] ?? 0) || (passes && !passes(row))) return;
    soldOf(courses.course, columns.salesAt[row] ?? 0, columns.salesCount[row] ?? 0, range, sold);
    for (const one of [shop, promoter]) {
      if (!one) continue;
      one.sales += Math.floor(sold.sales);
      if (isBetter(row, one.best)) one.best = row;
    }
  });
}

/**
 * 带货达人榜: shops and promoters by the goods they offer, seen within the span, never by turnover: the mean of their
 * goods' lower bounds (`setMeans`). A seller is who the site's own id says, whatever it calls itself. To be ranked takes
 * 3 goods of different titles with 20 ratings each, and 2 days seen; who has 3 upheld cases is not shown. A row opens the
 * seller's best listing.
 */
export function rankSellers(rows: Rows, query: BoardQuery): Board {
  const range = rangeOf(query.span, query.now);
  const passes = passesOf(rows, query.filter);
  const sums = sumUp(rows, range, passes);
  const { list } = rows.parties;
  const strikes = new Int32Array(list.length);
  const [ranked, waiting]: [number[], number[]] = [[], []];
  for (let party = 1; party < list.length; party++) {
    if ((sums.goods[party] ?? 0) === 0) continue;
    const struck = query.strikes?.(rows.parties.key(party)) ?? 0;
    if (struck > MAX_STRIKES) continue;
    strikes[party] = struck;
    setMeans(rows, sums, party, struck);
    const missing = missingOf(sums, party);
    sums.missing[party] = missing;
    (missing ? waiting : ranked).push(party);
  }
  const shown = new Map<number, Shown>();
  const toRow = (party: number): BoardRow => {
    const { sales, best } = shown.get(party) ?? { sales: 0, best: -1 };
    const url = best < 0 ? '' : rows.texts.read(rows.columns.url[best] ?? 0);
    const { site = '', id = '', role, name } = list[party] ?? {};
    const title = name ?? id;
    const last = sums.last[party] ?? 0;
    return {
      key: rows.parties.key(party),
      title,
      ...(url && { url }),
      site,
      ...(role === 'shop' && { shop: title }),
      low: sums.low[party] ?? 0,
      quality: sums.mid[party] ?? 0,
      high: sums.high[party] ?? 0,
      n: sums.n[party] ?? 0,
      sales,
      points: sums.points[party] ?? 0,
      basis: {
        last,
        days: (sums.dayLast[party] ?? 0) > (sums.dayFirst[party] ?? 0) ? 2 : 1,
        fresh: freshness(last, range.end),
        goods: sums.goods[party] ?? 0,
        barred: sums.barred[party] ?? 0,
        strikes: strikes[party] ?? 0,
      },
    };
  };
  const board = headOf('sellers', query);
  // A filter leaves parts of sellers: those are ranked however few they are.
  const all = query.filter && ranked.length > 0 ? Math.max(ranked.length, MIN_RANKED) : ranked.length;
  const prepare = (chosen: readonly number[]) => {
    for (const party of chosen) shown.set(party, { sales: 0, best: -1 });
    lookAgain(rows, range, shown, passes);
  };
  return finishBoard({ board, candidates: sums, ranked, waiting, all, prepare, toRow }, query.limit);
}
