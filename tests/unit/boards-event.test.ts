import { describe, expect, it } from 'vitest';
import { boardIndex } from '../../lib/boards/board-index.ts';
import { summaryOf } from '../../lib/boards/event.ts';
import type { BoardEvent, Observed } from '../../lib/boards/types.ts';
import { DAY, prior, seen } from './boards-help.ts';

/** The festival of 2020 (靠谱好货节) as its figures were published: three days, ≥ 100 million yuan, ≥ 200 million plays. */
const START = Date.UTC(2020, 8, 22);
const festival: BoardEvent = {
  id: 'haohuojie-2020',
  name: '靠谱好货节',
  from: START,
  to: START + 3 * DAY,
  plays: 200_000_000,
};
const END = festival.to - 1;

interface Sold {
  key: string;
  price: number;
  pieces: number;
  lifetime?: number;
  rest?: Partial<Observed>;
}

/** Seen as the festival begins and as it ends; what was sold between is the difference of the two counts. */
function soldAt({ key, price, pieces, lifetime = 3_000_000, rest }: Sold): Observed {
  const at = [START - 5 * DAY, START + 3600_000, END - 3600_000] as const;
  const mins = [lifetime - 400_000, lifetime, lifetime + pieces];
  return seen({
    key,
    mean: 4.8,
    last: at[2],
    listing: {
      title: `Goods ${key}`,
      price: { amount: price, currency: 'CNY', from: false },
      shop: { name: `Shop ${key}` },
    },
    rest: {
      first: at[0],
      days: at.map((time) => Math.floor(time / DAY)),
      sales: at.map((time, index) => ({ at: time, min: mins[index] ?? 0, kind: 'total' as const })),
      state: 'labelled',
      ...rest,
    },
  });
}

const bestSellers = [
  soldAt({ key: 'noodles', price: 39.9, pieces: 60_000 }),
  soldAt({ key: 'masks', price: 59, pieces: 50_000 }),
  soldAt({ key: 'nuts', price: 89.9, pieces: 50_000 }),
];
const others = Array.from({ length: 60 }, (_, index) =>
  soldAt({
    key: `other${index}`,
    price: 49 + index,
    pieces: 20_000 + 100 * index,
    ...(index % 3 === 0 && { rest: { state: 'partial' } }),
  }),
);

function indexOf(rows: readonly Observed[]) {
  const index = boardIndex(prior);
  index.update(rows);
  return index;
}

describe('the totals of an event', () => {
  const index = indexOf([...bestSellers, ...others]);
  const totals = index.totals(festival, END, { top: 3 });

  it('say the figures of 2020 as floors', () => {
    expect(totals.value).toEqual([{ currency: 'CNY', amount: expect.any(Number) }]);
    expect(totals.value[0]?.amount).toBeGreaterThanOrEqual(100_000_000);
    const byHand = [...bestSellers, ...others].reduce((sum, { listing, sales }) => {
      const [, from, to] = sales;
      return sum + ((to?.min ?? 0) - (from?.min ?? 0)) * (listing.price?.amount ?? 0);
    }, 0);
    expect(totals.value[0]?.amount).toBe(Math.floor(byHand));
    expect(totals.plays).toBe(200_000_000);
    expect(totals.best.map(({ key, pieces }) => [key, pieces])).toEqual([
      ['noodles', 60_000],
      ['masks', 50_000],
      ['nuts', 50_000],
    ]);
  });

  it('count goods, shops and the labelled share', () => {
    expect([totals.goods, totals.shops, totals.labelled, totals.sold]).toEqual([63, 63, 43, 63]);
    expect(totals.labelledShare).toBeCloseTo(43 / 63, 10);
  });

  it('hold nothing of lifetime totals, of before or after, of 30-day figures, of plays', () => {
    const rest = (sales: Observed['sales']): Partial<Observed> => ({ sales });
    const at = (hours: number) => START + hours * 3600_000;
    const bare = indexOf([
      soldAt({ key: 'lifetime', price: 10, pieces: 1, rest: rest([{ at: at(1), min: 9e6, kind: 'total' }]) }),
      soldAt({ key: 'month', price: 10, pieces: 1, rest: rest([{ at: at(1), min: 9e6, kind: 'month' }]) }),
      soldAt({
        key: 'before',
        price: 10,
        pieces: 1,
        rest: rest([
          { at: at(-30), min: 1000, kind: 'total' },
          { at: at(1), min: 9000, kind: 'total' },
          { at: at(80), min: 90_000, kind: 'total' },
        ]),
      }),
    ]).totals(festival, festival.to + 5 * DAY);
    expect([bare.goods, bare.pieces, bare.value, bare.best]).toEqual([3, 0, [], []]);
    expect(bare.plays).toBe(200_000_000);
    expect(indexOf(others).totals({ ...festival, plays: undefined as never }, END).plays).toBeUndefined();
  });

  it('take the lowest price known of the event, and keep currencies apart', () => {
    const dollars = soldAt({ key: 'usd', price: 10, pieces: 100 });
    dollars.listing.price = { amount: 10, currency: 'USD', from: false };
    const two = indexOf([soldAt({ key: 'cny', price: 80, pieces: 1000 }), dollars]);
    const lowest = (key: string) => (key === 'cny' ? 60 : undefined);
    expect(two.totals(festival, END, { lowest }).value).toEqual([
      { currency: 'CNY', amount: 60_000 },
      { currency: 'USD', amount: 1000 },
    ]);
  });

  it('name no goods with an upheld case as best sellers', () => {
    const warned = soldAt({ key: 'warned', price: 5, pieces: 90_000, rest: { state: 'warned' } });
    const made = indexOf([warned, ...bestSellers]).totals(festival, END);
    expect(made.best.map(({ key }) => key)).toEqual(['noodles', 'masks', 'nuts']);
    expect(made.pieces).toBe(250_000);
  });

  it('make a summary with the boards of the event, which end with it', () => {
    const late = festival.to + 20 * DAY;
    const goods = index.board('goods', { span: festival, now: late });
    const summary = summaryOf(
      index.totals(festival, late),
      goods,
      index.board('sellers', { span: festival, now: late }),
    );
    expect([summary.isOver, summary.goods.length, summary.sellers.length]).toEqual([true, 3, 0]);
    expect(goods.ranked[0]?.sales).toBeGreaterThan(50_000);
    // Fresh when the event ended, not when it is asked.
    expect(goods.ranked[0]?.basis?.fresh).toBeGreaterThan(0.99);
    const after = index.board('goods', { span: { ...festival, from: festival.to, to: festival.to + DAY }, now: late });
    expect([after.ranked, after.waiting]).toEqual([[], []]);
  });
});
