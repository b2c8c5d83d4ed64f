/** What only item pages show, checked for `toListing`: bounded, cleaned, and nothing that cannot be. */
import { cleanText } from '../listing/text.ts';
import type { Details, Draft, Review, Reviews, ShopFacts } from '../listing/types.ts';

const MAX_WORDS = 200;
const MAX_REVIEW = 400;
const MAX_REVIEWS = 50;
/** The last millisecond that a Date can hold. */
const LAST = 8.64e15;

const words = (text: string | undefined): string | undefined =>
  (text && cleanText(text).slice(0, MAX_WORDS)) || undefined;
const within = (value: number | undefined, max: number): number | undefined =>
  value !== undefined && value >= 0 && value <= max ? value : undefined;

/** Leaves out what holds nothing; `undefined` where nothing is left. */
function some<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T | undefined {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return kept.length ? (Object.fromEntries(kept) as T) : undefined;
}

const detailsOf = ({ rows, maker, origin, permit, category }: Details): Details | undefined =>
  some<Details>({
    rows: within(rows, 1e4),
    maker: words(maker),
    origin: words(origin),
    permit: words(permit),
    category: words(category),
  });

function reviewOf({ text, stars, date, at, verified }: Review): Review {
  const review = some<Review>({
    text: cleanText(text).slice(0, MAX_REVIEW),
    stars: within(stars, 5),
    date: words(date),
    at: within(at, LAST),
    verified,
  });
  return review ?? { text: '' };
}

function reviewsOf({ histogram, lang, shown }: Reviews): Reviews | undefined {
  const isPossible = histogram?.stars.every((n) => within(n, histogram.of === 'percent' ? 100 : 1e12) !== undefined);
  const reviews = shown.slice(0, MAX_REVIEWS).map(reviewOf);
  if (!isPossible && reviews.length === 0) return undefined;
  return { shown: reviews, ...(lang && { lang: lang.slice(0, 35) }), ...(isPossible && histogram && { histogram }) };
}

const factsOf = ({ since, followers }: ShopFacts): ShopFacts | undefined =>
  some<ShopFacts>({ since: within(since, LAST), followers: within(followers, 1e12) });

export const itemFields = ({ details, reviews, shopFacts }: Draft) => ({
  details: details && detailsOf(details),
  reviews: reviews && reviewsOf(reviews),
  shopFacts: shopFacts && factsOf(shopFacts),
});
