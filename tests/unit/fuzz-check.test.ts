// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { pageOf } from '../../lib/sites/read.ts';
import { foreignAmounts, foreignIds, forget } from '../../scripts/lib/fuzz/in-page/check.ts';
import { mutate } from '../../scripts/lib/fuzz/in-page/mutate.ts';
import { randomOf } from '../../scripts/lib/random.ts';

const parsed = (body: string) => new DOMParser().parseFromString(`<html><body>${body}</body></html>`, 'text/html');
const pageWith = (body: string) => pageOf(parsed(body), 'https://shop.example/item/77', []);
const priced = (amount: number, more: Partial<Listing> = {}): Listing => ({
  site: 'shop.example',
  place: 'main',
  from: {},
  price: { amount, currency: 'USD', from: false },
  ...more,
});
const foreign = (amount: number, body: string) => {
  forget();
  return foreignAmounts([priced(amount)], pageWith(body));
};

describe('the check of prices', () => {
  it.each([
    ['in a text', 12.5, '<b>$12.50</b>'],
    ['in an attribute', 12.5, '<b data-price="12.50"></b>'],
    ['over several elements', 12.5, '<b>$</b><b>12</b><sup>50</sup>'],
    ['in glued elements', 19_800, '<p><i>¥</i><i>1</i><i>.98</i><i>万</i></p>'],
    ['in embedded data', 12.5, '<script type="application/json">{"price":12.5}</script>'],
    ['in embedded data in hundredths', 12.5, '<script>var x = {"fen":1250}</script>'],
  ])('finds what stands %s', (_where, amount, body) => expect(foreign(amount, body)).toEqual([]));

  it('names an amount that stands nowhere', () => {
    expect(foreign(13, '<b>$12.50</b>')).toEqual([13]);
    expect(foreign(0.5, '<b>1299</b><i>50</i>')).toEqual([0.5]);
  });

  it('looks at list prices and upper ends too', () => {
    const listing = priced(12, {
      price: { amount: 12, currency: 'USD', from: true, max: 15 },
      listPrice: { amount: 20, currency: 'USD', from: false },
    });
    expect(foreignAmounts([listing], pageWith('<b>$12</b>'))).toEqual([15, 20]);
  });
});

describe('the check of ids', () => {
  it('finds ids in the page and in its address', () => {
    const page = pageWith('<a href="/item/B0AB12">x</a>');
    expect(foreignIds([priced(1, { id: 'B0AB12', shop: { id: '77' } })], page)).toEqual([]);
  });
  it('names ids that stand nowhere', () =>
    expect(foreignIds([priced(1, { id: '88', shop: { id: '99' } })], pageWith('<p>1</p>'))).toEqual(['88', '99']));
});

describe('a mutant', () => {
  const body = `<ul>${Array.from({ length: 20 }, (_, n) => `<li id="i${n}"><a href="/item/${n}">thing ${n}</a></li>`).join('')}</ul>`;
  const mutantOf = (seed: number) => {
    const doc = parsed(body);
    const done = mutate(doc, randomOf(seed), [...doc.querySelectorAll('li')]);
    return { done, html: doc.body.innerHTML };
  };
  it('is the same for the same seed, and another for others', () => {
    expect(mutantOf(5)).toEqual(mutantOf(5));
    expect(new Set(Array.from({ length: 30 }, (_, seed) => mutantOf(seed).html)).size).toBeGreaterThan(25);
  });
});
