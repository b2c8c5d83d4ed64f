/** Offers and prices seen before, for the tests of price signals. */
import type { Listing } from '../../lib/listing/types.ts';
import { pastOf, type SeenPrice } from '../../lib/trust/price/past.ts';
import { farFromPeers } from '../../lib/trust/price/peers.ts';
import { DAY, listingOf, NOW } from './trust-help.ts';

export const money = (amount: number, currency = 'USD') => ({ amount, currency, from: false });
export const offer = (amount: number, title = 'Lumora LX-900 headphones, black', more: Partial<Listing> = {}) =>
  listingOf({ title, price: money(amount), ...more });
export const usual = [98, 99, 100, 101, 102, 100, 97, 103, 99];
export const farOf = (odd: Listing, others = usual.map((amount) => offer(amount))) =>
  farFromPeers([...others, odd]).get(others.length);

export const seen = (
  days: readonly [ago: number, amount: number, list?: number][],
  more: Partial<SeenPrice> = {},
): SeenPrice[] =>
  days.map(([ago, amount, list]) => ({ at: NOW - ago * DAY, amount, currency: 'USD', ...(list && { list }), ...more }));
export const pastWith = (listing: Listing, prices: SeenPrice[]) => pastOf(listing, { prices }, NOW);
