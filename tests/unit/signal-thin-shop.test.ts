import { expect, it } from 'vitest';
import { thinShop } from '../../lib/trust/signals/thin-shop.ts';
import { contextOf, listingOf, sightOf } from './trust-help.ts';

it('hardly any follower', () => {
  expect(sightOf(thinShop, listingOf({ shopFacts: { followers: 0 } }))?.facts).toEqual({ n: 0 });
  expect(sightOf(thinShop, listingOf({ shopFacts: { followers: 19 } }))?.facts).toEqual({ n: 19 });
});
it('enough of them, or a shop that the site proves', () => {
  expect(sightOf(thinShop, listingOf({ shopFacts: { followers: 20 } }))).toBeUndefined();
  expect(
    sightOf(thinShop, listingOf({ shopKind: 'flagship', shopFacts: { followers: 3 } }), contextOf('taobao')),
  ).toBeUndefined();
});
it('never from a number that is not shown', () => {
  expect(sightOf(thinShop, listingOf())).toBeUndefined();
  expect(sightOf(thinShop, listingOf({ shopFacts: { since: 1 } }))).toBeUndefined();
});
