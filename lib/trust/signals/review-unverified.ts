import { defineSignal } from './define.ts';
import { lookOf, percent, told } from './review-look.ts';

export const reviewUnverified = defineSignal({
  id: 'reviewUnverified',
  topic: 'reviews',
  strength: -1,
  why: 'Anybody can write a review of goods not bought here; many do so honestly.',
  sentence: [
    '{share}% of the {n} reviews on this page are not of verified purchases',
    '本页 {n} 条评价中有 {share}% 没有已购标记',
  ],
  find(sight) {
    const look = lookOf(sight);
    return look?.unverified === undefined ? undefined : told(sight, { share: percent(look.unverified), n: look.n });
  },
});
