/** Etsy's listing page (2022 to 2026). Its stars, sales and structured rating are the shop's, not the listing's. */
import { parseCount } from '../../listing/count.ts';
import { parseRating } from '../../listing/rating.ts';
import { parseReply } from '../../listing/reply.ts';
import type { Draft, Rating, Score, Shipping } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, firstText, textOf, textRuns } from '../dom.ts';
import { saidProduct, withReviewsSaid } from '../item-kit.ts';
import { dispatchOf, shippingOf } from '../lines.ts';
import { listingIdIn, moneyIn, partyOf, shopIdOf } from './card.ts';

const TITLES = ['h1[data-buy-box-listing-title]', '#listing-page-cart h1', '[data-selector="listing-page-content"] h1'];

export const titleElement = ({ doc }: Page): Element | undefined => firstOf(doc, TITLES);
export const listingId = (page: Page): string | undefined => listingIdIn(page.url.pathname);
export const buyElement = ({ doc }: Page): Element | undefined =>
  firstOf(doc, ['[data-buy-box-region="buttons"]', '[data-buy-box-region="add_to_cart_form"]', '[data-buy-box]']);

/** "Price: €40.63+": the first paragraph of the price's region; the one before a sale is struck out beside it. */
function readPrices(page: Page): Pick<Draft, 'price' | 'listPrice'> {
  const region = page.doc.querySelector('[data-buy-box-region="price"]');
  return {
    price: moneyIn(textOf(region, 'p'), page),
    listPrice: moneyIn(textOf(region, '.wt-text-strikethrough'), page),
  };
}

/**
 * The shop's mean as the page prints it: in the seller's block with one decimal, in the label of the stars under the
 * title; the words inside those stars are rounded to halves.
 */
function readShopRating(doc: Document): Score | undefined {
  const printed = textOf(doc, '[data-tooltip-context="meet_your_seller"] .rating-and-reviews-count__avg-rating');
  const stars = doc.querySelector('#listing-page-cart a[href="#reviews"]');
  return (
    parseRating(printed, { scale: 5 }) ??
    parseRating(attrOf(stars, 'aria-label')) ??
    parseRating(textOf(stars, '.wt-screen-reader-only'))
  );
}

function readShop(doc: Document): Pick<Draft, 'shop' | 'shopKind' | 'shopRating'> {
  const link = firstOf(doc, ['#listing-page-cart a[href*="/shop/"]', '[data-buy-box] a[href*="/shop/"]']);
  const name = /\/shop\/([\p{L}\p{N}]{3,20})(?:[?#]|$)/u.exec(attrOf(link, 'href'))?.[1] ?? textOf(link);
  const shop = partyOf(name || undefined, shopIdOf(doc.querySelector('#listing-right-column [data-shop-id]')));
  return { shop, shopKind: shop && 'marketplace', shopRating: readShopRating(doc) };
}

/** The listing's own reviews: their mean and count in the header of 2026, a count on their tab before. */
function readRating(doc: Document): Rating | undefined {
  const header = doc.querySelector('[data-tooltip-context^="item"]')?.closest('.reviews-header-ratings');
  const mean = parseRating(textOf(header, '.reviews-rating span'), { scale: 5 });
  const counted = header ? textRuns(header, 20).find(({ text }) => /^\(.*\d/.test(text))?.text : undefined;
  const count = parseCount(counted ?? textOf(doc, '#same-listing-reviews-tab .wt-badge'));
  return mean || count ? { ...mean, ...(count && { count }) } : undefined;
}

const DELIVERY = [
  '[data-selector="shipping-highlights"] li',
  '[data-delivery-data] [data-estimated-shipping]',
  '[data-delivery-data] > div',
  '.fulfillment_timeline_date [role="tooltip"]',
];
/** Explanations, the form for the postage of another country, spinners. */
const NO_LINE =
  '[role="tooltip"],form,[data-estimated-shipping-form],[data-calculate-shipping-cost],.wt-display-none,svg';

/** A line of the delivery's list without what explains it. */
function lineOf(element: Element): string {
  const parts = textRuns(element, 40).filter(({ element: holder }) => {
    const inner = holder.closest(NO_LINE);
    return !inner || inner === element || !element.contains(inner);
  });
  return parts.map(({ text }) => text).join(' ');
}

/** An amount in the list is what the post costs, whatever the language calls it. */
function shippingIn(elements: readonly Element[], lines: readonly string[], page: Page): Shipping | undefined {
  const said = shippingOf(lines);
  if (said) return said;
  const at = elements.findIndex((element) => element.querySelector('.currency-value'));
  const cost = moneyIn(textOf(elements[at]?.querySelector('.currency-value')?.parentElement), page);
  return cost && { kind: cost.amount > 0 ? 'paid' : 'free', text: lines[at] ?? '' };
}

const RETURNS = /return|rückgabe|umtausch|retour|devoluci|(?<!\p{L})res[oi](?!\p{L})|zwrot|返品/iu;

function readDelivery(page: Page): Pick<Draft, 'shipping' | 'dispatch' | 'returns'> {
  const elements = DELIVERY.flatMap((select) => [...page.doc.querySelectorAll(select)].slice(0, 12));
  const lines = elements.map(lineOf);
  return {
    shipping: shippingIn(elements, lines, page),
    dispatch: dispatchOf(lines),
    returns: lines.find((line) => line.length <= 200 && RETURNS.test(line)),
  };
}

/** Etsy's badges: of the seller, of the offer, and how the thing was made. */
function readMarks(doc: Document): string[] {
  const star = attrOf(doc, 'aria-label', '.star-seller-badge-listing-page [aria-label]');
  const seller = [...doc.querySelectorAll('.seller-cred-badge .wt-text-title')].map((badge) => textOf(badge));
  const offer = [...doc.querySelectorAll('#listing-page-cart .wt-badge')].map((badge) => textOf(badge));
  const made = firstText(doc, ['.how-its-made-label-product-details', '[data-listing-page-item-details-component] li']);
  return [star, ...seller, ...offer, made].filter((mark) => mark && mark.length <= 60 && !/[:：%]|\d{2}/.test(mark));
}

const ANSWERS = '.seller-cred p,[data-appears-component-name="shop_owners"] p,#shop_owners_content_toggle p';

export function readItem(page: Page): Draft | undefined {
  const { doc } = page;
  const title = textOf(titleElement(page));
  const id = listingId(page);
  if (!title || !id) return undefined;
  const answers = [...doc.querySelectorAll(ANSWERS)].slice(0, 20).map((part) => textOf(part));
  const own: Draft = {
    id,
    url: page.url.pathname,
    title,
    ...readPrices(page),
    ...readShop(doc),
    rating: readRating(doc),
    service: answers.map((line) => parseReply(line)).find((service) => service),
    ...readDelivery(page),
    marks: readMarks(doc),
  };
  return withReviewsSaid(own, saidProduct(page, id, title), page.lang);
}
