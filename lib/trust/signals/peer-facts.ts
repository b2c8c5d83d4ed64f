/** A price far from the other offers of the same thing on the page: a weak sign by itself (domain.md 0 and 4.1). */
import type { Sight, Sighted } from './define.ts';

export function peerFacts(
  { listing: { price, from }, context: { peer } }: Sight,
  isBelow: boolean,
): Sighted | undefined {
  if (!price || !peer || peer.z < 0 !== isBelow) return undefined;
  const ratio = price.amount / peer.median;
  return {
    facts: {
      price: { amount: price.amount, currency: price.currency },
      median: { amount: peer.median, currency: price.currency },
      n: peer.n,
      percent: Math.round(100 * (1 - ratio)),
      times: Math.round(10 * ratio) / 10,
    },
    source: from.price ?? 'markup',
  };
}
