import { hasCopies } from '../reviews/look.ts';
import { defineSignal } from './define.ts';
import { lookOf, told } from './review-look.ts';

export const reviewCopies = defineSignal({
  id: 'reviewCopies',
  topic: 'reviews',
  strength: -1,
  why: 'Near-duplicates go with bought reviews (Jindal and Liu 2008), but buyers copy each other as well.',
  sentence: [
    '{copies} of the {n} review texts on this page repeat others',
    '本页 {n} 条评价中有 {copies} 条与其他评价雷同',
  ],
  find(sight) {
    const look = lookOf(sight);
    return look && hasCopies(look) ? told(sight, { copies: look.copies, n: look.n - look.defaults }) : undefined;
  },
});
