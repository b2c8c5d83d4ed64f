import { defineSignal } from './define.ts';
import { peerFacts } from './peer-facts.ts';

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
