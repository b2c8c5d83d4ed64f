/** Stars as shops draw them: words, attributes, widths. */
import { numberOf } from '../../listing/number.ts';
import { parseRating } from '../../listing/rating.ts';
import { cleanText } from '../../listing/text.ts';
import type { Count, Rating, Score } from '../../listing/types.ts';
import type { Block, Part, Run } from './block.ts';
import { HIDDEN, STARS } from './names.ts';

const NUMBERS = ['data-rating', 'data-average-rating', 'data-grade', 'data-score', 'rating'];
const COUNTS = ['data-number-of-reviews', 'data-raters', 'data-reviews', 'data-review-count'];
/** Said of stars to those who cannot see them. */
const STAR_LABEL = /rat(?:ing|ed)|star(?!t)|review|sterne|étoile|estrella|bewertung|avis|つ星|評価|별점/i;
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
  const width = Number(/(?:^|[;\s])width:\s*(\d{1,3}(?:\.\d+)?)%/.exec(styleOf(element))?.[1] ?? 0);
  return width > 0 && width <= 100 ? ofFive({ value: width, scale: 100 }) : undefined;
}

const COUNT_LIKE = /^\(?\d/;
const NUMERAL = String.raw`(\d{1,3}(?:[.,']\d{2,3}| \d{3})+(?!\d)|\d+(?:[.,]\d+)?)(k?)\+?`;
const COUNTED = new RegExp(
  String.raw`\(${NUMERAL}\)|(?<![\d.,])${NUMERAL} ?(?:\p{L}+ ){0,2}(?:rating|review|avis|bewertung|rezension|reseña|opinion|valoraci|avalia|recension|beoordeling|评价|レビュー|отзыв|件|条|개)`,
  'iu',
);

function countIn(text: string): Count | undefined {
  const [, bracketed, k, plain, kilo] = COUNTED.exec(text) ?? [];
  const value = numberOf(bracketed ?? plain ?? '');
  const min = value === undefined ? Number.NaN : Math.round(value * (k || kilo ? 1000 : 1));
  return /\d/.test(bracketed ?? plain ?? '') && min >= 0 ? { min, open: /\+/.test(text) } : undefined;
}

/** "4.6" or "★ 4.6" and right after it "2,70,958 Ratings" or "(45)": stars drawn without any word for them. */
function inWords(runs: readonly Run[]): Rating {
  for (const [index, { text }] of runs.entries()) {
    if (text.length > 30) continue;
    const [, score = '', rest = ''] = /^[★☆⭐ ]*([0-5][.,]\d{1,2})(?: ?\/ ?5)?(?: ?(\(.*))?$/u.exec(text) ?? [];
    const value = score ? Number(score.replace(',', '.')) : 0;
    const after = rest || `${runs[index + 1]?.text ?? ''} ${runs[index + 2]?.text ?? ''}`;
    const count = value > 0 && value <= 5 && after.length < 90 ? countIn(after) : undefined;
    if (count) return { value, scale: 5, count };
  }
  return {};
}

/** "(45)" or "45 reviews" right beside the stars. */
function besides(runs: readonly Run[], stars: Element): Count | undefined {
  const around = stars.parentElement?.parentElement;
  for (const { text, element } of runs) {
    const count = text.length < 30 && COUNT_LIKE.test(text) && around?.contains(element) ? countIn(text) : undefined;
    if (count) return count;
  }
  return undefined;
}

/** The style of a bar of stars, or of the bar in it. */
const styleOf = (part: Element): string =>
  part.getAttribute('style') ?? part.firstElementChild?.getAttribute('style') ?? '';

/** The texts of a part with blanks between them, where the shop's styles set them apart. */
function textIn(element: Element, runs: readonly Run[]): string {
  const text = (element.textContent ?? '').trim();
  if (text.length > 200 || !/\d/.test(text)) return '';
  const inside = runs.filter((run) => element.contains(run.element)).map((run) => run.text);
  return inside.length > 0 ? inside.join(' ') : cleanText(text);
}

/** What one part of a block says in its words, attributes or text. */
function readPart(
  { element, words }: Part,
  runs: readonly Run[],
): { value: Score | undefined; count: Count | undefined } {
  const text = textIn(element, runs);
  const min = attribute(element, COUNTS);
  const value =
    valueIn(element, words) ?? (/\d/.test(text) && text.length < 40 ? ofFive(parseRating(text)) : undefined);
  const printed = countIn(words) ?? countIn(text.length < 120 ? text : '') ?? (value && besides(runs, element));
  return { value, count: min >= 0 ? { min, open: false } : printed };
}

const MAX_PARTS = 40;

/** In a form for writing a review, where stars are there to be chosen. */
const isAsked = (element: Element, root: Element): boolean => {
  const form = element.closest('form,fieldset,label');
  if (!form || form.contains(root) || !root.contains(form)) return false;
  const names = `${form.getAttribute('class') ?? ''} ${form.id}`;
  return (
    form.localName !== 'form' || /review|rating/i.test(names) || form.querySelector('textarea,[type="radio"]') !== null
  );
};

/** The rating that a card or product block shows; stars without a count of ratings, or a count alone, are one too. */
export function readRating({ root, runs, parts }: Block): Rating | undefined {
  let value: Score | undefined;
  let count: Count | undefined;
  let asked = 0;
  for (const part of parts) {
    if (!(part.bits & STARS || STAR_LABEL.test(part.words)) || part.bits & HIDDEN) continue;
    if (isAsked(part.element, root)) continue;
    if (++asked > MAX_PARTS || (value && count)) break;
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
