import { describe, expect, it } from 'vitest';
import { countFields, dropsOf, type FieldCounts } from '../../lib/listing/health.ts';
import type { Listing } from '../../lib/listing/types.ts';

const listing = (more: Partial<Listing> = {}): Listing => ({ site: 's', place: 'main', from: {}, ...more });
const page = (seen: number, title: number, price: number, rating = 0): FieldCounts => ({
  seen,
  with: { title, price, ...(rating && { rating }) },
});
const fields = (now: FieldCounts, before: FieldCounts[] = [], kind: 'grid' | 'item' = 'grid') =>
  dropsOf(now, before, kind).map(({ field }) => field);
const times = (count: number, one: FieldCounts) => Array.from({ length: count }, () => one);

describe('counting', () => {
  it('counts the page’s own list by field, without what stands beside it', () => {
    const price = { amount: 1, currency: 'EUR', from: false };
    const listings = [listing({ title: 'a', price }), listing({ title: 'b' }), listing({ place: 'aside', title: 'c' })];
    expect(countFields(listings, 'grid')).toEqual({ seen: 2, with: { title: 2, price: 1 } });
  });

  it('counts the product of an item page alone', () => {
    const listings = [listing({ title: 'a', primary: true }), listing({ title: 'b' })];
    expect(countFields(listings, 'item')).toEqual({ seen: 1, with: { title: 1 } });
  });
});

describe('a list has changed when', () => {
  it.each<[string, FieldCounts, FieldCounts[], string[]]>([
    ['prices go missing that were always there', page(48, 48, 3), times(3, page(48, 48, 47)), ['price']],
    ['most titles are missing, whatever was usual', page(10, 3, 9), times(5, page(10, 3, 9)), ['title']],
    ['there are hardly any prices and nothing is usual yet', page(20, 20, 2), [], ['price']],
    [
      'ratings are gone on two pages in a row',
      page(40, 40, 40, 1),
      [...times(4, page(40, 40, 40, 38)), page(40, 40, 40)],
      ['rating'],
    ],
  ])('%s', (_what, now, before, expected) => expect(fields(now, before)).toEqual(expected));

  it('says what is usual, so that the popup can', () => {
    expect(dropsOf(page(40, 40, 4), times(3, page(40, 40, 38)), 'grid')).toEqual([
      { field: 'price', seen: 40, with: 4, usual: 0.95 },
    ]);
  });
});

describe('a list has not changed when', () => {
  it.each<[string, FieldCounts, FieldCounts[]]>([
    ['all is there', page(48, 48, 48), []],
    ['the shop never shows ratings', page(48, 48, 48), times(10, page(48, 48, 48))],
    ['the shop’s lists usually have no prices', page(20, 20, 0), times(3, page(20, 20, 0))],
    ['ratings are missing on one page', page(40, 40, 40), times(5, page(40, 40, 40, 38))],
    ['ratings come and go', page(40, 40, 40, 14), times(6, page(40, 40, 40, 18))],
    ['a few prices are missing', page(48, 48, 40), times(5, page(48, 48, 48))],
    ['there are only a few cards', page(4, 1, 0), times(5, page(48, 48, 48))],
    ['two pages were seen so far, and half the prices are there', page(20, 20, 10), times(2, page(20, 20, 20))],
  ])('%s', (_what, now, before) => expect(fields(now, before)).toEqual([]));

  it('nothing was seen, or the page is none', () => {
    expect(fields({ seen: 0, with: {} }, times(5, page(40, 40, 40)))).toEqual([]);
    expect(dropsOf(page(40, 0, 0), [], 'none')).toEqual([]);
  });
});

describe('item pages', () => {
  const item = (...has: ('title' | 'price' | 'shop')[]): FieldCounts => ({
    seen: 1,
    with: Object.fromEntries(has.map((field) => [field, 1])),
  });
  const usual = times(6, item('title', 'price', 'shop'));

  it('have changed when three in a row lack what nearly all had', () => {
    expect(fields(item('title', 'shop'), [...usual, ...times(2, item('title', 'shop'))], 'item')).toEqual(['price']);
  });

  it('have not when one is sold out, or two, or nothing is usual yet', () => {
    expect(fields(item('title', 'shop'), usual, 'item')).toEqual([]);
    expect(fields(item('title', 'shop'), [...usual, item('title', 'shop')], 'item')).toEqual([]);
    expect(fields(item('title'), times(4, item('title', 'price')), 'item')).toEqual([]);
  });
});
