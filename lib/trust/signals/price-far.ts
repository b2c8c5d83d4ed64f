/** A price far from the other offers of the same thing on the page: a weak sign by itself (domain.md 0 and 4.1). */
import type { Sight, Sighted } from './define.ts';
import { defineSignal } from './define.ts';

function peerFacts({ listing: { price, from }, context: { peer } }: Sight, isBelow: boolean): Sighted | undefined {
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

export const priceFarBelow = defineSignal({
  id: 'priceFarBelow',
  topic: 'price',
  strength: -1,
  strengthBeside: -2,
  why: 'Copies that deceive are priced like the real thing; far below its peers is a hint, more beside another one.',
  sentence: [
    '{price} is {percent}% below the median {median} of {n} offers of the same model on this page',
    '{price} 比本页 {n} 件同款的中位价 {median} 低 {percent}%',
  ],
  find: (sight) => peerFacts(sight, true),
});

export const priceFarAbove = defineSignal({
  id: 'priceFarAbove',
  topic: 'price',
  strength: -1,
  why: 'Overpriced is a matter of money, not of trust: worth knowing, no more.',
  sentence: [
    '{price} is {times} times the median {median} of {n} offers of the same model on this page',
    '{price} 是本页 {n} 件同款中位价 {median} 的 {times} 倍',
  ],
  find: (sight) => peerFacts(sight, false),
});
