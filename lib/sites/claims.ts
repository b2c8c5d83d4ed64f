/** Where an item page's structured data contradicts what the page shows. Roundings, ranges and taxes are no contradictions. */
import type { Claims, Draft, Money, Rating } from '../listing/types.ts';
import type { Page } from './define.ts';

/** What structured data says of the page's product; `shop`: a seller other than the site. */
export interface Said extends Pick<Draft, 'price' | 'listPrice' | 'rating' | 'shop'> {
  /** Every count of ratings or reviews that it names. */
  counts?: readonly number[];
}

/** A generic reader forgets it with its look; others say it anew with each reading. */
const KEY = 'look said';

/** Leaves what a reader found in structured data for `claimsOf`; asked only once an item is read. */
export const noteSaid = (page: Page, said: (() => Said) | undefined): void => {
  page.memo.set(KEY, said);
};

const apart = (a: number, b: number): number => Math.abs(a - b) / Math.max(a, b);

/** Rates of value-added and sales taxes, in percent: one side may name the price before, the other after it. */
const TAXES = [5, 6, 7, 8, 8.1, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 25.5, 27];

function isOtherPrice(shown: Money | undefined, said: Money | undefined): said is Money {
  if (!shown || !said || shown.currency !== said.currency) return false;
  const isRange = [shown, said].some(({ from, max }) => from || max !== undefined);
  const surplus = 100 * (Math.max(shown.amount, said.amount) / Math.min(shown.amount, said.amount) - 1);
  const isTax = TAXES.some((rate) => Math.abs(rate - surplus) < 0.05);
  return !isRange && !isTax && apart(shown.amount, said.amount) > 0.05;
}

/** One rating, and other ways to count it (written reviews among ratings). */
function isOtherRating(shown: Rating | undefined, said: Rating | undefined, counts: readonly number[]): said is Rating {
  if (!shown || !said) return false;
  const ofFive = ({ value, scale }: Rating): number => (value && scale ? (value / scale) * 5 : Number.NaN);
  if (Math.abs(ofFive(shown) - ofFive(said)) > 0.3) return true;
  const { min, open } = shown.count ?? { min: Number.NaN, open: false };
  // Fewer are the written reviews among the ratings, whatever the data calls them.
  const isFar = (other: number): boolean => !open && other > 2 * min && other - min > 50;
  return counts.length > 0 && counts.every(isFar);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function isOtherShop(shown: string | undefined, said: string | undefined, host: string): said is string {
  const [a, b] = [letters(shown ?? ''), letters(said ?? '')];
  return a !== '' && b !== '' && !a.includes(b) && !b.includes(a) && !letters(host).includes(b);
}

/** The structured values that a draft of shown ones contradicts; `undefined` when there are none. */
export function claimsOf(draft: Draft, page: Page): Claims | undefined {
  const said = (page.memo.get(KEY) as (() => Said) | undefined)?.();
  if (!said) return undefined;
  const shown = (field: 'price' | 'rating' | 'shop'): boolean => draft.from?.[field] !== 'structured';
  const { price, rating } = said;
  const shop = said.shop?.name;
  const counts = said.counts ?? (rating?.count ? [rating.count.min] : []);
  // The price before a sale, on either side, is the other side's list price.
  const isBefore = [
    [draft.listPrice, price],
    [said.listPrice, draft.price],
  ].some(([list, other]) => list && other && apart(list.amount, other.amount) < 0.01);
  const claims: Claims = {
    ...(shown('price') && !isBefore && isOtherPrice(draft.price, price) && { price }),
    ...(shown('rating') && isOtherRating(draft.rating, rating, counts) && { rating }),
    ...(shown('shop') && isOtherShop(draft.shop?.name, shop, page.url.hostname) && { shop }),
  };
  return Object.keys(claims).length > 0 ? claims : undefined;
}
