/** Stars as shops draw them: words, attributes, widths. */
import { numberOf } from '../../listing/number.ts';
import { parseRating } from '../../listing/rating.ts';
import type { Count, Rating, Score } from '../../listing/types.ts';
import type { Run } from './runs.ts';
import { anyWith } from './select.ts';

const NUMBERS = ['data-rating', 'data-average-rating', 'data-grade', 'data-score', 'rating'];
const COUNTS = ['data-number-of-reviews', 'data-raters', 'data-reviews', 'data-review-count'];
const STARS = `${anyWith('class aria-label', 'rating star review')},[title*="star" i],[alt*="star" i],[${[...NUMBERS, ...COUNTS].join('],[')}]`;
/** "4 star by 85 ratings", "3.5 stars". */
const STAR_WORDS = /^(?:rated? )?([0-5](?:[.,]\d{1,2})?) ?(?:stars?|sterne?|étoiles?|estrel\w+|stelle)\b/i;

/** A width or a percentage of stars is a value of five. */
const ofFive = (score: Score | undefined): Score | undefined =>
  score?.scale === 100 ? { value: Math.round(score.value / 2) / 10, scale: 5 } : score;

const attribute = (element: Element, names: readonly string[]): number =>
  Number(names.map((name) => element.getAttribute(name)).find((raw) => raw) ?? Number.NaN);

function valueIn(element: Element, words: string): Score | undefined {
  const found = words ? parseRating(words) : undefined;
  if (found && found.value > 0) return ofFive(found);
  const value = Number(STAR_WORDS.exec(words)?.[1]?.replace(',', '.') ?? attribute(element, NUMBERS));
  if (value > 0 && value <= 5) return { value, scale: 5 };
  const width = Number(/(?:^|[;\s])width:\s*(\d{1,3}(?:\.\d+)?)%/.exec(element.getAttribute('style') ?? '')?.[1] ?? 0);
  return width > 0 && width <= 100 ? ofFive({ value: width, scale: 100 }) : undefined;
}

const NUMERAL = String.raw`(\d{1,3}(?:[.,']\d{2,3}| \d{3})+(?!\d)|\d+(?:[.,]\d+)?)(k?)\+?`;
const COUNTED = new RegExp(
  String.raw`\(${NUMERAL}\)|(?<![\d.,])${NUMERAL} ?(?:\p{L}+ ){0,2}(?:rating|review|avis|bewertung|rezension|reseña|opinion|valoraci|avalia|recension|beoordeling|评价|レビュー|отзыв)`,
  'iu',
);

function countIn(text: string): Count | undefined {
  const [, bracketed, k, plain, kilo] = COUNTED.exec(text) ?? [];
  const value = numberOf(bracketed ?? plain ?? '');
  const min = value === undefined ? Number.NaN : Math.round(value * (k || kilo ? 1000 : 1));
  return /\d/.test(bracketed ?? plain ?? '') && min >= 0 ? { min, open: /\+/.test(text) } : undefined;
}

/** "4.6" and right after it "2,70,958 Ratings" or "(45)": stars drawn without any word for them. */
function inWords(runs: readonly Run[]): Rating {
  for (const [index, { text }] of runs.entries()) {
    const value = /^[0-5][.,]\d$/.test(text) ? Number(text.replace(',', '.')) : 0;
    const after = `${runs[index + 1]?.text ?? ''} ${runs[index + 2]?.text ?? ''}`;
    const count = value > 0 && after.length < 90 ? countIn(after) : undefined;
    if (count) return { value, scale: 5, count };
  }
  return {};
}

/** "(45)" right beside the stars. */
const bracketed = (runs: readonly Run[], stars: Element): Count | undefined =>
  countIn(
    runs.find(
      ({ text, element }) =>
        /^\(\d[\d.,]*k?\+?\)$/i.test(text) && stars.parentElement?.parentElement?.contains(element),
    )?.text ?? '',
  );

/** What one part of a block says in its words, attributes or text. */
function readPart(part: Element, runs: readonly Run[]): { value: Score | undefined; count: Count | undefined } {
  const words =
    ['aria-label', 'title', 'alt']
      .map((name) => part.getAttribute(name) ?? '')
      .find((text) => /\d/.test(text))
      ?.slice(0, 200) ?? '';
  const text = (part.textContent ?? '').slice(0, 200);
  const min = attribute(part, COUNTS);
  const value = valueIn(part, words) ?? (/\d/.test(text) && text.length < 40 ? ofFive(parseRating(text)) : undefined);
  const printed = countIn(words) ?? countIn(text.length < 120 ? text : '') ?? (value && bracketed(runs, part));
  return { value, count: min >= 0 ? { min, open: false } : printed };
}

/** The rating that a card or product block shows; stars without a count of ratings, or a count alone, are one too. */
export function readRating(
  block: Element,
  runs: readonly Run[],
  isOutside: (element: Element) => boolean = () => false,
): Rating | undefined {
  let value: Score | undefined;
  let count: Count | undefined;
  const parts = block.querySelectorAll(STARS);
  for (let i = 0; i < Math.min(parts.length, 40) && !(value && count); i++) {
    const part = parts[i] as Element;
    const form = part.closest('form,fieldset,label');
    if ((form && form !== block && block.contains(form)) || isOutside(part)) continue;
    const read = readPart(part, runs);
    value ??= read.value;
    count ??= read.count;
  }
  const rating: Rating = { ...(value ?? inWords(runs)), ...(count && { count }) };
  if (rating.count?.min === 0) return { count: rating.count };
  return rating.value || rating.count ? rating : undefined;
}

/** What the page shows, completed by structured data that does not contradict it. */
export function mergeRating(shown: Rating, said: Rating | undefined): Rating {
  if (!said || shown.count?.min === 0) return shown;
  const sameValue =
    shown.value === undefined || (shown.scale === said.scale && Math.abs(shown.value - (said.value ?? -1)) <= 0.26);
  const sameCount = shown.count === undefined || shown.count.min === said.count?.min;
  return sameValue && sameCount ? { ...shown, ...said, ...(shown.count && { count: shown.count }) } : shown;
}
