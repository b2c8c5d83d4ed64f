import { describe, expect, it } from 'vitest';
import { goodsBoard } from '../../lib/boards/goods.ts';
import { sellersBoard } from '../../lib/boards/sellers.ts';
import type { Observed } from '../../lib/boards/types.ts';
import { DAY, NOW, prior, seen } from './boards-help.ts';

/** 100,000 listings of 8,000 shops, seen on several days with a course of sales, as a busy month leaves them. */
function many(): Observed[] {
  return Array.from({ length: 100_000 }, (_, i) => {
    const last = NOW - (i % 28) * DAY;
    const days = [20, 9, 3, 0].map((ago) => Math.floor(last / DAY) - ago);
    const sales = days.map((day, step) => ({
      at: Math.min(last, day * DAY + DAY / 2),
      min: (i % 977) * 10 + step * (i % 13),
      kind: 'total' as const,
    }));
    return seen({
      key: `shop.example/${i}`,
      mean: 3.5 + (i % 15) / 10,
      n: i % 3000,
      last,
      listing: { shop: { id: String(i % 8000) } },
      rest: { first: last - 20 * DAY, days, sales },
    });
  });
}

/** Milliseconds of this thread's own work, least of five: the machine is shared, and the goal is about the board. */
function best(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('100,000 listings', () => {
  const rows = many();

  it.each([
    ['goods', () => goodsBoard(rows, 30, NOW, { prior })],
    ['sellers', () => sellersBoard(rows, 30, NOW, { prior })],
  ])(
    '%s board in 500 ms',
    (_, build) => {
      expect(build().ranked).toHaveLength(100);
      const time = best(build);
      expect(time).toBeLessThan(500);
    },
    60_000,
  );
});
