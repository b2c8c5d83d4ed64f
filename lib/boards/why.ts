/** Why a row stands where it stands, as data: what is said and its numbers; `lib/text/why.ts` finds the words. */
import { MAX_PER_SHOP, MIN_DAYS, MIN_GOODS, MIN_RATINGS } from './floors.ts';
import { spanDays } from './span.ts';
import type { Board, BoardRow } from './types.ts';

/**
 * One reason. Numbers by name: `low`, `mid`, `high` and `fresh` are shares from 0 to 1; `at` is epoch milliseconds; the
 * others are counts, days or points.
 */
export interface WhyFact {
  what:
    | 'quality'
    | 'ratings'
    | 'goods'
    | 'salesSeen'
    | 'salesSpread'
    | 'salesMonth'
    | 'sales90d'
    | 'salesNone'
    | 'salesDoubted'
    | 'daysSeen'
    | 'fresh'
    | 'shopCap'
    | 'barredGoods'
    | 'struck'
    | 'floorRatings'
    | 'floorDays'
    | 'floorSales'
    | 'floorGoods'
    | 'turnover'
    | 'points';
  values: Readonly<Record<string, number>>;
}

const SALES = {
  none: 'salesNone',
  seen: 'salesSeen',
  spread: 'salesSpread',
  month: 'salesMonth',
  '90d': 'sales90d',
} as const;
const FLOORS = { ratings: 'floorRatings', days: 'floorDays', sales: 'floorSales', goods: 'floorGoods' } as const;

/** What it takes to be ranked, and the most of one shop. */
const FLOOR = { ratings: MIN_RATINGS, days: MIN_DAYS, sales: 1, goods: MIN_GOODS } as const;

function salesFacts({ sales, basis }: BoardRow, days: number): WhyFact[] {
  if (!basis?.proof) return [];
  const facts: WhyFact[] = [{ what: SALES[basis.proof], values: { sales, days } }];
  if (basis.counted !== undefined) facts.push({ what: 'salesDoubted', values: { sales, counted: basis.counted } });
  return facts;
}

function basisFacts(row: BoardRow): WhyFact[] {
  const { basis } = row;
  if (!basis) return [];
  const facts: WhyFact[] = [];
  if (basis.proof) facts.push({ what: 'daysSeen', values: { days: basis.days } });
  facts.push({ what: 'fresh', values: { at: basis.last, fresh: basis.fresh } });
  if (basis.ofShop !== undefined) facts.push({ what: 'shopCap', values: { n: basis.ofShop, most: MAX_PER_SHOP } });
  if (basis.barred) facts.push({ what: 'barredGoods', values: { n: basis.barred } });
  if (basis.strikes) facts.push({ what: 'struck', values: { n: basis.strikes } });
  return facts;
}

function floorFacts({ missing = [], n, basis }: BoardRow, kind: Board['kind']): WhyFact[] {
  const has = { ratings: n, days: basis?.days ?? 0, sales: 0, goods: basis?.goods ?? 0 };
  return missing.map((what) =>
    what === 'ratings' && kind === 'sellers'
      ? { what: 'floorGoods', values: { has: n, needed: MIN_GOODS } }
      : { what: FLOORS[what], values: { has: has[what], needed: FLOOR[what] } },
  );
}

/** Why this rank, or why none yet: the reasons in the order in which they are reckoned. */
export function whyOf(row: BoardRow, { kind, window }: Pick<Board, 'kind' | 'window'>): WhyFact[] {
  const days = spanDays(window);
  const { low, quality, high, n, points } = row;
  return [
    ...floorFacts(row, kind),
    { what: 'quality', values: { low, mid: quality, high } },
    { what: kind === 'goods' ? 'ratings' : 'goods', values: { n } },
    ...(kind === 'goods' ? salesFacts(row, days) : []),
    ...basisFacts(row),
    ...(kind === 'sellers' ? [{ what: 'turnover' as const, values: { sales: row.sales, days } }] : []),
    { what: 'points', values: { points } },
  ];
}
