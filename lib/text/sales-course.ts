/** The course of what a page says was sold: only what was seen, never an estimate. */
import type { Course } from './course.ts';
import type { Speaker } from './speak.ts';

const DAY = 86_400_000;

interface SeenSales {
  at: number;
  min: number;
}

const saying = (first: number, last: number): string =>
  first === last ? 'seen_sales_flat' : last > first ? 'seen_sales_moved' : 'seen_sales_fell';

/** `undefined` where no sales were ever seen. Points oldest first. */
export function salesCourse(points: readonly SeenSales[], speak: Speaker): Course | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return undefined;
  const counts = points.map(({ min }) => min);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const ends = { lowest: speak.number(low), highest: speak.number(high) };
  const span = last.at - first.at;
  if (span <= 0) {
    return {
      ...ends,
      line: [],
      text: speak.say('seen_sales_one', { n: speak.number(last.min), date: speak.date(last.at) }),
    };
  }
  const text = speak.say(saying(first.min, last.min), {
    low: speak.number(first.min),
    high: speak.number(last.min),
    more: speak.number(last.min - first.min),
    days: Math.max(1, Math.round(span / DAY)),
    date: speak.date(first.at),
  });
  const line = points.map(
    ({ at, min }) => [(at - first.at) / span, high === low ? 0.5 : (min - low) / (high - low)] as const,
  );
  return { ...ends, line, text };
}
