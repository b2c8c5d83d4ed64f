import { defineSignal } from './define.ts';

/** Listing drift: the id stood for other goods not long ago, and their reviews may still be counted. */
export const otherGoods = defineSignal({
  id: 'otherGoods',
  topic: 'goods',
  strength: -2,
  why: 'Ratings of the goods of before stand under these; platforms themselves flag big changes (domain.md 4.1).',
  sentence: [
    'until {until} this listing was “{was}”: its ratings may be those of other goods',
    '{until} 之前这个链接卖的是“{was}”，评价可能属于别的商品',
  ],
  find({ context: { past } }) {
    const other = past?.other;
    return other && { facts: { was: other.title.slice(0, 60), until: { day: other.until } }, source: 'record' };
  },
});
