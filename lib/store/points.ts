/** Points of one course at most: prices, ratings, sales figures. */
export const MAX_POINTS = 60;

const byTime = (a: { at: number }, b: { at: number }) => a.at - b.at;

/**
 * A course with one more sighting, oldest first. A value that stays is kept as its first and its latest sighting, so
 * that a course holds changes and how long they lasted; one moment has one value, the one told last; the oldest of
 * more than 60 points goes.
 */
export function addPoint<P extends { at: number }>(course: readonly P[], point: P, same: (a: P, b: P) => boolean): P[] {
  if (course.at(-1)?.at === point.at) return addPoint(course.slice(0, -1), point, same);
  const [before, last] = [course.at(-2), course.at(-1)];
  if (last && last.at > point.at) return [...course, point].sort(byTime).slice(-MAX_POINTS);
  const lasts = before !== undefined && last !== undefined && same(before, last) && same(last, point);
  return [...(lasts ? course.slice(0, -1) : course), point].slice(-MAX_POINTS);
}

/** Two courses of one thing as one, each point once. */
export function unitePoints<P extends { at: number }>(a: readonly P[], b: readonly P[]): P[] {
  const points = new Map<string, P>();
  for (const point of [...a, ...b]) points.set(JSON.stringify(Object.entries(point).sort()), point);
  return [...points.values()].sort(byTime).slice(-MAX_POINTS);
}
