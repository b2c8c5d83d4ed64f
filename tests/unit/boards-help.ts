/** Observations as the store hands them over, with invented goods. */
import type { Observed } from '../../lib/boards/types.ts';
import type { Listing } from '../../lib/listing/types.ts';

export const DAY = 86_400_000;
/** Noon, so that a few hours more or less stay on the same day. */
export const NOW = Date.UTC(2026, 10, 20, 12);
export const TODAY = Math.floor(NOW / DAY);

export const prior = () => ({ scale: 5, prior: 4.3 });

export interface Given {
  key: string;
  mean?: number;
  n?: number;
  /** Sales of the last 30 days as the page shows them, read at `last`. */
  month?: number;
  last?: number;
  listing?: Partial<Listing>;
  rest?: Partial<Observed>;
}

/** A listing of many ratings, seen on two days, with a figure of monthly sales: ranked unless something is changed. */
export function seen({
  key,
  mean = 4.5,
  n = 500,
  month = 300,
  last = NOW - 3_600_000,
  listing,
  rest,
}: Given): Observed {
  return {
    key,
    listing: {
      site: 'shop.example',
      place: 'main',
      from: {},
      title: `Goods ${key}`,
      rating: { value: mean, scale: 5, count: { min: n, open: false } },
      ...listing,
    },
    first: last - 2 * DAY,
    last,
    days: [Math.floor(last / DAY) - 1, Math.floor(last / DAY)],
    sales: [{ at: last, min: month, kind: 'month' }],
    state: 'partial',
    score: 70,
    low: 60,
    high: 80,
    ...rest,
  };
}

export const fromShop = (name: string): Partial<Listing> => ({ shop: { name } });

/** Three more listings that can be ranked, so that a board is not thin. */
export const filler = (): Observed[] => ['f1', 'f2', 'f3'].map((key) => seen({ key, mean: 3.6, month: 30 }));
