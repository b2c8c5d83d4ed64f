/** Ratings: a value on a scale. */
import { fieldText, numberOf } from './number.ts';
import { remembering } from './text.ts';
import type { Score } from './types.ts';

export interface RatingOptions {
  /** The scale of a value that stands alone ("4.8"). */
  scale?: number;
}

const VALUE = '(?<![\\d.,/-])(?<value>\\d{1,3}(?:[.,]\\d{1,2})?)';
const SCALE = '(?<scale>5|10|100)(?:[.,]0)?';
const END = '(?![.,/]?\\d)';
const FORMS = [
  `${VALUE} ?(?:[★分颗顆星]{1,2},?|stars?|stelle)? ?(?:out of|of|de|sur|von|su|van|av|af|z|na|iz|из|من|最多) ?${SCALE}${END}`,
  `(?<![\\d.])${SCALE} ?(?:つ星のうち|점 만점에|[颗顆]?星,?(?:中的|最高)|yıldız üzerinden|개 중에?서?) ?${VALUE}${END}`,
  // "1/5" may count pictures, "4.5/5" and "Rating 4/5" do not.
  `(?:rat|rev|star|stern|score|note|[评評★分]).{0,20}?${VALUE} ?/ ?${SCALE}${END}`,
  `(?<![\\d.,/-])(?<value>\\d{1,3}[.,]\\d{1,2}) ?/ ?${SCALE}${END}`,
].map((form) => new RegExp(form, 'iu'));
const PERCENT = new RegExp(`${VALUE} ?%`, 'u');
/** A percentage is a rating where it stands alone or says so; "20% off" and "60% of reviews" are none. */
const PERCENT_WORD = /好评|好評|满意|滿意|(?<!\p{L})(?:posit|satisf|feedback)|^[\d.,]+ ?%$/iu;
const ALONE = new RegExp(`(?<!\\p{Sc} ?)${VALUE}(?![.,]?\\d| ?[%kKwW万年月])`, 'u');

/** "4.5 out of 5 stars", "5つ星のうち4.3", "96%" (of 100); a lone "4.8" only when the caller knows the scale. */
export const parseRating: (text: string, options?: RatingOptions) => Score | undefined = /* @__PURE__ */ remembering(
  readRating,
  ({ scale }: RatingOptions = {}) => `${scale ?? ''} `,
);

function readRating(text: string, { scale }: RatingOptions = {}): Score | undefined {
  const line = fieldText(text);
  for (const form of FORMS) {
    const found = form.exec(line)?.groups;
    if (found) return score(found.value, Number(found.scale));
  }
  const percent = PERCENT_WORD.test(line) ? PERCENT.exec(line)?.groups : undefined;
  if (percent) return score(percent.value, 100);
  return scale === undefined ? undefined : score(ALONE.exec(line)?.groups?.value, scale);
}

function score(raw: string | undefined, scale: number): Score | undefined {
  const value = raw === undefined ? undefined : numberOf(raw);
  return value !== undefined && value <= scale ? { value, scale } : undefined;
}
