/** The reviews of an item page in words and as five bars. */
import type { ReviewLook } from '../trust/reviews/look.ts';
import type { ReviewsSeen } from '../trust/reviews/seen.ts';
import type { Speaker } from './speak.ts';

export interface StarBar {
  /** "5 stars". */
  label: string;
  /** 0 to 1. */
  share: number;
  /** "84%". */
  value: string;
  /** What a screen reader says of it. */
  text: string;
}

export interface ReviewWords {
  /** From five stars down to one; empty where the page shows no histogram. */
  bars: StarBar[];
  sentences: string[];
}

const percent = (share: number): number => Math.round(100 * share);

function barsOf(histogram: ReviewsSeen['histogram'], speak: Speaker): StarBar[] {
  const sum = histogram?.stars.reduce((total, n) => total + n, 0) ?? 0;
  if (!histogram || sum <= 0) return [];
  return histogram.stars
    .map((n, index): StarBar => {
      const label = speak.count('reviews_bar', index + 1);
      const share = n / sum;
      const text = speak.say('reviews_bar_spoken', { bar: label, share: percent(share) });
      return { label, share, value: `${percent(share)}%`, text };
    })
    .reverse();
}

/** What is left of them, and the mean of that, where anything was taken out. */
function leftOf({ n, defaults, copies, left, adjusted, burst }: ReviewLook, speak: Speaker): string[] {
  const ofBurst = burst ? n - defaults - copies - left : 0;
  const what = [
    ...(copies > 0 ? [speak.count('reviews_copies', copies)] : []),
    ...(defaults > 0 ? [speak.count('reviews_defaults', defaults)] : []),
    ...(burst && ofBurst > 0 ? [speak.count('reviews_burst', ofBurst, { day: speak.date(burst.day) })] : []),
  ].join(speak.say('reviews_and'));
  if (!what) return [];
  return [
    adjusted === undefined
      ? speak.say('reviews_left', { what, left })
      : speak.say('reviews_adjusted', { what, left, mean: speak.number(adjusted) }),
  ];
}

function sentencesOf({ look, verified }: ReviewsSeen, speak: Speaker): string[] {
  // Said of the reading, not of the page: some shops print theirs in ways that are not read.
  if (!look) return [speak.say('reviews_none')];
  const { n, mean } = look;
  return [
    mean === undefined
      ? speak.say('reviews_starless', { n })
      : speak.say('reviews_shown', { n, mean: speak.number(mean) }),
    ...leftOf(look, speak),
    ...(verified === undefined ? [] : [speak.say('reviews_verified', { share: percent(verified) })]),
  ];
}

export const reviewWords = (seen: ReviewsSeen, speak: Speaker): ReviewWords => ({
  bars: barsOf(seen.histogram, speak),
  sentences: sentencesOf(seen, speak),
});
