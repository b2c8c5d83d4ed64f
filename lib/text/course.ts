/** The course of a price in words and as a line. */
import { medianOverTime, type SeenPrice } from '../trust/price/past.ts';
import type { Speaker } from './speak.ts';

const DAY = 86_400_000;
/** Prices nearer to each other than this share are drawn as one height. */
const FLAT = 0.001;

export interface Course {
  /** "Seen on 6 days since 3 Nov 2026: lowest ¥80, median ¥99, now ¥99". */
  text: string;
  /** Corners of a stepped line, each 0 to 1 from the left and from the bottom; empty for one sighting. */
  line: readonly (readonly [x: number, y: number])[];
  /** Heights of the median, 0 to 1; absent where nothing is drawn. */
  median?: number;
  highest: string;
  lowest: string;
}

/** Only prices that can stand on one line: the currency and the coupon of the latest. */
function alike(course: readonly SeenPrice[]): SeenPrice[] {
  const last = course.at(-1);
  return course.filter(({ currency, after }) => currency === last?.currency && after === last.after);
}

/** `undefined` without a price. */
export function courseWords(course: readonly SeenPrice[], speak: Speaker): Course | undefined {
  const points = alike(course);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return undefined;
  const { currency } = last;
  const money = (amount: number) => speak.money({ amount, currency });
  const amounts = points.map(({ amount }) => amount);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const median = medianOverTime(points) ?? last.amount;
  const days = new Set(points.map(({ at }) => Math.floor(at / DAY))).size;
  const ends = { lowest: money(low), highest: money(high) };
  if (days < 2) return { ...ends, line: [], text: speak.say('course_first', { price: money(last.amount) }) };
  const isFlat = high - low <= FLAT * high;
  const height = (amount: number) => (isFlat ? 0.5 : (amount - low) / (high - low));
  const along = (at: number) => (at - first.at) / (last.at - first.at);
  const line = points.flatMap(({ at, amount }, index): [number, number][] => {
    const before = points[index - 1];
    const corner: [number, number] = [along(at), height(amount)];
    return before ? [[along(at), height(before.amount)], corner] : [corner];
  });
  const params = {
    n: days,
    date: speak.date(first.at),
    low: money(low),
    median: money(median),
    now: money(last.amount),
  };
  return { ...ends, line, median: height(median), text: speak.say(isFlat ? 'course_flat' : 'course_moved', params) };
}
