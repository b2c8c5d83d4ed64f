/** Values that Amazon prints the same way on cards and item pages. */
import { parseCount, parseSales } from '../../listing/count.ts';
import { parseMoney } from '../../listing/money.ts';
import { fieldText, numberOf, numeralsIn } from '../../listing/number.ts';
import { remembering } from '../../listing/text.ts';
import type { Money, Rating, Sales } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, textOf } from '../dom.ts';

const ASIN = /^(?:B[A-Z0-9]{9}|\d{9}[\dX])$/;
/** Slashes are encoded in the counters of ads, at times twice. */
const IN_PATH =
  /(?:\/|%(?:25)?2F)(?:dp|(?:gp|aw)(?:\/|%(?:25)?2F)(?:product|d)|offer-listing|product-reviews|(?:obidos|o)\/ASIN)(?:\/|%(?:25)?2F)([A-Z0-9]{10})(?![A-Z0-9])/i;

/** An ASIN (for printed books the ISBN-10), or `undefined` for anything else. */
export const asAsin = (raw: string | null | undefined): string | undefined => {
  const id = (raw ?? '').trim();
  return ASIN.test(id) ? id : undefined;
};

/** The ASIN in an address, also in the `url` parameter of an ad's click counter. */
export const asinIn = (address: string): string | undefined =>
  asAsin(IN_PATH.exec(address.slice(0, 4000))?.[1]?.toUpperCase());

/** Text of one price box: its hidden text, else its parts ("R$ 303 , 05" on re-serialised pages, sx-price without a sign between). */
function priceText(box: Element): string {
  const hidden = textOf(box, '.a-offscreen');
  if (/\d/.test(hidden)) return hidden;
  const whole = textOf(box, '.a-price-whole,.sx-price-whole').replace(/[\s.,]+$/, '');
  if (!/^\p{Nd}[\p{Nd}.,٬٫' ]*$/u.test(whole)) return textOf(box);
  const cents = textOf(box, '.a-price-fraction,.sx-price-fractional');
  const fraction = /^\p{Nd}{1,2}$/u.test(cents) ? cents : '';
  const sign = textOf(box, '.a-price-symbol,.sx-price-currency');
  return `${sign} ${whole}${fraction && (textOf(box, '.a-price-decimal') || '.')}${fraction}`;
}

/** The amount of one price box; both ends when it opens a range. */
export function moneyOf(box: Element | null | undefined, page: Page): Money | undefined {
  if (!box) return undefined;
  const options = { ...(page.currency && { currency: page.currency }), lang: page.lang };
  const read = (element: Element) => {
    const text = priceText(element);
    return parseMoney(text, { ...options, bare: !/\p{L}/u.test(text) });
  };
  const low = read(box);
  const next = box.nextElementSibling;
  const dash = next?.matches('.a-price-dash') || /^[-–—]$/.test((box.nextSibling?.nodeValue ?? '').trim());
  const upper = dash ? (next?.matches('.a-price-dash') ? next.nextElementSibling : next) : undefined;
  const high = low && upper?.matches('.a-price,.p13n-sc-price') ? read(upper) : undefined;
  return low && high && high.currency === low.currency && high.amount > low.amount
    ? { ...low, from: true, max: high.amount }
    : low;
}

/** Amazon's star labels hold the mean and the 5 it is out of, in either order: "4,5 von 5", "5つ星のうち4.5", "4.5 من 5". */
export const starsOf = remembering(readStars);

function readStars(label: string): { value: number; scale: 5 } | undefined {
  const [first, second] = numeralsIn(fieldText(label))
    .map(({ raw }) => numberOf(raw))
    .filter((value) => value !== undefined);
  if (second !== undefined && first !== 5 && second !== 5) return undefined;
  const value = first === 5 && second !== undefined && second < 5 ? second : first;
  return value !== undefined && value > 0 && value <= 5 ? { value, scale: 5 } : undefined;
}

/** The spoken label of a link to the ratings is exact where its text says "(10.1K)"; it may begin with the stars. */
function countText(link: Element | null | undefined): string {
  const spoken = fieldText(attrOf(link, 'aria-label'));
  const numerals = numeralsIn(spoken);
  if (numerals.length === 1) return spoken;
  return numerals.length === 3 && starsOf(spoken) ? spoken.slice(numerals[1]?.end) : textOf(link);
}

/** Mean and count from a star label and the link to the ratings. */
export function ratingOf(label: string, link: Element | null | undefined): Rating | undefined {
  const stars = starsOf(label);
  const count = parseCount(countText(link));
  return stars || count ? { ...stars, ...(count && { count }) } : undefined;
}

/** Amazon's badge "1K+ bought in past month" in the languages that the shared parser does not speak, and for a week. */
const BOUGHT = /bought|köpt|kupion|satın al|شراء|购买|購買/iu;

/** What a note says was bought. The badge counts a month or a week; its figure is a floor for the month in both cases. */
export const soldOf = remembering(readSold);

function readSold(note: string): Sales | undefined {
  if (!/\d/.test(note)) return undefined;
  const sales = parseSales(note);
  if (sales || !BOUGHT.test(note)) return sales;
  const count = parseCount(note.slice(note.search(/\d/)));
  return count && { min: count.min, open: true, kind: 'month', text: note };
}
