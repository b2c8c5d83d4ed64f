import { describe, expect, it } from 'vitest';
import { type CountOptions, parseCount } from '../../lib/listing/count.ts';

const read = (text: string, options?: CountOptions) => {
  const count = parseCount(text, options);
  return count && `${count.min}${count.open ? '+' : ''}`;
};

describe('counts of ratings and reviews', () => {
  it.each([
    ['评价2.3万+条', '23000+'],
    ['200万条评价', '2000000'],
    ['6.8万+条评价', '68000+'],
    ['用户评价·400+', '400+'],
    ['11,772 ratings', '11772'],
    ['(25.7K)', '25700'],
    ['8164 Reviews', '8164'],
    ['(774)', '774'],
    ['25.7K', '25700'],
    ['5万+', '50000+'],
    ['５万＋', '50000+'],
    ['1,234', '1234'],
    ['1.234', '1234'],
    ['1 234', '1234'],
    ["1'234", '1234'],
    ['7,3 mil', '7300'],
    ['12 Tsd.', '12000'],
    ['1,5 Mio. Bewertungen', '1500000'],
    ['3,5 k avis', '3500'],
    ['1.2만', '12000'],
    ['1.1亿+', '110000000+'],
    ['3百万', '3000000'],
    ['2千', '2000'],
    ['(84)', '84'],
    ['+500', '500+'],
    ['500多条评价', '500+'],
    ['100件以上', '100+'],
    ['100以上', '100+'],
    ['2.4W', '24000'],
    ['2.4w+', '24000+'],
    ['1.5M+', '1500000+'],
    ['1.2 lakh', '120000'],
    ['1.2 lakhs', '120000'],
    ['1,29,999', '129999'],
    ['12,34,567 Ratings & 1,234 Reviews', '1234567'],
    ['١٬٢٣٤', '1234'],
    ['4.5 (1,234)', '1234'],
    ['(4.5) 1,234 ratings', '1234'],
    ['4.5 out of 5 stars 1,234 ratings', '1234'],
    ['4,7 von 5 Sternen 12 Bewertungen', '12'],
    ['4,7 de 5 estrellas 2.345 valoraciones', '2345'],
    ['Reviews: 15', '15'],
    ['Ratings 1,500', '1500'],
    ['评价 36', '36'],
    ['(31483 ratings)', '31483'],
    ['レビュー 1,024件', '1024'],
    ['Rating 5 out of 5 stars with 3 reviews', '3'],
    ['more than 300 reviews', '300+'],
    ['Plus de 300 avis', '300+'],
    ['0', '0'],
  ])('%s is %s', (text, want) => expect(read(text)).toBe(want));

  it('three digits after a separator: a group, with a unit by the language', () => {
    expect(read('1.234K')).toBe('1234');
    expect(read('1.234 mil', { lang: 'es-ES' })).toBe('1234000');
    expect(read('1,234K', { decimal: ',' })).toBe('1234');
    expect(read('1,234K')).toBe('1234000');
    expect(read('1.234', { decimal: '.' })).toBe('1234');
  });
});

describe('numbers that count nothing', () => {
  it.each([
    [''],
    ['no ratings yet'],
    ['5W power'],
    ['66W快充'],
    ['256G'],
    ['10m cable'],
    ['5kg'],
    ['5千克'],
    ['Phone (256 GB)'],
    ['5 von 5 Sternen'],
    ['iPhone 15'],
    ['RTX-4090'],
    ['X1234'],
    ['Model No. 55'],
    ['2024-11-22'],
    ['22.11.2024'],
    ['11/22'],
    ['18:30'],
    ['95%'],
    ['4.5'],
    ['4.5 out of 5 stars'],
    ['¥99'],
    ['99元'],
    ['€12'],
    ['第3名'],
    ['Top 10'],
    ['7天无理由退货'],
    ['48小时发货'],
    ['30 days'],
    ['12"'],
    ['-5'],
    ['NaN'],
    ['9999999999999999 ratings'],
  ])('%s', (text) => expect(parseCount(text)).toBeUndefined());
});
