import { expect, it } from 'vitest';
import { youngShop } from '../../lib/trust/signals/young-shop.ts';
import { DAY, listingOf, NOW, sightOf } from './trust-help.ts';

const since = (days: number) => sightOf(youngShop, listingOf({ shopFacts: { since: NOW - days * DAY } }));

it('opened less than 90 days ago', () => {
  expect(since(0)?.facts).toEqual({ day: { day: NOW } });
  expect(since(89)?.facts).toEqual({ day: { day: NOW - 89 * DAY } });
});
it('opened 90 days ago or more', () => {
  expect(since(90)).toBeUndefined();
  expect(since(4000)).toBeUndefined();
});
it('a day to come, or none at all, says nothing', () => {
  expect(since(-3)).toBeUndefined();
  expect(sightOf(youngShop, listingOf())).toBeUndefined();
  expect(sightOf(youngShop, listingOf({ shopFacts: { followers: 2 } }))).toBeUndefined();
});
