/** One card: rows and tiles of lists, links of strips. */
import type { Draft } from '../../listing/types.ts';
import { attrOf, type TextRun, textOf } from '../dom.ts';
import { ASSURED, ASSURED_MARK, addressOf, FREE, pidIn, priceGroup, ratingIn, textsIn } from './values.ts';

export const PRODUCT = 'a[href*="/p/itm"]';

/** Texts above the price that are neither title nor brand. */
const NO_TITLE =
  /^(?:add to compare|currently unavailable|coming soon|sold out|out of stock|sponsored|ad|new|bestseller|trending|[\d.,]+|&|[|•]|\(?[\d,]+\)?|[\d,.]+ (?:ratings?|reviews?).*|(?:no|top) \d+.*|.{0,12}% off)$/i;
/** After it: discounts of one means of payment are marks, amounts, stock and choices of size are none. */
const NO_MARK =
  /[₹\d]|^(?:up ?to|off on exchange|off|only .{0,12} left|currently unavailable|sizes?|hot deal ends.*|add to (?:cart|compare)|free(?: delivery)?|no cost emi.*|with bank offer|[&|•].*|.{0,2})$/i;

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether one is the other, or its beginning, cut with three dots. */
const isCutOf = (text: string, whole: string): boolean =>
  text !== '' && whole !== '' && letters(whole).startsWith(letters(text));

/**
 * A tile has a link with the whole title and prints it cut; a row prints what its picture is called. Else the longest
 * text above the price.
 */
function titleRun(card: Element, runs: readonly TextRun[]): TextRun | undefined {
  const usable = runs.filter(({ text, element }) => !NO_TITLE.test(text) && !element.closest('li,label'));
  const linked = card.querySelector(`${PRODUCT}[title]`);
  const named = linked && usable.find(({ element }) => linked.contains(element));
  if (named) return named;
  const alt = attrOf(card, 'alt', 'img[alt]:not([alt=""])');
  const pictured = alt.length > 5 ? usable.find(({ text }) => isCutOf(text, alt)) : undefined;
  return (
    pictured ??
    usable.reduce<TextRun | undefined>(
      (best, run) => (best && best.text.length >= run.text.length ? best : run),
      undefined,
    )
  );
}

export function readCard(card: Element): Draft | undefined {
  const link = card.matches(PRODUCT) ? card : card.querySelector(PRODUCT);
  const runs = textsIn(card, 60);
  const group = priceGroup(runs);
  const above = group ? runs.slice(0, group.start) : runs;
  const title = titleRun(card, above);
  if (!link || !title || (!group && card.localName === 'a')) return undefined;
  const href = attrOf(link, 'href');
  const id = pidIn(href) ?? (attrOf(card, 'data-id') || undefined);
  const before = above[above.indexOf(title) - 1];
  const brand =
    card.querySelector(`${PRODUCT}[title]`) && before && !NO_TITLE.test(before.text) && before.text.length <= 40
      ? before.text
      : undefined;
  const below = group ? runs.slice(group.end) : [];
  const marks = below.filter(({ text, element }) => text.length <= 40 && !NO_MARK.test(text) && !element.closest('li'));
  const free = below.find(({ text }) => FREE.test(text) && /delivery/i.test(text));
  const isAd =
    card.matches('[data-tkid^="ADVIEW_"]') ||
    card.querySelector('[data-tkid^="ADVIEW_"]') !== null ||
    runs.some(({ text }) => /^(?:ad|sponsored)$/i.test(text));
  return {
    ...(id && { id }),
    url: addressOf(href, id),
    title: title.text,
    price: group?.price,
    listPrice: group?.listPrice,
    rating: ratingIn(runs),
    ...(brand && { brand }),
    ...(free && { shipping: { kind: 'free' as const, text: free.text } }),
    marks: [
      ...(card.querySelector(ASSURED) || textOf(card).includes(ASSURED_MARK) ? [ASSURED_MARK] : []),
      ...new Set(marks.map(({ text }) => text)),
    ],
    ...(isAd && { sponsored: true }),
  };
}
