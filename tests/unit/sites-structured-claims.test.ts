// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../lib/listing/types.ts';
import { listingSchema } from '../../lib/messages/schemas.ts';
import { claimsOf, noteSaid, type Said } from '../../lib/sites/claims.ts';
import { reader } from '../../lib/sites/generic.ts';
import { readItem, toListing } from '../../lib/sites/read.ts';
import { saidProduct } from '../../lib/sites/said.ts';
import { isListingRow } from '../../lib/store/guards.ts';
import { euros, ld, pageWith } from './structured-help.ts';

const claims = (draft: Draft, said: Said) => {
  const page = pageWith('');
  noteSaid(page, () => said);
  return claimsOf(draft, page);
};
const stars = (value: number | undefined, min?: number, open = false) => ({
  ...(value && { value, scale: 5 }),
  ...(min !== undefined && { count: { min, open } }),
});

describe('what contradicts what is shown', () => {
  it.each([
    ['a lower price', { price: euros(40) }, { price: euros(30) }, ['price']],
    ['a higher price', { price: euros(30) }, { price: euros(40) }, ['price']],
    ['a better mean', { rating: stars(4.1) }, { rating: stars(4.9) }, ['rating']],
    ['a mean on another scale', { rating: stars(4.1) }, { rating: { value: 97, scale: 100 } }, ['rating']],
    ['many more ratings', { rating: stars(4.5, 12) }, { rating: stars(4.5, 900) }, ['rating']],
    ['another seller', { shop: { name: 'Harrow Forge' } }, { shop: { name: 'Wick & Sons' } }, ['shop']],
    [
      'everything',
      { price: euros(40), rating: stars(4), shop: { name: 'A' } },
      { price: euros(1), rating: stars(5), shop: { name: 'B' } },
      ['price', 'rating', 'shop'],
    ],
  ] as [string, Draft, Said, ('price' | 'rating' | 'shop')[]][])('%s', (_name, draft, said, fields) => {
    const found = claims(draft, said);
    expect(Object.keys(found ?? {}).sort()).toEqual([...fields].sort());
    for (const field of fields) expect(found?.[field]).toEqual(field === 'shop' ? said.shop?.name : said[field]);
  });

  it.each([
    ['the same', { price: euros(40), rating: stars(4.5, 9) }, { price: euros(40), rating: stars(4.5, 9) }],
    ['a rounded price', { price: euros(40) }, { price: euros(39.2) }],
    ['another currency', { price: euros(40) }, { price: { ...euros(30), currency: 'USD' } }],
    ['a range shown', { price: { ...euros(20), from: true, max: 40 } }, { price: euros(30) }],
    ['a range said', { price: euros(40) }, { price: { ...euros(20), from: true } }],
    ['the price without tax', { price: euros(119) }, { price: euros(100) }],
    ['the price with tax', { price: euros(100) }, { price: euros(121) }],
    ['the price before a sale', { price: euros(30), listPrice: euros(40) }, { price: euros(40) }],
    ['the list price of the data', { price: euros(40) }, { price: euros(30), listPrice: euros(40) }],
    ['a rounded mean', { rating: stars(4.5) }, { rating: stars(4.47) }],
    ['a mean alone on one side', { rating: stars(undefined, 9) }, { rating: stars(4.9) }],
    ['a few ratings more', { rating: stars(4.5, 10) }, { rating: stars(4.5, 55) }],
    ['fewer than twice as many', { rating: stars(4.5, 1000) }, { rating: stars(4.5, 1900) }],
    ['written reviews alone', { rating: stars(4.3, 40_493) }, { rating: stars(4.3, 1735) }],
    ['a floor', { rating: stars(4.5, 1000, true) }, { rating: stars(4.5, 4800) }],
    ['reviews beside ratings', { rating: stars(4.5, 90) }, { rating: stars(4.5, 4800), counts: [4800, 89] }],
    ['a longer name', { shop: { name: 'Harrow Forge' } }, { shop: { name: 'Harrow Forge Ltd.' } }],
    ['the site itself', { shop: { name: 'Harrow Forge' } }, { shop: { name: 'Tallow' } }],
    ['nothing shown', {}, { price: euros(40), rating: stars(5), shop: { name: 'Harrow Forge' } }],
    ['nothing said', { price: euros(40), rating: stars(5), shop: { name: 'Harrow Forge' } }, {}],
    [
      'values that are structured themselves',
      { price: euros(40), from: { price: 'structured' } },
      { price: euros(30) },
    ],
  ] as [string, Draft, Said][])('not %s', (_name, draft, said) => expect(claims(draft, said)).toBeUndefined());
});

