import { defineSignal } from './define.ts';
import { peerFacts } from './peer-facts.ts';

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
