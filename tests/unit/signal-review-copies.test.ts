import { describe, expect, it } from 'vitest';
import { lookAtReviews } from '../../lib/trust/reviews/look.ts';
import { copiesAmong, isDefaultText } from '../../lib/trust/reviews/texts.ts';
import { reviewCopies } from '../../lib/trust/signals/review-copies.ts';
import { reviewsOf, textOf, toldOf } from './review-help.ts';
import { NOW } from './trust-help.ts';

describe('review texts that repeat others', () => {
  it('are told with their number', () => {
    const shown = reviewsOf(24, (n) => (n % 4 === 0 ? { text: `${textOf(99)} ${n}` } : {}));
    expect(toldOf(reviewCopies, shown)).toEqual({ copies: 5, n: 24 });
  });

  it('are told in Chinese', () => {
    const text = '包装很好，物流很快，东西和图片上的一模一样，非常满意，会推荐给朋友的';
    const shown = reviewsOf(24, (n) => (n % 3 === 0 ? { text: `${text}${'！'.repeat(n % 4)}` } : {}));
    expect(toldOf(reviewCopies, shown)).toEqual({ copies: 7, n: 24 });
  });

  it.each([
    ['texts that the platform writes', reviewsOf(24, () => ({ text: '此用户没有填写评价。' }))],
    ['short praise', reviewsOf(24, () => ({ text: 'Great kettle, thank you!' }))],
    ['short praise in Chinese', reviewsOf(24, () => ({ text: '很好' }))],
    ['two that copied each other', reviewsOf(24, (n) => (n < 2 ? { text: textOf(99) } : {}))],
    ['few reviews', reviewsOf(10, () => ({ text: textOf(99) }))],
    ['an ordinary page', reviewsOf(50)],
  ])('are no hint: %s', (_situation, shown) => expect(toldOf(reviewCopies, shown)).toBeUndefined());

  it.each(['此用户没有填写评价', '系统默认好评！', '评价方未及时做出评价,系统默认好评!', 'No comments'])(
    'nobody wrote “%s”',
    (text) => expect(isDefaultText(text)).toBe(true),
  );
  it.each(['此用户说水壶漏水', '好评返现，别信', 'No comments on the lid, but the handle broke'])(
    'somebody wrote “%s”',
    (text) => expect(isDefaultText(text)).toBe(false),
  );

  it('the first of them is no copy', () => {
    expect(copiesAmong([textOf(1), textOf(2), textOf(1)])).toEqual([false, false, true]);
  });

  it('leave an adjusted mean with the count that is left', () => {
    const shown = reviewsOf(20, (n) => ({ stars: n < 10 ? 5 : 3, ...(n > 0 && n < 10 && { text: textOf(0) }) }));
    const look = lookAtReviews({ reviews: { shown } }, NOW);
    expect(look).toMatchObject({ n: 20, copies: 9, left: 11, mean: 4, adjusted: 3.2 });
  });

  it('say nothing where the page prints none', () => {
    const histogram = { of: 'percent', stars: [1, 1, 3, 15, 80] } as const;
    expect(lookAtReviews({}, NOW)).toBeUndefined();
    expect(lookAtReviews({ reviews: { shown: [], histogram } }, NOW)).toBeUndefined();
  });
});
