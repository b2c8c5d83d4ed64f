import { describe, expect, it } from 'vitest';
import type { Badge } from '../../lib/page/badge.ts';
import { luminanceOf } from '../../lib/page/frame.ts';
import { nextByGeometry } from '../../lib/page/geometry.ts';

const grid = (columns: number, rows: number) =>
  Array.from({ length: columns * rows }, (_, i) => ({
    badge: { verdict: i } as unknown as Badge,
    x: (i % columns) * 200,
    y: Math.floor(i / columns) * 300,
  }));

describe('arrows among badges', () => {
  const boxes = grid(4, 3);
  const from = (i: number) => boxes[i] as (typeof boxes)[number];
  const go = (i: number, direction: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown') =>
    nextByGeometry(boxes, from(i), direction)?.verdict as unknown as number | undefined;

  it.each([
    [5, 'ArrowRight', 6],
    [5, 'ArrowLeft', 4],
    [5, 'ArrowUp', 1],
    [5, 'ArrowDown', 9],
    [3, 'ArrowRight', undefined],
    [0, 'ArrowUp', undefined],
  ] as const)('from %i %s to %s', (start, direction, end) => expect(go(start, direction)).toBe(end));
});

describe('the page’s theme', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(0, 0, 0, 0)', undefined],
    ['transparent', undefined],
    ['', undefined],
  ])('luminance of %s', (color, value) => {
    if (value === undefined) expect(luminanceOf(color)).toBeUndefined();
    else expect(luminanceOf(color)).toBeCloseTo(value, 3);
  });
});
