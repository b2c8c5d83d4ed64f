import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRating } from '../../lib/listing/rating.ts';

describe('ratings that name their scale', () => {
  it.each<[string, number, number]>([
    ['4.5 out of 5 stars', 4.5, 5],
    ['4.5 out of 5', 4.5, 5],
    ['5 out of 5 stars', 5, 5],
    ['4,7 de 5 estrellas', 4.7, 5],
    ['4,7 de 5 estrelas', 4.7, 5],
    ['4,7 von 5 Sternen', 4.7, 5],
    ['4,2 sur 5 étoiles', 4.2, 5],
    ['4,5 su 5 stelle', 4.5, 5],
    ['4,4 van 5 sterren', 4.4, 5],
    ['4,6 av 5 stjärnor', 4.6, 5],
    ['4,7 z 5 gwiazdek', 4.7, 5],
    ['5 yıldız üzerinden 4,3', 4.3, 5],
    ['4.3 من 5 نجوم', 4.3, 5],
    ['٤٫٣ من 5 نجوم', 4.3, 5],
    ['5つ星のうち4.3', 4.3, 5],
    ['5つ星のうち 4.3', 4.3, 5],
    ['별 5개 중 4.5개', 4.5, 5],
    ['4.5 颗星，最多 5 颗星', 4.5, 5],
    ['4.5/5', 4.5, 5],
    ['4.5 / 5', 4.5, 5],
    ['９．８／１０', 9.8, 10],
    ['9,77 / 10', 9.77, 10],
    ['Rating: 4/5', 4, 5],
    ['评分 9/10', 9, 10],
    ['4.6 4.6 out of 5 stars, 1,234 ratings', 4.6, 5],
    ['96%', 96, 100],
    ['99.9% positive (774)', 99.9, 100],
    ['98,7 % évaluations positives', 98.7, 100],
    ['96% positive in the last 12 months (31483 ratings)', 96, 100],
    ['98% Positive Feedback', 98, 100],
    ['好评率98%', 98, 100],
    ['88VIP好评率95%', 95, 100],
    ['客服满意度95%', 95, 100],
  ])('%s is %d of %d', (text, value, scale) => expect(parseRating(text)).toEqual({ value, scale }));
});

describe('a value alone needs the scale of the caller', () => {
  it.each<[string, number, number | undefined]>([
    ['4.8', 5, 4.8],
    ['4,8', 5, 4.8],
    ['4.8分', 5, 4.8],
    ['店铺评分 4.8', 5, 4.8],
    ['商家体验分 69 分', 100, 69],
    ['4.8 (1,234)', 5, 4.8],
    ['69', 5, undefined],
    ['4.988VIP', 5, undefined],
    ['¥4.8', 5, undefined],
    ['-4.8', 5, undefined],
    ['4万', 5, undefined],
    ['4.8.1', 5, undefined],
    ['new', 5, undefined],
  ])('%s of %d is %s', (text, scale, value) => {
    expect(parseRating(text, { scale })).toEqual(value === undefined ? undefined : { value, scale });
    expect(parseRating(text)).toBeUndefined();
  });
});

describe('no rating', () => {
  it.each([
    [''],
    ['6 out of 5 stars'],
    ['120%'],
    ['20% off'],
    ['-20%'],
    ['5 star 60%'],
    ['60% of reviews have 5 stars'],
    ['回头率30%'],
    ['48小时发货率98%'],
    ['iPhone 15'],
    ['1,234 ratings'],
    ['12/10/2024'],
    ['valid 2/5/25 through 2/23/25'],
    ['1/5'],
    ['1 / 10'],
    ['5 (50%)'],
    ['87% 8% 3%'],
    ['99% of this device (dispositivo) is recycled'],
    ['2 of 50'],
    ['NaN out of 5'],
  ])('%s', (text) => expect(parseRating(text)).toBeUndefined());

  it('a value never exceeds its scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.constantFrom(5, 10, 100), (tenths, scale) => {
        const value = tenths / 10;
        expect(parseRating(`${value} out of ${scale}`)).toEqual(value <= scale ? { value, scale } : undefined);
      }),
    );
  });
});
