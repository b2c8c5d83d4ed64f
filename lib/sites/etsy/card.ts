/** Etsy's one card (`v2-listing-card`): search, categories, shops, strips of similar goods. */
import { numberOf } from '../../listing/number.ts';
import { parseMoney } from '../../listing/money.ts';
import type { Draft, Money, Party, Score } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, textOf, textRuns } from '../dom.ts';
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
  const amounts = [...card.querySelectorAll('.currency-value')];
  const isStruck = (amount: Element) => amount.closest('.wt-text-strikethrough') !== null;
  const read = (amount: Element | undefined) => moneyIn(textOf(amount?.parentElement), page);
  return { price: read(amounts.find((amount) => !isStruck(amount))), listPrice: read(amounts.find(isStruck)) };
}

/** "4.9 star rating with 4.6k reviews": on search cards too these are the shop's reviews. */
function shopRatingOf(card: Element): Score | undefined {
  const label = attrOf(card, 'aria-label', '[role="img"][aria-label*="star" i],[aria-label*="star rating" i]');
  const value = numberOf(/(?<![\d.,])[1-5](?:[.,]\d)?(?![\d.,])/u.exec(label)?.[0] ?? '');
  return value !== undefined && value <= 5 ? { value, scale: 5 } : undefined;
}

/** The number that a shop keeps when it changes its name. */
export const shopIdOf = (element: Element | null): string | undefined =>
  /^\d{3,12}$/.exec(element?.getAttribute('data-shop-id') ?? '')?.[0];

/** The name alone is what is neither the words of the ad nor for screen readers. */
function shopOf(card: Element, title: string): Party | undefined {
  const id = shopIdOf(card);
  const line = card.querySelector('[data-seller-name-container]');
  const names = line ? textRuns(line, 20).filter(({ element }) => element.closest('[aria-hidden="true"]')) : [];
  const name = names.map(({ text }) => text).findLast((text) => /^[\p{L}\p{N}]{3,20}$/u.test(text) && text !== title);
  return id || name ? { ...(id && { id }), ...(name && { name, url: `/shop/${encodeURIComponent(name)}` }) } : undefined;
}

/** Labels of a card: "Bestseller", "Popular now"; numbers make a discount or a count of baskets of it. */
const isLabel = (text: string): boolean => text !== '' && text.length <= 40 && !/\d|%/.test(text);

function marksOf(card: Element, lines: readonly string[]): string[] {
  const star = card.querySelector('[data-star-seller-badge]') ? ['Star Seller'] : [];
  return [...star, ...lines.filter((line) => isLabel(line) && !shippingOf([line]))];
}

export function readCard(card: Element, page: Page): Draft | undefined {
  const href = attrOf(card, 'href', 'a[href*="/listing/"]');
  const id = /^\d{5,14}$/.exec(attrOf(card, 'data-listing-id'))?.[0] ?? listingIdIn(href);
  const heading = card.querySelector(TITLES);
  const title = textOf(heading) || attrOf(card, 'title', 'a.listing-link');
  if (!id || (!title && !card.querySelector('.currency-value'))) return undefined;
  const badges = [...card.querySelectorAll('.wt-badge')].map((badge) => textOf(badge));
  const shop = shopOf(card, title);
  const free = shippingOf([...badges, ...[...card.querySelectorAll('p,span')].flatMap((part) => freeLine(part))]);
  return {
    id,
    url: href || `/listing/${id}`,
    title,
    ...pricesOf(card, page),
    shop,
    shopKind: shop?.name ? 'marketplace' : undefined,
    shopRating: shopRatingOf(card),
    shipping: free,
    marks: marksOf(card, badges),
    sponsored: card.querySelector(AD_TITLE) !== null,
  };
}
