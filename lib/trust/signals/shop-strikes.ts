import { tellingStrikes } from '../red.ts';
import { defineSignal } from './define.ts';

/** Reports upheld on other goods of the same shop: from the second on. */
export const shopStrikes = defineSignal({
  id: 'shopStrikes',
  topic: 'shop',
  strength: -3,
  why: 'Two of its goods were ruled on; the third makes the shop itself a warning (design: strikes).',
  sentence: [
    'reports were upheld on {n} other listings of this shop ({names}); until {until}',
    '这家店另有 {n} 件商品的举报成立（{names}），{until}前有效',
  ],
  find({ context: { strikes } }) {
    const { shop } = tellingStrikes(strikes);
    if (!shop) return undefined;
    const { listings: n, names, expires } = shop;
    return { facts: { n, names: { names }, until: { day: expires } }, source: 'record' };
  },
});
