import { tellingStrikes } from '../red.ts';
import { defineSignal } from './define.ts';

/** Reports upheld on other goods that the same promoter recommends: from the second on. */
export const promoterStrikes = defineSignal({
  id: 'promoterStrikes',
  topic: 'promoter',
  strength: -3,
  why: 'Promoters answer for what they recommend, as shops do for what they sell.',
  sentence: [
    'reports were upheld on {n} other listings that this promoter recommends ({names}); until {until}',
    '这位带货达人推荐的商品另有 {n} 件举报成立（{names}），{until}前有效',
  ],
  find({ context: { strikes } }) {
    const { promoter } = tellingStrikes(strikes);
    if (!promoter) return undefined;
    const { listings: n, names, expires } = promoter;
    return { facts: { n, names: { names }, until: { day: expires } }, source: 'record' };
  },
});
