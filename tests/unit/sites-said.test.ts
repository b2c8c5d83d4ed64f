// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../lib/sites/read.ts';
import { brandSaid, countSaid, saidProduct, sellerSaid } from '../../lib/sites/said.ts';

const pageWith = (...data: unknown[]) =>
  pageOf(
    new DOMParser().parseFromString(
      data.map((value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`).join(''),
      'text/html',
    ),
    'https://www.example.com/x',
    [],
  );
const product = (name: string, more: object = {}) => ({ '@type': 'Product', name, ...more });

describe('the product of an item page', () => {
  it('is that of its id', () =>
    expect(
      saidProduct(
        pageWith(product('A lamp', { sku: 'X-1' }), product('A chair', { sku: 'X-2' })),
        'x-2',
        'Something else',
      )?.name,
    ).toBe('A chair'));
  it('is that whose name the title holds', () =>
    expect(saidProduct(pageWith(product('Lumora Alba lamp')), undefined, 'Lumora Alba lamp, white (60 W)')?.name).toBe(
      'Lumora Alba lamp',
    ));
  it('may write its type in lower case', () =>
    expect(saidProduct(pageWith({ '@type': 'product', name: 'Lumora Alba' }), undefined, 'Lumora Alba')).toBeDefined());
  it.each([
    ['another product left behind', 'Norvik chair', 'Lumora lamp'],
    ['a name that says too little', 'Lamp', 'Lamp of Lumora'],
    ['no name', '', 'Lumora lamp'],
  ])('is not %s', (_, name, title) => expect(saidProduct(pageWith(product(name)), undefined, title)).toBeUndefined());
  it('is none in a page without data or with broken data', () => {
    expect(saidProduct(pageWith(), 'x', 'Lumora lamp')).toBeUndefined();
    expect(saidProduct(pageWith('{'), 'x', 'Lumora lamp')).toBeUndefined();
  });
});

describe('what it says', () => {
  it.each([
    [{ brand: 'Lumora' }, 'Lumora'],
    [{ brand: { '@type': 'Brand', name: 'Lumora' } }, 'Lumora'],
    [{ manufacturer: 'Lumora' }, 'Lumora'],
    [{ brand: 'Genérica' }, undefined],
    [{ brand: 'https://www.example.com/lumora' }, undefined],
    [{}, undefined],
  ])('brand of %j', (node, brand) => expect(brandSaid(node)).toBe(brand));
  it.each([
    [{ aggregateRating: { ratingCount: 485, reviewCount: 216 } }, 485],
    [{ aggregateRating: { reviewCount: '57' } }, 57],
    [{ aggregateRating: { ratingCount: 0 } }, undefined],
    [{ aggregateRating: { ratingCount: 'many' } }, undefined],
    [{}, undefined],
  ])('count of %j', (node, count) => expect(countSaid(node)).toBe(count));
  it.each([
    [{ seller: 'Casa Sur' }, 'Casa Sur'],
    [{ seller: { '@type': 'Organization', name: 'Casa Sur' } }, 'Casa Sur'],
    [{}, ''],
  ])('seller of %j', (offer, name) => expect(sellerSaid(offer)).toBe(name));
});
