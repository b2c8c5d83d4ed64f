/** A point of a curve: number on the page → value from 0 to 1. */
export type Point = readonly [x: number, y: number];

/** Straight lines between points of rising x, flat outside; monotone wherever the points are. */
export function along(points: readonly Point[], x: number): number {
  let before = points[0];
  if (!before || x <= before[0]) return before?.[1] ?? 0;
  for (const point of points) {
    if (x < point[0]) {
      const [x0, y0] = before;
      const y = y0 + ((x - x0) / (point[0] - x0)) * (point[1] - y0);
      return Math.min(Math.max(y0, point[1]), Math.max(Math.min(y0, point[1]), y));
    }
    before = point;
  }
  return before[1];
}

/** Points sorted out so that both x and y rise strictly: later ones give way to the ones named before them. */
export function rising(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) if (kept.every(([x, y]) => (point[0] - x) * (point[1] - y) > 0)) kept.push(point);
  return kept.sort((a, b) => a[0] - b[0]);
}
