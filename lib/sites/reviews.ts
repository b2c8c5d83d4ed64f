/** The reviews printed on an item page, read by a table of selectors. Names and profiles of those who wrote are not read. */
import { parseCount } from '../listing/count.ts';
import type { Review, Reviews } from '../listing/types.ts';
import type { Page } from './define.ts';
import { allOf, attrOf, firstOf, plainText, textOf } from './dom.ts';

export interface ReviewParts {
  /** One review each. */
  each: string;
  /** Inside a review, like what follows: tried in order, the newest first. */
  text: readonly string[];
  /** Says its stars in an attribute, a class (`star5`, `a-star-5`) or a text that names the five as well. */
  stars?: string;
  date?: string;
  /** The mark of a verified purchase, where the site has one. */
  verified?: string;
  /** The five rows of the histogram, from five stars down to one. */
  rows?: string;
  /** Inside a row: its share in percent as an attribute, or the number of reviews as its text. */
  share?: string;
  of?: 'count' | 'percent';
}

/** More are not kept (`beyond.ts`). */
const MOST = 50;

/** "5.0 out of 5 stars", "5つ星のうち5.0", "4,0 de 5": the five and the value, in either order. */
const LABEL = /5(?:[.,]0)?\D{1,20}([0-5](?:[.,]\d)?)|([0-5](?:[.,]\d)?)\D{1,20}5/;

function starsOf(element: Element | null): number | undefined {
  const given = attrOf(element, 'data-stars') || /\bstar-?([1-5])(?![\w-])/.exec(attrOf(element, 'class'))?.[1];
  const label = LABEL.exec(attrOf(element, 'aria-label') || textOf(element));
  return Number(given || (label?.[1] ?? label?.[2])?.replace(',', '.')) || undefined;
}

function reviewOf(element: Element, { text, stars = '', date = '', verified }: ReviewParts): Review {
  const words = firstOf(element, text);
  const given = stars && starsOf(element.querySelector(stars));
  const day = date && textOf(element, date);
  return {
    text: words ? plainText(words) : '',
    ...(given && { stars: given }),
    ...(day && { date: day }),
    ...(verified && { verified: element.querySelector(verified) !== null }),
  };
}

/** The share that a row of the histogram names; not a number where it names none. */
function shareOf(row: Element, { share = '', of }: ReviewParts): number {
  const element = row.querySelector(share);
  if (of === 'count') return parseCount(textOf(element))?.min ?? Number.NaN;
  const said = attrOf(element, 'aria-valuenow') || attrOf(element, 'style') || attrOf(element, 'aria-label');
  return Number(/[\d.]+/.exec(said)?.[0]);
}

/** Five rows, each of which names its stars, whose shares add up: anything else is no histogram. */
function histogramOf({ doc }: Page, parts: ReviewParts): Reviews['histogram'] {
  const { rows = '', of = 'percent' } = parts;
  const found = rows ? allOf(doc, rows).slice(0, 5) : [];
  const missing = Number.NaN;
  const [five = missing, four = missing, three = missing, two = missing, one = missing] = found.map((row, index) =>
    textOf(row).includes(`${5 - index}`) ? shareOf(row, parts) : missing,
  );
  const sum = one + two + three + four + five;
  // Rounded shares miss 100 by two or so; bars still empty are no shares.
  const adds = of === 'count' ? sum > 0 : Math.abs(sum - 100) < 6;
  return adds ? { of, stars: [one, two, three, four, five] } : undefined;
}

/** `undefined` where the page prints neither. */
export function readReviews(page: Page, parts: ReviewParts): Reviews | undefined {
  const histogram = histogramOf(page, parts);
  const shown = allOf(page.doc, parts.each)
    .slice(0, MOST)
    .map((element) => reviewOf(element, parts));
  return histogram || shown.length ? { lang: page.lang, shown, ...(histogram && { histogram }) } : undefined;
}
