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
/** Words for stars, as stems. */
const STAR = 'stars?|stern|sterr|étoile|estrel|stell[ae]|gwiazd|hvězd|stjär|stjer|yıldız|зв[её]зд|αστέρ|bintang|ดาว|sao';
const FORMS = [
  `${VALUE} ?(?:[★分颗顆星]{1,2},?|stars?|stelle)? ?(?:out of|of|de|sur|von|su|van|av|af|op|uit|z|ze|na|iz|din|az|из|з|από|trên|dari(?:pada)?|จาก|من|از|מתוך|[（(]?(?:最[多高]|[满滿]分|共)) ?${SCALE}${END}`,
  `(?<![\\d.])${SCALE} ?(?:つ星のうち|점 만점에|[颗顆]?星,?(?:中的|最高)|(?:yıldız )?üzerinden|개 중에?서?|[点分](?:满点|満点)中|-ből) ?${VALUE}${END}`,
  // "1/5" may count pictures, "4.5/5" and "Rating 4/5" do not.
  `(?:rat|rev|star|stern|score|note|[评評★分]).{0,20}?${VALUE} ?/ ?${SCALE}${END}`,
  `(?<![\\d.,/-])(?<value>\\d{1,3}[.,]\\d{1,2}) ?/ ?${SCALE}${END}`,
  `${VALUE} ?/ ?${SCALE} ?(?:${STAR})`,
  `[满滿]分 ?${SCALE} ?分,? ?${VALUE}${END}`,
].map((form) => new RegExp(form, 'iu'));
/** "4.5 stars", "★ 4.5", "rated 4 stars" are of five; "5 star" alone may be a line of a histogram. */
const STARRED = new RegExp(
  `(?<![\\d.,/-])(?<value>[0-4][.,]\\d{1,2}|5[.,]00?) ?-?(?:[★⭐]|(?:${STAR}))|[★⭐] ?(?<after>[0-4][.,]\\d|5[.,]0)(?![.,]?\\d| ?[%k])|rated? (?<whole>[0-5]) (?:${STAR})`,
  'iu',
);
/** Five drawn stars of which some are empty; five full ones may be a mask over a width. */
const DRAWN = /(?<![★☆])(?=★+☆+(?![★☆]))[★☆]{5}/u;
/** Before "2 of 5" that counts pictures or pages. */
const PAGES = /(?:page|pictur|image|photo|slide|item|step|bild|seite|imag[ei]|p[áa]gin|foto|schritt)\p{L}* ?$/iu;
const PERCENT = new RegExp(`${VALUE} ?%`, 'u');
/** A percentage is a rating where it stands alone or says so; "20% off" and "60% of reviews" are none. */
const PERCENT_WORD = /好评|好評|[满滿満][意足]|긍정|положит|(?<!\p{L})(?:posit|satisf|feedback)|^rating:? ?[\d.]+ ?%$|^[\d.,]+ ?%$/iu;
const ALONE = new RegExp(`(?<!\\p{Sc} ?)${VALUE}(?![.,]?\\d| ?[%kKwW万年月])`, 'u');

/** "4.5 out of 5 stars", "5つ星のうち4.3", "96%" (of 100); a lone "4.8" only when the caller knows the scale. */
export const parseRating: (text: string, options?: RatingOptions) => Score | undefined = /* @__PURE__ */ remembering(
  readRating,
  ({ scale }: RatingOptions = {}) => `${scale ?? ''} `,
);

function readRating(text: string, { scale }: RatingOptions = {}): Score | undefined {
  const line = fieldText(text.slice(0, 2000).replace(/(\d) ?(?:½|1[/⁄]2(?!\d))/g, '$1.5'));
  if (!/\d/.test(line)) return drawn(line);
  for (const form of FORMS) {
    const found = form.exec(line);
    if (found && !PAGES.test(line.slice(Math.max(0, found.index - 12), found.index)))
      return score(found.groups?.value, Number(found.groups?.scale));
  }
  const percent = PERCENT_WORD.test(line) ? PERCENT.exec(line)?.groups : undefined;
  if (percent) return score(percent.value, 100);
  const { value, after, whole } = STARRED.exec(line)?.groups ?? {};
  const starred = score(value ?? after ?? whole, 5) ?? drawn(line);
  if (starred) return starred;
  return scale === undefined ? undefined : score(ALONE.exec(line)?.groups?.value, scale);
}

/** ★★★★☆ */
function drawn(line: string): Score | undefined {
  const row = line.includes('☆') ? DRAWN.exec(line)?.[0] : undefined;
  return row ? { value: row.indexOf('☆'), scale: 5 } : undefined;
}

function score(raw: string | undefined, scale: number): Score | undefined {
  const value = raw === undefined ? undefined : numberOf(raw);
  return value !== undefined && value <= scale ? { value, scale } : undefined;
}
