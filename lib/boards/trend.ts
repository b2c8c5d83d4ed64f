import type { SeenPrice } from '../trust/price/past.ts';
import { salesIn } from './sales.ts';
import { DAY, rangeOf } from './span.ts';
import type { BoardSpan, Observed, Proof } from './types.ts';

type SalesPoint = Observed['sales'][number];

/** What is known of one listing over a span, for a chart; nothing between points is made up. */
export interface Trend {
  from: number;
  end: number;
  /** Sales figures by kind, oldest first; a figure of before the span begins its line. */
  sales: { kind: SalesPoint['kind']; points: { at: number; min: number }[] }[];
  /** Prices of the currency last seen, oldest first; empty where none are handed over. */
  prices: { at: number; amount: number }[];
  currency?: string;
  /** Days seen (UTC, days since the epoch). */
  days: number[];
  /** Sales within the span and how they are proven. */
  sold: { sales: number; proof: Proof };
  /** What the store holds of the verdict: the latest one. */
  score: { at: number; score: number; low: number; high: number };
}

/** Points within, and the last one before them, from where a line comes in. */
function within<P extends { at: number }>(points: readonly P[], from: number, end: number): P[] {
  const known = points.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
  const start = known.findIndex(({ at }) => at >= from);
  return start < 0 ? known.slice(-1) : known.slice(Math.max(0, start - 1));
}

const KINDS: readonly SalesPoint['kind'][] = ['payers', 'total', 'month', '90d'];

/** `prices`: the course that the store keeps beside the listing. */
export function trendOf(observed: Observed, span: BoardSpan, now: number, prices: readonly SeenPrice[] = []): Trend {
  const { from, end } = rangeOf(span, now);
  const currency = prices.reduce<SeenPrice | undefined>(
    (latest, price) => (price.at <= end && (!latest || price.at >= latest.at) ? price : latest),
    undefined,
  )?.currency;
  const alike = prices.filter((price) => price.currency === currency && !price.from);
  return {
    from,
    end,
    sales: KINDS.flatMap((kind) => {
      const points = within(
        observed.sales.filter((point) => point.kind === kind && Number.isFinite(point.min)),
        from,
        end,
      ).map(({ at, min }) => ({ at, min }));
      return points.length > 0 ? [{ kind, points }] : [];
    }),
    prices: within(alike, from, end).map(({ at, amount }) => ({ at, amount })),
    ...(currency && { currency }),
    days: observed.days.filter((day) => (day + 1) * DAY > from && day * DAY <= end),
    sold: salesIn(observed.sales, { from, end }),
    score: { at: observed.last, score: observed.score, low: observed.low, high: observed.high },
  };
}
