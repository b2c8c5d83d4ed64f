import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCount, parseSales } from '../../lib/listing/count.ts';
import { parseDispatch } from '../../lib/listing/dispatch.ts';
import { findMarks } from '../../lib/listing/marks.ts';
import { parseMoney } from '../../lib/listing/money.ts';
import { parseRating } from '../../lib/listing/rating.ts';
import { parseShipping } from '../../lib/listing/shipping.ts';
import { parseShopLine } from '../../lib/listing/shop-line.ts';
import { ownMs } from './cpu.ts';

const PARSERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['money', (text) => parseMoney(text)],
  ['bare money', (text) => parseMoney(text, { currency: 'EUR', bare: true, split: true, decimal: ',' })],
  ['count', (text) => parseCount(text)],
  ['sales', (text) => parseSales(text)],
  ['rating', (text) => parseRating(text, { scale: 5 })],
  ['dispatch', (text) => parseDispatch(text)],
  ['shipping', (text) => parseShipping(text)],
  ['marks', (text) => findMarks(text)],
  ['shop line', (text) => parseShopLine(text)],
];

/** Every number anywhere in a result. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : [];

/** Pieces that the parsers look for, so that random texts reach deep into them. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."¥ $ € kr Rs. R$ 元 万 亿 w K mil - – ~ + , . \u202f \u200b ' % / x 起 from to 12x /mo Infinity NaN 1e9".split(
      ' ',
    ),
  ),
  fc.constantFrom(
    '人付款',
    '已售',
    'sold',
    'bought in past month',
    '发货',
    '小时',
    'ships',
    '包邮',
    '满',
    'out of 5',
    '好评率',
    '88VIP',
    ' ',
  ),
  fc.integer({ min: -99_999, max: 99_999_999 }).map(String),
  fc.double().map(String),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));

describe.each(PARSERS)('%s and hostile text', (_, parse) => {
  it('never throws; every number is finite and not negative', () => {
    fc.assert(
      fc.property(text, (hostile) => {
        for (const value of numbersIn(parse(hostile))) {
          expect(Number.isFinite(value) && value >= 0).toBe(true);
          expect(value).toBeLessThanOrEqual(1e12);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each(
    [
      '1,',
      '1 ',
      '1 111 ',
      '¥',
      '9',
      '1.',
      "1'",
      '5万',
      '1億',
      '2000万',
      '$1-',
      '12x ',
      '5 to ',
      '已售',
      '48小时',
      '平均',
      'free ',
      'from ',
      'US $',
      '. ',
      '\u200b',
      '\ufdfa',
      ' ',
      'a',
      'é',
    ].map((unit) => [unit]),
  )('100 kB of %j in bounded time', (unit) => {
    const long = unit.repeat(Math.ceil(100_000 / unit.length));
    const times = Array.from({ length: 3 }, () => ownMs(() => parse(long)));
    expect(Math.min(...times)).toBeLessThan(500);
  });
});

it('a text ten times as long costs about as much once it is past the bound', () => {
  const cost = (size: number): number => {
    const long = '¥1,299.00 - '.repeat(size);
    return ownMs(() => {
      for (let run = 0; run < 20; run++) for (const [, parse] of PARSERS) parse(long);
    });
  };
  cost(1_000);
  const least = (size: number) => Math.min(cost(size), cost(size), cost(size));
  expect(least(20_000)).toBeLessThan(Math.max(5 * least(2_000), 200));
});
