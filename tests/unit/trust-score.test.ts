import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { SITES } from '../../lib/sites/catalog.ts';
import { PART_WORTH } from '../../lib/trust/parts.ts';
import { scoreListing } from '../../lib/trust/score.ts';
import type { Signal } from '../../lib/trust/types.ts';
import { contextOf, listingOf } from './trust-help.ts';

const score = (fields: Partial<Listing>, site = 'amazon', signals: Signal[] = []) =>
  scoreListing(listingOf(fields), contextOf(site), signals);
const stars = (value: number, min: number): Partial<Listing> => ({
  rating: { value, scale: 5, count: { min, open: false } },
});

describe('the score', () => {
  it('of a listing that shows nothing is the usual one with a wide interval', () => {
    const { low, score: points, high, shown } = score({});
    expect(shown).toEqual([]);
    expect(points).toBeGreaterThan(50);
    expect(points).toBeLessThan(65);
    expect(high - low).toBeGreaterThan(60);
  });

  it('names the pillars that rest on the page', () => {
    const fields: Partial<Listing> = { ...stars(4.5, 300), shipping: { kind: 'free', text: 'x' }, licence: 'x' };
    expect(score(fields).shown).toEqual(['goods', 'logistics', 'assurance']);
  });

  it('tells the products of one search page apart', () => {
    const points = [3.6, 3.9, 4.1, 4.3, 4.5, 4.7, 4.9].map((value) => score(stars(value, 2000)).score);
    expect([...new Set(points)].length).toBe(points.length);
    expect((points.at(-1) ?? 0) - (points[0] ?? 0)).toBeGreaterThanOrEqual(15);
  });

  it('trusts the same mean more from more buyers', () => {
    const points = [2, 20, 200, 2000].map((n) => score(stars(4.8, n)));
    expect(points.map(({ score: value }) => value)).toEqual(
      points.map(({ score: value }) => value).sort((a, b) => a - b),
    );
    const widths = points.map(({ low, high }) => high - low);
    expect(new Set(widths).size).toBe(4);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  it('takes a mean without its count for one rating', () => {
    expect(score({ rating: { value: 4.9, scale: 5 } })).toEqual(score(stars(4.9, 1)));
  });

  it('is high and narrow for a shop that shows everything', () => {
    const {
      low,
      score: points,
      high,
    } = score(
      {
        shopRating: { value: 5, scale: 5 },
        shopKind: 'flagship',
        service: { percent: 98, text: 'x' },
        dispatch: { kind: 'observed', hours: 13, text: 'x' },
        shipping: { kind: 'free', text: 'x' },
        returns: '7天无理由退货',
        marks: ['退货包运费'],
      },
      'taobao',
    );
    expect(points).toBeGreaterThan(80);
    expect(high - low).toBeLessThan(45);
  });

  it('is lowered by signals, and never by more than half', () => {
    const signal = (strength: -3 | -2 | -1): Signal => ({ id: 'replicaWord', strength });
    const plain = score(stars(4.7, 900)).score;
    const marks = [
      [signal(-1)],
      [signal(-2)],
      [signal(-3)],
      [signal(-3), signal(-3)],
      Array.from({ length: 9 }, () => signal(-3)),
    ];
    const points = marks.map((signals) => score(stars(4.7, 900), 'amazon', signals).score);
    expect(points).toEqual([...points].sort((a, b) => b - a));
    expect(points[0]).toBeLessThan(plain);
    expect(points.at(-1)).toBeGreaterThan(plain / 2);
    expect(score(stars(4.7, 900), 'amazon', [{ id: 'replicaWord', strength: 3 }]).score).toBe(plain);
  });
});

describe('parts of the score', () => {
  const worth = (part: keyof typeof PART_WORTH, fields: Partial<Listing>, site = 'taobao') =>
    PART_WORTH[part](listingOf(fields), contextOf(site))?.value;

  it('put the usual shop and product of each site at the prior', () => {
    for (const { id, scales } of SITES) {
      const { shopRating, goodsRating } = scales;
      if (shopRating)
        expect(worth('shop', { shopRating: { value: shopRating.prior, scale: shopRating.scale } }, id)).toBe(0.6);
      if (shopRating)
        expect(worth('shop', { shopRating: { value: shopRating.scale, scale: shopRating.scale } }, id)).toBe(1);
      if (!goodsRating) continue;
      const rating = { value: goodsRating.prior, scale: goodsRating.scale, count: { min: 90, open: true } };
      expect(worth('goods', { rating }, id)).toBe(0.6);
    }
  });

  it.each([
    ['7天无理由退货', 0.85],
    ['支持7天无理由退货(安装后不支持)', 0.85],
    ['七天无理由退换', 0.85],
    ['Free returns', 0.85],
    ['FREE 30-day refund/replacement', 0.85],
    ['Returns accepted within 14 days', 0.85],
    ['不支持7天无理由退货', 0.2],
    ['Non-returnable', 0.2],
    ['Seller does not accept returns', 0.2],
    ['Keine Rückgabe', 0.2],
    ['Return policy', undefined],
    ['见详情', undefined],
  ])('returns: %s', (returns, expected) => expect(worth('returns', { returns })).toBe(expected));

  it.each([
    [['靠谱货'], 0.9],
    [[' 靠谱货 ', '新品'], 0.9],
    [['假一赔十'], 0.75],
    [['正品靠谱货源'], undefined],
    [['新品', '热卖'], undefined],
    [[], undefined],
  ])('marks: %o', (marks, expected) => expect(worth('guarantee', { marks })).toBe(expected));

  it.each([
    ['promised', 24, 0.9],
    ['promised', 48, 0.75],
    ['observed', 72, 0.5],
    ['presale', 24, 0.15],
    ['custom', 24, undefined],
    ['stock', undefined, undefined],
    ['delivery-date', undefined, undefined],
  ] as const)('dispatch: %s %s', (kind, hours, expected) => {
    expect(worth('dispatch', { dispatch: { kind, text: 'x', ...(hours && { hours }) } })).toBe(expected);
  });

  it('take a claimed kind of store that nobody proves for nothing', () => {
    expect(worth('seller', { shopKind: 'flagship' }, 'amazon')).toBeUndefined();
    expect(worth('seller', { shopKind: 'marketplace' })).toBeUndefined();
    expect(worth('seller', { shopKind: 'flagship' })).toBe(0.85);
  });
});
