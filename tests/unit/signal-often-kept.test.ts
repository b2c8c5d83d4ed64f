import { expect, it } from 'vitest';
import { oftenKept } from '../../lib/trust/signals/often-kept.ts';
import { listingOf, sightOf } from './trust-help.ts';

it.each([
  'Customers usually keep this item',
  'Customers usually keep this item.',
  'Customers usually keep items from this brand',
  '退货率低于同行',
])('%s', (mark) => expect(sightOf(oftenKept, listingOf({ marks: [mark] }))?.said).toBe(mark));
it.each(['Frequently returned item', '退货率高', 'Keep this item dry'])('not: %s', (mark) =>
  expect(sightOf(oftenKept, listingOf({ marks: [mark] }))).toBeUndefined(),
);
it('is the platform’s word, never the title’s', () =>
  expect(sightOf(oftenKept, listingOf({ title: 'Customers usually keep this item' }))).toBeUndefined());
