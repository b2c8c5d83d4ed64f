/** Stars as shops draw them: words, attributes, widths. */
import { parseCount } from '../../listing/count.ts';
import { parseRating } from '../../listing/rating.ts';
import type { Count, Rating, Score } from '../../listing/types.ts';
import type { Run } from './runs.ts';

const STARS =
  '[class*="rating" i],[class*="star" i],[class*="review" i],[aria-label*="star" i],[aria-label*="rating" i],[title*="star" i],[data-rating],[data-average-rating],[data-grade],[rating],img[alt*="star" i]';
const WORDS = ['aria-label', 'title', 'alt'];
const NUMBERS = ['data-rating', 'data-average-rating', 'data-grade', 'data-score', 'rating'];
const COUNTS = ['data-number-of-reviews', 'data-raters', 'data-reviews', 'data-review-count', 'data-count'];

/** A width or a percentage of stars is a value of five. */
const ofFive = ({ value, scale }: Score): Score =>
  scale === 100 ? { value: Math.round(value / 2) / 10, scale: 5 } : { value, scale };

/** "4 star by 85 ratings", "3.5 stars". */
const STAR_WORDS = /^(?:rated? )?([0-5](?:[.,]\d{1,2})?) ?(?:stars?|sterne?|étoiles?|estrellas?|estrelas?|stelle)\b/i;

function valueIn(element: Element, words: string): Score | undefined {
  const found = words ? parseRating(words) : undefined;
  if (found && found.value > 0) return ofFive(found);
  const stars = Number(STAR_WORDS.exec(words)?.[1]?.replace(',', '.') ?? 0);
  if (stars > 0 && stars <= 5) return { value: stars, scale: 5 };
  for (const name of NUMBERS) {
    const value = Number(element.getAttribute(name) ?? '');
    if (value > 0 && value <= 5) return { value, scale: 5 };
  }
  const width = /(?:^|[;\s])width:\s*(\d{1,3}(?:\.\d+)?)%/.exec(element.getAttribute('style') ?? '')?.[1];
  const share = Number(width ?? 0);
  return share > 0 && share <= 100 ? ofFive({ value: share, scale: 100 }) : undefined;
}

const NUMERAL = String.raw`(\d{1,3}(?:[.,']\d{2,3}| \d{3})+(?!\d)|\d+(?:[.,]\d+)?[kK]?)\+?`;
const COUNTED = new RegExp(
  String.raw`\(${NUMERAL}\)|(?<![\d.,])${NUMERAL} ?(?:\p{L}+ ){0,2}(?:ratings?|reviews?|avis|bewertung|rezension|reseñas?|opinion|valoracion|avaliaç|recension|beoordeling|评价|レビュー|отзыв)`,
  'iu',
);

function countIn(text: string): Count | undefined {
  const found = COUNTED.exec(text);
  return found ? parseCount(`(${(found[1] ?? found[2] ?? '').trim()})`) : undefined;
}

function countAt(element: Element, words: string): Count | undefined {
  for (const name of COUNTS) {
    const raw = element.getAttribute(name) ?? '';
    if (/^\d{1,9}$/.test(raw)) return { min: Number(raw), open: false };
  }
  const text = element.textContent ?? '';
  return (words ? countIn(words) : undefined) ?? (text.length < 120 ? countIn(text) : undefined);
}

/** "4.6" and right after it "2,70,958 Ratings" or "(45)": stars drawn without any word for them. */
function inWords(runs: readonly Run[]): { value?: Score; count?: Count } {
  for (const [index, { text }] of runs.entries()) {
    const value = /^[0-5][.,]\d$/.test(text) ? Number(text.replace(',', '.')) : 0;
    const after = [runs[index + 1], runs[index + 2]].map((run) =>
      run && run.text.length < 60 ? countIn(run.text) : undefined,
    );
    const count = after.find((found) => found);
    if (value > 0 && value <= 5 && count) return { value: { value, scale: 5 }, count };
  }
  return {};
}

/** "(45)" right beside the stars. */
const bracketed = (runs: readonly Run[], stars: Element): Count | undefined => {
  const around = stars.parentElement?.parentElement ?? stars;
  const run = runs.find(({ text, element }) => /^\(\d[\d.,]*[kK]?\+?\)$/.test(text) && around.contains(element));
  return run && countIn(run.text);
};

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
    const words =
      WORDS.map((name) => part.getAttribute(name))
        .find((text) => text && /\d/.test(text))
        ?.slice(0, 200) ?? '';
    const text = part.textContent ?? '';
    count ??= countAt(part, words);
    if (value) continue;
    const printed = /\d/.test(text) && text.length < 40 ? parseRating(text) : undefined;
    value = valueIn(part, words) ?? (printed && ofFive(printed));
    if (value) count ??= bracketed(runs, part);
  }
  if (!value) ({ value, count } = { ...inWords(runs), ...(count && { count }) });
  if (count?.min === 0) return { count };
  return value || count ? { ...value, ...(count && { count }) } : undefined;
}

/** What the page shows, completed by structured data that does not contradict it. */
export function mergeRating(shown: Rating, said: Rating | undefined): Rating {
  if (!said || shown.count?.min === 0) return shown;
  const sameValue =
    shown.value === undefined || (shown.scale === said.scale && Math.abs(shown.value - (said.value ?? -1)) <= 0.26);
  const sameCount = shown.count === undefined || shown.count.min === said.count?.min;
  return sameValue && sameCount ? { ...shown, ...said, ...(shown.count && { count: shown.count }) } : shown;
}