const html = (said: object) => `<head>${ld({
  '@type': 'Product',
  name: 'Field Lantern',
  sku: 'FL-3',
  offers: { '@type': 'Offer', price: '39.00', priceCurrency: 'EUR' },
  ...said,
})}</head><body><a href="/cart">Cart</a><main><h1>Field Lantern</h1><p class="price">€59.00</p>
  <div role="img" aria-label="3.9 out of 5 stars, 41 reviews"></div><button>Add to cart</button></main></body>`;
const at = 'https://www.tallow.example/p/field-lantern';

describe('an item page', () => {
  it('of a shop nobody named keeps both sides', () => {
    const page = pageWith(html({ aggregateRating: { ratingValue: 4.9, reviewCount: 960 } }), at);
    expect(reader.kind(page)).toBe('item');
    expect(readItem(reader, page)).toMatchObject({
      price: euros(59),
      rating: { value: 3.9, count: { min: 41 } },
      claims: { price: euros(39), rating: { value: 4.9, count: { min: 960 } } },
    });
  });

  it('makes nothing of agreement', () => {
    const page = pageWith(html({ offers: { '@type': 'Offer', price: '59.00', priceCurrency: 'EUR' } }), at);
    reader.kind(page);
    expect(readItem(reader, page)).not.toHaveProperty('claims');
  });

  it('of a named shop keeps them too, of its own product only', () => {
    const page = pageWith(html({}), at);
    const own: Draft = { id: 'FL-3', title: 'Field Lantern', price: euros(59) };
    expect(saidProduct(page, 'FL-3', 'Field Lantern')).toBeDefined();
    expect(claimsOf(own, page)).toEqual({ price: euros(39) });
    expect(saidProduct(page, 'X-9', 'Oil Jar')).toBeUndefined();
    expect(claimsOf(own, page)).toBeUndefined();
  });
});

describe('on the way to the worker and the store', () => {
  const page = pageWith('', at);
  const draft: Draft = {
    title: 'Lamp',
    claims: { price: euros(-1), rating: stars(9, 12), shop: ` ${'x'.repeat(400)} ` },
  };

  it('claims that cannot be are left out, and cards have none', () => {
    expect(toListing(draft, page, 'main', true).claims).toEqual({
      rating: { count: { min: 12, open: false } },
      shop: 'x'.repeat(200),
    });
    expect(toListing({ title: 'Lamp', claims: { price: euros(-1) } }, page, 'main', true)).not.toHaveProperty('claims');
    expect(toListing(draft, page, 'main')).not.toHaveProperty('claims');
  });

  it('they pass the schema and the guard, odd ones do not', () => {
    const listing = toListing(
      { title: 'Lamp', claims: { price: euros(9), rating: stars(5, 3), shop: 'A' } },
      page,
      'main',
      true,
    );
    const row = (one: unknown) => ({
      key: 'tallow.example:1',
      listing: one,
      first: 1,
      last: 1,
      days: [],
      sales: [],
      state: 'unknown',
      score: 1,
      low: 0,
      high: 2,
    });
    expect(listingSchema.parse(listing).claims).toEqual(listing.claims);
    expect(isListingRow(row(listing))).toBe(true);
    for (const odd of [{ price: 9 }, { rating: { value: 'x' } }, { shop: 'x'.repeat(201) }, 'all']) {
      expect(listingSchema.safeParse({ ...listing, claims: odd }).success).toBe(false);
      expect(isListingRow(row({ ...listing, claims: odd }))).toBe(false);
    }
  });
});
