import { describe, expect, it } from 'vitest';
import type { Review, Reviews } from '../../lib/listing/types.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { reviewWords } from '../../lib/text/reviews.ts';
import { speaker } from '../../lib/text/speak.ts';
import { seeReviews } from '../../lib/trust/reviews/seen.ts';
import { reviewsOf } from './review-help.ts';
import { DAY, listingOf, NOW } from './trust-help.ts';

const say = (shown: Review[], lang: 'en' | 'zh' = 'en', more: Partial<Reviews> = {}) => {
  const seen = seeReviews(listingOf({ primary: true, reviews: { shown, ...more } }), NOW);
  return seen && reviewWords(seen, speaker(wordsOf(lang), lang, NOW));
};
const copied = (count: number, times: number): Review[] => [
  ...reviewsOf(count),
  ...Array.from({ length: times }, () => ({ ...reviewsOf(1)[0], text: reviewsOf(1)[0]?.text ?? '', stars: 5 })),
];

describe('the reviews of an item page in words', () => {
  it('are counted, with their mean and what is left without copies and platform texts', () => {
    const shown = [...copied(6, 5), { text: '此用户没有填写评价。', stars: 5 }, { text: 'No review', stars: 5 }];
    expect(say(shown)?.sentences).toEqual([
      'Printed here: 13, mean 4.5 of 5.',
      'Without 5 repeated, 2 platform texts: 6 left, mean 4.',
    ]);
    expect(say(shown, 'zh')?.sentences).toEqual([
      '本页展示 13 条，平均 4.5（满分 5）。',
      '除去 5 条雷同的、2 条平台默认文字，剩 6 条，平均 4。',
    ]);
  });

  it('say nothing more where nothing is left out', () =>
    expect(say(reviewsOf(6))?.sentences).toEqual(['Printed here: 6, mean 4 of 5.']));

  it('give no mean of a few that are left', () =>
    expect(say(copied(2, 3))?.sentences[1]).toBe('Without 3 repeated: 2 left.'));

  it('name a day that praises more than the others', () => {
    const at = Date.UTC(2026, 9, 1);
    const shown = reviewsOf(30, (n) => (n < 12 ? { at, stars: 5 } : { stars: 2 + (n % 3), at: NOW - n * DAY }));
    expect(say(shown)?.sentences[1]).toBe('Without 12 of Oct 1, 2026: 18 left, mean 3.');
  });

  it('tell the share of verified purchases where the site marks them', () => {
    expect(say(reviewsOf(5, (n) => ({ verified: n > 0 })))?.sentences.at(-1)).toBe(
      'Marked as verified purchases: 80%.',
    );
    expect(say(reviewsOf(5, () => ({ verified: false })))?.sentences).toHaveLength(1);
  });

  it('may have no stars', () =>
    expect(say([{ text: '灯光柔和' }], 'zh')?.sentences).toEqual(['本页展示 1 条，没有星级。']));

  it('are said not to be read where there is a rating only', () => {
    const seen = seeReviews(listingOf({ primary: true, rating: { value: 4.5, scale: 5 } }), NOW);
    expect(seen).toEqual({});
    expect(reviewWords(seen ?? {}, speaker(wordsOf('en'), 'en', NOW))).toEqual({
      bars: [],
      sentences: ['No review texts were read on this page.'],
    });
    expect(reviewWords({}, speaker(wordsOf('zh'), 'zh', NOW)).sentences).toEqual(['没有在本页读到评价内容。']);
  });

  it('are nothing for a card, and where the page shows neither rating nor reviews', () => {
    const bare = listingOf({ primary: true });
    delete bare.rating;
    expect(seeReviews(bare, NOW)).toBeUndefined();
    expect(seeReviews(listingOf({ reviews: { shown: reviewsOf(3) } }), NOW)).toBeUndefined();
  });
});

describe('the histogram', () => {
  it('goes down from five stars, in shares of all, whether the page counts or gives percent', () => {
    const bars = say([], 'en', { histogram: { of: 'count', stars: [10, 0, 10, 20, 160] } })?.bars;
    expect(bars?.map(({ label, value, share }) => [label, value, share])).toEqual([
      ['5 stars', '80%', 0.8],
      ['4 stars', '10%', 0.1],
      ['3 stars', '5%', 0.05],
      ['2 stars', '0%', 0],
      ['1 star', '5%', 0.05],
    ]);
    expect(bars?.[0]?.text).toBe('5 stars: 80%');
    expect(say([], 'zh', { histogram: { of: 'percent', stars: [4, 1, 3, 8, 84] } })?.bars[4]?.text).toBe('1 星：4%');
  });

  it('stands beside the sentence that no texts were read', () =>
    expect(say([], 'en', { histogram: { of: 'percent', stars: [4, 1, 3, 8, 84] } })?.sentences).toEqual([
      'No review texts were read on this page.',
    ]));

  it('is none where nobody rated', () =>
    expect(say([], 'en', { histogram: { of: 'count', stars: [0, 0, 0, 0, 0] } })?.bars).toEqual([]));
});
