import { defineSignal } from './define.ts';

/** A struck price that was never asked while this browser looked: the discount is not what it seems. */
export const listPriceRaised = defineSignal({
  id: 'listPriceRaised',
  topic: 'price',
  strength: -1,
  why: 'A game with discounts, seen often: it says something of the seller, little of the goods.',
  sentence: [
    'the struck price {list} is above every price seen here in {span} days (highest {highest})',
    '划线价 {list} 高于 {span} 天里看到过的任何价格（最高 {highest}）',
  ],
  find({ listing: { listPrice, from }, context: { past } }) {
    const raised = past?.listRaised;
    if (!listPrice || !raised) return undefined;
    const { amount, currency } = listPrice;
    return {
      facts: { list: { amount, currency }, highest: { amount: raised.highest, currency }, span: raised.span },
      source: from.listPrice ?? 'markup',
    };
  },
});
