import { defineSignal } from './define.ts';

const DAY = 86_400_000;
/** domain.md 4.2: open since less than 90 days. */
const YOUNG = 90 * DAY;

export const youngShop = defineSignal({
  id: 'youngShop',
  topic: 'shop',
  strength: -1,
  why: 'Every good shop was young once; those that sell copies are young often.',
  sentence: ['the shop opened on {day}', '店铺开设于{day}'],
  find({ listing: { shopFacts, from }, context: { now } }) {
    const age = now - (shopFacts?.since ?? Number.NaN);
    if (!(age >= 0 && age < YOUNG)) return undefined;
    return { facts: { day: { day: now - age } }, source: from.shopFacts ?? 'markup' };
  },
});
