/** Ratings without a scale: words for stars, drawn stars, names of classes, widths. */
import { numberOf } from './number.ts';
import { score } from './rating.ts';
import type { Score } from './types.ts';
import { pattern, RATINGS } from './vocabulary.ts';

/** "4.5 stars", "★ 4.5", "rated 4 stars" are of five; "5 star" alone may be a line of a histogram. */
const STARRED = pattern(
  () =>
    `(?<![\\d.,/-])(?<value>[0-4][.,]\\d{1,2}|5[.,]00?) ?-?(?:[★⭐]|${RATINGS.stars})|[★⭐] ?(?<after>[0-4][.,]\\d|5[.,]0)(?![.,]?\\d| ?[%k])|rated? (?<whole>[0-5]) (?:${RATINGS.stars})`,
);
/** Five drawn stars of which some are empty; five full ones may be a mask over a width. */
const DRAWN = /(?<![★☆])(?=★+☆+(?![★☆]))[★☆]{5}/u;

/** "4.5 stars", ★★★★☆ */
export function starsIn(line: string): Score | undefined {
  const { value, after, whole } = STARRED().exec(line)?.groups ?? {};
  const row = line.includes('☆') ? DRAWN.exec(line)?.[0] : undefined;
  return score(value ?? after ?? whole, 5) ?? (row ? { value: row.indexOf('☆'), scale: 5 } : undefined);
}

/** a-star-4-5, star-rating-45, rating-4_5, stars--4, bubble_40, rating-86: the name of a class that tells stars. */
const NAMED =
  /(?:^|[\s_-])(?:stars?|rating|ratings|rate|score|bubble)(?:[_-]+(?:static|mini|small|medium|large|star|stars|rating|value|score|percent|width|icon|[smlx]{1,2}))*[_-]*(\d{1,3})(?:[._-](\d{1,2}))?(?:[_-](half))?(?=$|\s)/i;
const WORDS = /(?:^|\s)(?:star-?)?rating[\s_-](zero|one|two|three|four|five)(?=$|\s)/i;
/** Custom properties first: a width is of five stars in percent. */
const STYLED = /--[\w-]*(?:rating|stars?|score|value)\s*:\s*["']?([0-5](?:\.\d{1,2})?)(?![\d.%])/i;
const WIDTH =
  /(?:^|[;\s])(?:width|--[\w-]*(?:percent|width|fill|rating|stars?)\w*)\s*:\s*(?:calc\()?(\d{1,3}(?:\.\d+)?)%/i;

const ofPercent = (percent: number): Score | undefined =>
  percent > 0 && percent <= 100 ? { value: Math.round(percent / 2) / 10, scale: 5 } : undefined;

/**
 * The rating that the class and the style of an element of stars draw, of five. For an element that is known to hold the
 * whole row: a class "star-4" may also be the fourth star, a width the bar of a histogram.
 */
export function drawnRating(classes: string, style = ''): Score | undefined {
  const styled = STYLED.exec(style.slice(0, 500))?.[1];
  if (styled !== undefined) return score(styled, 5);
  const width = WIDTH.exec(style.slice(0, 500))?.[1];
  if (width !== undefined) return ofPercent(Number(width));
  const names = classes.slice(0, 500);
  const word = WORDS.exec(names)?.[1]?.toLowerCase();
  if (word) return { value: ['zero', 'one', 'two', 'three', 'four', 'five'].indexOf(word), scale: 5 };
  const [, whole = '', part, half] = NAMED.exec(names) ?? [];
  if (whole === '') return undefined;
  if (half) return score(`${whole}.5`, 5);
  if (part !== undefined) return score(`${whole}.${part}`, 5);
  const value = numberOf(whole) ?? 0;
  // Two digits: tenths up to 50 (45 is 4.5), a percentage above.
  if (whole.length === 1) return value <= 5 ? { value, scale: 5 } : undefined;
  return value <= 50 && whole.length === 2 ? { value: value / 10, scale: 5 } : ofPercent(value);
}
