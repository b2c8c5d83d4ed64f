/** Values that eBay prints the same way on cards and item pages, in every country. */

import { parseCount } from '../../listing/count.ts';
import { parseMoney } from '../../listing/money.ts';
import { numberOf, numeralsIn } from '../../listing/number.ts';
import { parseRating } from '../../listing/rating.ts';
import { cleanText, remembering } from '../../listing/text.ts';
import type { Money, Party, Score, ShopScore } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { textOf } from '../dom.ts';

const ITEM_PATH = /\/itm\/(?:[^/?#]{1,200}\/)?(\d{9,14})(?!\d)/;
/** A page of a catalogued product (`/p/…`) names the offer that it stands for. */
const OFFER = /[?&]iid=(\d{9,14})(?!\d)/;

export const itemIdIn = (address: string): string | undefined =>
  ITEM_PATH.exec(address.slice(0, 2000))?.[1] ?? OFFER.exec(address.slice(0, 2000))?.[1];

export const asItemId = (raw: string | null | undefined): string | undefined =>
  /^\d{9,14}$/.test(raw ?? '') ? (raw ?? undefined) : undefined;

/** Hidden words for screen readers, and the word "New listing" before a title. The same few classes stand in every card. */
const isAside = remembering((classes: string): boolean =>
  /(?<!\S)(?:clipped|LIGHT_HIGHLIGHT)(?!\S)|new-listing|newListing/.test(classes),
);

const MAX_NODES = 200;
const UNREAD = /^(?:svg|style|script)$/;

/** Words of an element one node after the other, so that "qqgg2009" and "98.3%" stay apart. */
export function wordsOf(element: Element | null | undefined, without?: string): string {
  if (!element?.firstElementChild) return textOf(element);
  let words = '';
  let seen = 0;
  const isLeftOut = (part: Element) =>
    (without ? part.matches(without) : isAside(part.getAttribute('class') ?? '')) || UNREAD.test(part.localName);
  const walk = (parent: Element) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (++seen > MAX_NODES) return;
      if (node.nodeType === 3) words += ` ${node.nodeValue ?? ''}`;
      else if (node.nodeType === 1 && !isLeftOut(node as Element)) walk(node as Element);
    }
  };
  walk(element);
  return cleanText(words);
}

/** Stars in every language: of two numbers the one that is not the scale ("5つ星中の4.5つ星", "4,5 étoiles sur 5", 2025). */
export function starsIn(label: string): Score | undefined {
  const known = parseRating(label);
  if (known) return known;
  const [first, second] = numeralsIn(label.slice(0, 120)).map(({ raw }) => numberOf(raw));
  if (first === undefined || second === undefined) return undefined;
  const value = first === 5 ? second : second === 5 ? first : 0;
  return value > 0 && value <= 5 ? { value, scale: 5 } : undefined;
}

export const moneyIn = (text: string, page: Page): Money | undefined =>
  parseMoney(text, { ...(page.currency && { currency: page.currency }), lang: page.lang });

export interface Seller {
  shop: Party;
  shopRating?: ShopScore;
}

const USER_NAME = /^[a-z\d][\w.*!@&-]{1,63}$/i;
/** An emptied name ("—") is none. */
export const hasWord = (name: string): boolean => /[\p{L}\p{N}]/u.test(name);

/** User names are one name in any case. */
export const partyOf = (name: string, user = name): Party => {
  const id = USER_NAME.test(user) ? user.toLowerCase() : undefined;
  return { name, ...(id && { id, url: `/usr/${encodeURIComponent(id)}` }) };
};

/** "99.8%", "99,8 %": percent of positive feedback, as printed. */
export function percentIn(text: string): Score | undefined {
  const [printed] = /(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?(?= ?%)/u.exec(text) ?? [];
  const value = printed === undefined ? undefined : numberOf(printed);
  return value !== undefined && value <= 100 ? { value, scale: 100 } : undefined;
}

/** "name 98.7% positive (1.2K)": a user's name has no blanks, whatever stands before it. */
const SELLER = /(?<!\S)(\S{2,64}) (\d{1,3}(?:[.,]\d{1,2})? ?%) \p{L}.{1,40}?\(([\d.,]{1,12} ?[KM]?)\)/iu;
/** Until 2025: "Name of a shop (1,234) 98.7%". */
const OLD_SELLER = /^([^\s%](?:[^%]{0,60}?[^\s%])?) ?\([\d.,]{1,12} ?[KM]?\)(?: (\d{1,3}(?:[.,]\d{1,2})? ?%))?/iu;

/** The seller and its feedback, where a line of a card names them. */
export function sellerIn(line: string): Seller | undefined {
  const [, name = '', percent = '', count] = SELLER.exec(line) ?? OLD_SELLER.exec(line) ?? [];
  if (!hasWord(name)) return undefined;
  const shopRating = percentIn(percent);
  const n = count === undefined ? undefined : parseCount(count)?.min;
  return { shop: partyOf(name), ...(shopRating && { shopRating: { ...shopRating, ...(n !== undefined && { n }) } }) };
}

/** "Member since Nov 2012": its first day; of a month in another language the year's, as a shop is never made younger. */
export function sinceIn(lines: readonly string[]): number | undefined {
  const [, day = '', year] =
    lines
      .map((line) => /(?:since|seit|desde|depuis|dal|sinds)[: ]{1,2}(\D{0,16}(\d{4}))$/iu.exec(line))
      .find((found) => found) ?? [];
  if (!year) return undefined;
  const read = new Date(`1 ${day} UTC`);
  return read.getUTCFullYear() === Number(year) ? read.getTime() : Date.UTC(Number(year), 0);
}
