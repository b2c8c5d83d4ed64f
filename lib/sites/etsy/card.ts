/** Etsy's one card (`v2-listing-card`): search, categories, shops, strips of similar goods. */
import { parseMoney } from '../../listing/money.ts';
import { numberOf } from '../../listing/number.ts';
import type { Draft, Money, Party, Score } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { allOf, attrOf, queryOf, type TextRun, textOf, textRuns } from '../dom.ts';
import { shippingOf } from '../lines.ts';

const LISTING = /\/listing\/(\d{5,14})(?!\d)/;
export const listingIdIn = (address: string): string | undefined => LISTING.exec(address.slice(0, 2000))?.[1];

/** Ads carry their titles under an id of their own; the words "ad by Etsy seller" stand, hidden, on other cards too. */
const AD_TITLE = '[id^="ad-listing-title-"]';
const TITLES = `${AD_TITLE},[id^="listing-title-"],.v2-listing-card__title,h2,h3`;

export const moneyIn = (text: string, page: Page): Money | undefined =>
  parseMoney(text, { ...(page.currency && { currency: page.currency }), lang: page.lang });

/** Sign and amount stand in two elements, in the order of the language; "+" follows the lowest price of several. */
function pricesOf(card: Element, page: Page): Pick<Draft, 'price' | 'listPrice'> {
  const amounts = allOf(card, '.currency-value');
  const isStruck = (amount: Element) => amount.closest('.wt-text-strikethrough') !== null;
  const read = (amount: Element | undefined) => moneyIn(textOf(amount?.parentElement), page);
  return { price: read(amounts.find((amount) => !isStruck(amount))), listPrice: read(amounts.find(isStruck)) };
}

/** "4.9 star rating with 4.6k reviews": on search cards these are the shop's reviews, as in Etsy's structured data. */
function shopRatingOf(card: Element): Score | undefined {
  const label = attrOf(card, 'aria-label', '[role="img"][aria-label]');
  const [printed] = /(?<![\d.,])[1-5](?:[.,]\d)?(?![\d.,]|\d)/u.exec(label) ?? [];
  const value = printed === undefined ? undefined : numberOf(printed);
  return value !== undefined && value <= 5 ? { value, scale: 5 } : undefined;
}

/** The number that a shop keeps when it changes its name. */
export const shopIdOf = (element: Element | null): string | undefined =>
  /^\d{3,12}$/.exec(element?.getAttribute('data-shop-id') ?? '')?.[0];

/** Names of shops are one word of letters and digits. */
const SHOP_NAME = /^[\p{L}\p{N}]{3,20}$/u;

export const partyOf = (name: string | undefined, id: string | undefined): Party | undefined =>
  name || id ? { ...(id && { id }), ...(name && { name, url: `/shop/${encodeURIComponent(name)}` }) } : undefined;

/** In the seller's line the words of the ad come first, then the bare name, each once more for screen readers. */
function shopOf(card: Element): Party | undefined {
  const line = card.querySelector('[data-seller-name-container]');
  const texts = line ? textRuns(line, 20).map(({ text }) => text) : [];
  return partyOf(
    texts.findLast((text) => SHOP_NAME.test(text)),
    shopIdOf(card),
  );
}

/** Labels of a card ("Bestseller", "Popular now"); a number makes a discount or a count of baskets of one. */
const isLabel = (text: string): boolean => text !== '' && text.length <= 40 && !/\d|%/.test(text);

function marksOf(card: Element): string[] {
  const star = card.querySelector('[data-star-seller-badge]') ? ['Star Seller'] : [];
  const badges = allOf(card, '.wt-badge').map((badge) => textOf(badge));
  return [...star, ...badges.filter((badge) => isLabel(badge) && !shippingOf([badge]))];
}

/** Postage by its words alone, wherever they stand; the seller's title may hold the same words. */
function shippingIn(runs: readonly TextRun[], heading: Element | null): Draft['shipping'] {
  const said = runs.filter(({ text, element }) => text.length <= 60 && !heading?.contains(element));
  return shippingOf(said.map(({ text }) => text));
}

export function readCard(card: Element, page: Page): Draft | undefined {
  const href = attrOf(card, 'href', 'a[href*="/listing/"]');
  const id = /^\d{5,14}$/.exec(attrOf(card, 'data-listing-id'))?.[0] ?? listingIdIn(href);
  const heading = queryOf(card, TITLES);
  const title = textOf(heading) || attrOf(card, 'title', 'a.listing-link');
  const prices = pricesOf(card, page);
  if (!id || (!title && !prices.price)) return undefined;
  const shop = shopOf(card);
  return {
    id,
    url: listingIdIn(href) ? href.replace(/[?#].*/, '') : `/listing/${id}`,
    title,
    ...prices,
    shop,
    shopKind: shop?.name ? 'marketplace' : undefined,
    shopRating: shopRatingOf(card),
    shipping: shippingIn(textRuns(card, 60), heading),
    marks: marksOf(card),
    sponsored: card.querySelector(AD_TITLE) !== null,
  };
}
