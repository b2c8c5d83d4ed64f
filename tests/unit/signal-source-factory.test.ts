import { expect, it } from 'vitest';
import { sourceFactory } from '../../lib/trust/signals/source-factory.ts';
import { listingOf, sightOf } from './trust-help.ts';

it.each(['实力工厂', '源头工厂', '超级工厂'])('%s as a mark of 1688', (mark) =>
  expect(sightOf(sourceFactory, listingOf({ site: '1688.com', marks: ['包邮', mark] }))?.said).toBe(mark),
);

it('is no proof in a title, in a shop’s name, inside another mark, or on a site that does not look at makers', () => {
  expect(sightOf(sourceFactory, listingOf({ site: '1688.com', title: '源头工厂 直销 保温杯' }))).toBeUndefined();
  expect(sightOf(sourceFactory, listingOf({ site: '1688.com', shop: { name: '源头工厂' } }))).toBeUndefined();
  expect(sightOf(sourceFactory, listingOf({ site: '1688.com', marks: ['源头工厂价'] }))).toBeUndefined();
  expect(sightOf(sourceFactory, listingOf({ site: 'taobao.com', marks: ['源头工厂'] }))).toBeUndefined();
});
