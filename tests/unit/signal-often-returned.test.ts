import { expect, it } from 'vitest';
import { oftenReturned } from '../../lib/trust/signals/often-returned.ts';
import { listingOf, sightOf } from './trust-help.ts';

it.each([
  'Frequently returned item',
  'Häufig zurückgesendeter Artikel',
  '退货率高',
  '该商品退货率较高',
  '退货率高于同行',
])('%s', (mark) => expect(sightOf(oftenReturned, listingOf({ marks: ['New', mark] }))?.said).toBe(mark));
it.each([
  'Customers usually keep this item',
  '退货率低',
  'Free returns',
  'Not a frequently returned item',
  '退货包运费',
])('not: %s', (mark) => expect(sightOf(oftenReturned, listingOf({ marks: [mark] }))).toBeUndefined());
it('is the platform’s word, never the title’s', () =>
  expect(sightOf(oftenReturned, listingOf({ title: 'Frequently returned item' }))).toBeUndefined());
