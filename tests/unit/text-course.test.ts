import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { courseWords } from '../../lib/text/course.ts';
import { speaker } from '../../lib/text/speak.ts';
import type { SeenPrice } from '../../lib/trust/price/past.ts';
import { DAY, NOW } from './trust-help.ts';

const seen = (...days: [ago: number, amount: number][]): SeenPrice[] =>
  days.map(([ago, amount]) => ({ at: NOW - ago * DAY, amount, currency: 'CNY' }));
const say = (course: readonly SeenPrice[], lang: 'en' | 'zh' = 'en') =>
  courseWords(course, speaker(wordsOf(lang), lang, NOW));

describe('the course of a price', () => {
  it('tells lowest, median and now, and draws a step at each change', () => {
    const course = say(seen([20, 100], [10, 100], [9, 80], [0, 90]));
    expect(course?.text).toBe('Seen on 4 days since Nov 2, 2026: lowest CN¥80.00, median CN¥100.00, now CN¥90.00.');
    expect(course?.line[0]).toEqual([0, 1]);
    expect(course?.line.at(-1)).toEqual([1, 0.5]);
    expect(course?.line.every(([x, y]) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true);
    // A step goes across before it goes down.
    expect(course?.line[3]).toEqual([0.55, 1]);
    expect(course?.line[4]).toEqual([0.55, 0]);
  });

  it('says it in Chinese', () => {
    expect(say(seen([20, 100], [0, 90]), 'zh')?.text).toBe(
      '自 2026年11月2日 起在 2 天里看到：最低 ¥90.00，中位 ¥100.00，现在 ¥90.00。',
    );
  });

  it('draws no line for one day', () => {
    const course = say(seen([0, 100]));
    expect(course?.line).toEqual([]);
    expect(course?.text).toContain('First seen here today: CN¥100.00');
  });

  it('lies in the middle where the price never moved', () => {
    const course = say(seen([9, 100], [0, 100]));
    expect(course?.line.map(([, y]) => y)).toEqual([0.5, 0.5, 0.5]);
    expect(course?.text).toBe('CN¥100.00 on all 2 days it was seen, since Nov 13, 2026.');
  });

  it('leaves out other currencies and prices with a coupon', () => {
    const mixed: SeenPrice[] = [
      { at: NOW - 9 * DAY, amount: 1, currency: 'USD' },
      { at: NOW - 8 * DAY, amount: 50, currency: 'CNY', after: 'coupon' },
      ...seen([5, 100], [0, 90]),
    ];
    expect(say(mixed)?.lowest).toBe('CN¥90.00');
  });

  it('says nothing without a price, and prints what is no currency as it stands', () => {
    expect(say([])).toBeUndefined();
    expect(say([{ at: NOW, amount: 5, currency: 'ZZZ' }])?.text).toContain('5');
  });
});
