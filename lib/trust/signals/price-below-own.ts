import { defineSignal } from './define.ts';

/** A price far below what the same offer cost before. */
export const priceBelowOwn = defineSignal({
  id: 'priceBelowOwn',
  topic: 'price',
  strength: -1,
  strengthBeside: -2,
  why: 'Clearance and mistakes do it too; beside another sign it is worth a look.',
  sentence: [
    '{price} is {percent}% below its usual price here, {median} (seen on {days} days)',
    '{price} 比平时价 {median} 低 {percent}%（在 {days} 天里看到过）',
  ],
  find({ listing: { price, from }, context: { past } }) {
    const own = past?.belowOwn;
    if (!price || !own) return undefined;
    const { currency } = price;
    return {
      facts: {
        price: { amount: price.amount, currency },
        median: { amount: own.median, currency },
        percent: Math.round(100 * (1 - price.amount / own.median)),
        days: own.days,
      },
      source: from.price ?? 'markup',
    };
  },
});
