/** Ratings: a value on a scale. */
import { fieldText, numberOf } from './number.ts';
import { remembering } from './text.ts';
import type { Score } from './types.ts';
import { pattern, RATINGS } from './vocabulary.ts';

export interface RatingOptions {
  /** The scale of a value that stands alone ("4.8"). */
  scale?: number;
}

/** How else a rating may be shown: `stars.ts`, where a reader wants it. */
export const FURTHER: { read?: (line: string) => Score | undefined } = {};

const VALUE = '(?<![\\d.,/-])(?<value>\\d{1,3}(?:[.,]\\d{1,2})?)';
const SCALE = '(?<scale>5|10|100)(?:[.,]0)?';
const END = '(?![.,/]?\\d)';
const FORMS = [
  () => `${VALUE} ?(?:[★分颗顆星]{1,2},?|stars?|stelle)? ?(?:${RATINGS.of}) ?${SCALE}${END}`,
  () => `(?<![\\d.])${SCALE} ?(?:${RATINGS.ofThose}) ?${VALUE}${END}`,
  // "1/5" may count pictures, "4.5/5" and "Rating 4/5" do not.
  () => `(?:rat|rev|score|note|[评評★分]|${RATINGS.stars}).{0,20}?${VALUE} ?/ ?${SCALE}${END}`,
  () => `(?<![\\d.,/-])(?<value>\\d{1,3}[.,]\\d{1,2}) ?/ ?${SCALE}${END}`,
  () => `${VALUE} ?/ ?${SCALE} ?(?:${RATINGS.stars})`,
  () => `[满滿]分 ?${SCALE} ?分,? ?${VALUE}${END}`,
].map((form) => pattern(form));
/** Before "2 of 5" that counts pictures or pages. */
const PAGES = /(?:page|pictur|image|photo|slide|item|step|bild|seite|imag[ei]|p[áa]gin|foto|schritt)\p{L}* ?$/iu;
const PERCENT = new RegExp(`${VALUE} ?%`, 'u');
/** A percentage is a rating where it stands alone or says so; "20% off" and "60% of reviews" are none. */
const PERCENT_WORD = pattern(() => `${RATINGS.positive}|^rating:? ?[\\d.]+ ?%$|^[\\d.,]+ ?%$`);
const ALONE = new RegExp(`(?<!\\p{Sc} ?)${VALUE}(?![.,]?\\d| ?[%kKwW万年月])`, 'u');

/** "4.5 out of 5 stars", "5つ星のうち4.3", "96%" (of 100); a lone "4.8" only when the caller knows the scale. */
export const parseRating: (text: string, options?: RatingOptions) => Score | undefined = /* @__PURE__ */ remembering(
  readRating,
  ({ scale }: RatingOptions = {}) => `${scale ?? ''} `,
);

function readRating(text: string, { scale }: RatingOptions = {}): Score | undefined {
  const line = fieldText(text.slice(0, 2000).replace(/(\d) ?(?:½|1[/⁄]2(?!\d))/g, '$1.5'));
  for (const form of FORMS) {
    const found = form().exec(line);
    if (found && !PAGES.test(line.slice(Math.max(0, found.index - 12), found.index)))
      return score(found.groups?.value, Number(found.groups?.scale));
  }
  const percent = PERCENT_WORD().test(line) ? PERCENT.exec(line)?.groups : undefined;
  if (percent) return score(percent.value, 100);
  const drawn = FURTHER.read?.(line);
  if (drawn) return drawn;
  return scale === undefined ? undefined : score(ALONE.exec(line)?.groups?.value, scale);
}

export function score(raw: string | undefined, scale: number): Score | undefined {
  const value = raw === undefined ? undefined : numberOf(raw);
  return value !== undefined && value <= scale ? { value, scale } : undefined;
}
