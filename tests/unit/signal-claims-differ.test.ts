import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { claimsDiffer } from '../../lib/trust/signals/claims-differ.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, listingOf, sightOf } from './trust-help.ts';

const rated = (value: number, min: number) => ({ value, scale: 5, count: { min, open: false } });
const told = (fields: Partial<Listing>) => sightOf(claimsDiffer, listingOf(fields));
const money = (amount: number) => ({ amount, currency: 'EUR', from: false });

describe('page data against what the page shows', () => {
  it('a rating from millions that nobody sees is told', () => {
    const lie = { rating: rated(3.9, 41), claims: { rating: rated(5, 3_000_000) } };
    expect(told(lie)).toMatchObject({ said: '★ 5 (3000000)', facts: { seen: '★ 3.9 (41)' }, source: 'structured' });
  });

  it('the weaker, visible rating counts, and no confident verdict comes of the other', () => {
    const lie = listingOf({ rating: rated(3.9, 41), claims: { rating: rated(5, 3_000_000) } });
    const verdict = judge(lie, contextOf('amazon'));
    expect(verdict.n).toBe(41);
    expect(verdict.findings.find(({ criterion }) => criterion === 'rating')?.state).toBe('notShown');
    expect(verdict.score).toBeLessThan(judge({ ...lie, rating: rated(5, 3_000_000) }, contextOf('amazon')).score);
  });

  it('the weaker rating counts where it is the data that is modest', () => {
    const fields = { rating: rated(5, 3_000_000), claims: { rating: rated(3.9, 41) } };
    const verdict = judge(listingOf(fields), contextOf('amazon'));
    expect(verdict).toMatchObject({ n: 41, signals: [{ id: 'claimsDiffer' }] });
    expect(verdict.findings.find(({ criterion }) => criterion === 'rating')?.state).not.toBe('met');
  });

  it('another price and another seller are told', () => {
    expect(told({ price: money(89), claims: { price: money(59) } })).toMatchObject({
      said: '59 EUR',
      facts: { seen: '89 EUR' },
    });
    expect(told({ shop: { name: 'Kettle House' }, claims: { shop: 'Lamp Land' } })).toMatchObject({
      said: 'Lamp Land',
      facts: { seen: 'Kettle House' },
    });
  });

  it.each([
    ['a page that says the same', {}],
    [
      'the shop’s rating in the data of its goods',
      { rating: rated(5, 2), claims: { rating: rated(4.7, 9406) }, shopRating: { value: 4.7, scale: 5 } },
    ],
    ['a claim beside nothing shown', { claims: { rating: rated(5, 90) } }],
    ['a price beside nothing shown', { claims: { price: money(9) } }],
  ])('is no news: %s', (_situation, fields) => expect(told(fields)).toBeUndefined());
});
