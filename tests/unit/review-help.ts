/** Reviews of an invented item page. */
import type { Rating, Review, Reviews } from '../../lib/listing/types.ts';
import type { SignalRule } from '../../lib/trust/signals/define.ts';
import { contextOf, DAY, listingOf, NOW, sightOf } from './trust-help.ts';

const WORDS =
  'kettle whistle lid handle spout enamel cream hob gas boils fast slow heavy light nice dull rust clean'.split(' ');

/** A text of its own: hardly a word of it stands in another. */
export const textOf = (n: number): string =>
  Array.from({ length: 12 }, (_, at) => `${WORDS[(n + at) % WORDS.length]}${n * 13 + at}`).join(' ');

/** Reviews on days of their own with changing stars, unless said otherwise. */
export const reviewsOf = (count: number, more: (n: number) => Partial<Review> = () => ({})): Review[] =>
  Array.from({ length: count }, (_, n) => ({
    text: textOf(n),
    stars: 3 + (n % 3),
    at: NOW - (n + 1) * DAY,
    ...more(n),
  }));

export const toldOf = (rule: SignalRule, shown: Review[], more: Partial<Reviews> & { rating?: Rating } = {}) => {
  const { rating, ...rest } = more;
  const listing = listingOf({ reviews: { shown, ...rest }, ...(rating && { rating }) });
  return sightOf(rule, listing, contextOf('amazon'))?.facts;
};
