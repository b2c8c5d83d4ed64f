import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { along, rising } from '../../lib/trust/curve.ts';
import { boundsOf, shrink } from '../../lib/trust/mean.ts';

describe('the shrunk mean', () => {
  it.each([
    [5, 1, 4.3, 4.3333],
    [5, 20, 4.3, 4.65],
    [4.6, 2000, 4.4, 4.598],
    [4.3, 7, 4.3, 4.3],
    [96, 0, 92, 92],
  ])('of %d from %d towards %d is %d', (mean, n, prior, expected) =>
    expect(shrink(mean, n, prior)).toBeCloseTo(expected, 3),
  );
});

describe('bounds of a mean', () => {
  it('reach farther for fewer ratings, and hold the mean', () => {
    const reach = [1, 10, 100, 1000, 10_000].map((n) => boundsOf(4.6, n, 4.3, 5));
    for (const { low, high } of reach) expect(low < 4.6 && 4.6 < high).toBe(true);
    const widths = reach.map(({ low, high }) => high - low);
    expect([...widths].sort((a, b) => b - a)).toEqual(widths);
  });

  it('are wide even for a few full marks, whose own spread is nothing', () => {
    expect(boundsOf(5, 3, 4.3, 5).low).toBeLessThan(3.5);
  });

  it('never stand above the mean because the site is generous', () => {
    expect(boundsOf(60, 10, 96, 100).low).toBeLessThan(60);
  });

  it('rise with the mean where thresholds lie', () => {
    const stars = fc.integer({ min: 30, max: 50 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(stars, stars, fc.integer({ min: 1, max: 90_000 }), (a, b, n) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(boundsOf(less, n, 4.3, 5).low).toBeLessThanOrEqual(boundsOf(more, n, 4.3, 5).low + 1e-9);
      }),
    );
  });
});

describe('a curve', () => {
  const points = [
    [0, 1],
    [2, 0.5],
    [4, 0],
  ] as const;
  it.each([
    [-1, 1],
    [0, 1],
    [1, 0.75],
    [2, 0.5],
    [3, 0.25],
    [4, 0],
    [9, 0],
  ])('at %d is %d', (x, y) => expect(along(points, x)).toBeCloseTo(y, 9));

  it('drops points that would make it fall, the later named ones first', () => {
    expect(
      rising([
        [4.8, 0.6],
        [5, 1],
        [2.5, 0],
        [4.9, 0.3],
        [4.6, 0.45],
      ]),
    ).toEqual([
      [2.5, 0],
      [4.6, 0.45],
      [4.8, 0.6],
      [5, 1],
    ]);
  });
});
