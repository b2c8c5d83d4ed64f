import { describe, expect, it } from 'vitest';
import { shopStrikes } from '../../lib/trust/signals/shop-strikes.ts';
import type { StrikesOf } from '../../lib/trust/types.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, DAY, listingOf, NOW, sightOf, strikeOf } from './trust-help.ts';

const told = (strikes: StrikesOf) => sightOf(shopStrikes, listingOf(), contextOf('taobao', { strikes }));

describe('strikes of the shop', () => {
  it('are told from the second on, with who upheld them and until when', () => {
    const strikes = { shop: strikeOf(2, { names: ['self', 'Example Lab'] }) };
    expect(told(strikes)).toEqual({
      facts: { n: 2, names: { names: ['self', 'Example Lab'] }, until: { day: NOW + 40 * DAY } },
      source: 'record',
    });
    expect(judge(listingOf(), contextOf('taobao', { strikes })).state).toBe('caution');
    expect(told({ shop: strikeOf(3) })).toBeDefined();
  });

  it.each([
    ['one', { shop: strikeOf(1) }],
    ['several on this listing alone', { shop: strikeOf(0, { count: 4 }) }],
    ['those of the other party', { promoter: strikeOf(2) }],
    ['none', {}],
  ])('are not: %s', (_what, strikes) => expect(told(strikes)).toBeUndefined());
});
