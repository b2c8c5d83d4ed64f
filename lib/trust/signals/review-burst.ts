import { defineSignal } from './define.ts';
import { lookOf, percent, told } from './review-look.ts';

export const reviewBurst = defineSignal({
  id: 'reviewBurst',
  topic: 'reviews',
  strength: -1,
  why: 'Reviews of one burst share a nature, but sales and advertisements burst too (Fei et al. 2013).',
  sentence: [
    '{share}% of the {n} reviews on this page are of one day, {day}, and praise more than the others (mean {mean})',
    '本页 {n} 条评价中有 {share}% 写于同一天（{day}），评分也高于其他（平均 {mean}）',
  ],
  find(sight) {
    const look = lookOf(sight);
    if (!look?.burst) return undefined;
    const { share, day, mean } = look.burst;
    return told(sight, { share: percent(share), n: look.n, day: { day }, mean });
  },
});
