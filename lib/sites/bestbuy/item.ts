/** Best Buy's item page of 2025 (`/site/….p`) and 2026 (`/product/…`). */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, textOf } from '../dom.ts';
import { offerSaid, type ReviewParts, readReviews, saidProduct, sellerSaid, withSaid } from '../item-kit.ts';
import { dispatchOf, shippingOf } from '../lines.ts';
import { BADGES, badgesIn, brandIn, pricesIn, ratingIn, skuIn } from './values.ts';

const TITLES = ['[data-component-name="ProductHeader"] h1', '.shop-product-title h1', '.sku-title h1'];

export const titleElement = ({ doc }: Page): Element | undefined => firstOf(doc, TITLES);
export const buyElement = ({ doc }: Page): Element | undefined =>
  firstOf(doc, ['#a2c', '[data-component-name="AddToCart"]', '.fulfillment-add-to-cart-button']);

/** Addresses of `/product/` may leave the number out; the header prints it. */
export const itemId = (page: Page): string | undefined =>
  /\/(?:site|product)\//.test(page.url.pathname)
    ? (skuIn(page.url.href) ??
      /SKU: ?(\d{5,10})(?!\d)/.exec(textOf(page.doc, '[data-component-name="ProductHeader"]'))?.[1])
    : undefined;

function readSeller(page: Page, said: ReturnType<typeof saidProduct>): Pick<Draft, 'shop' | 'shopKind' | 'from'> {
  const banner = page.doc.querySelector('[data-display-location^="seller-details-pdp"]');
  const text = textOf(banner).replace(/^sold by:?\s*/i, '');
  const name = text || attrOf(banner, 'alt', 'img[alt]') || sellerSaid(offerSaid(said));
  if (!name || name.length > 80) return {};
  return {
    shop: { name },
    shopKind: /^best ?buy(?:\.com)?$/i.test(name) ? 'self-operated' : 'marketplace',
    ...(!banner && { from: { shop: 'structured', shopKind: 'structured' } }),
  };
}

/** Seen 2025; pages of 2026 bring theirs from elsewhere when the reader scrolls down. */
const REVIEWS: ReviewParts = {
  each: '.review-item-simple,.review-item',
  text: ['.ugc-review-body p', '.ugc-review-body'],
  stars: '.review-rating .visually-hidden,.c-ratings-reviews .visually-hidden',
  verified: '[aria-controls^="VerifiedPurchaser"]',
};

export function readItem(page: Page): Draft | undefined {
  const { doc } = page;
  const title = textOf(titleElement(page));
  const id = itemId(page);
  if (!title || !id) return undefined;
  const said = saidProduct(page, id, title);
  const price = firstOf(doc, [
    '[data-component-name="LargePrice"]',
    '[data-testid="large-price"]',
    '.priceView-layout-large',
    '.price-box',
  ]);
  const stats = firstOf(doc, [
    '[data-component-name^="ReviewStats"]',
    '.user-generated-content-ugc-stats',
    '.ugc-stat',
  ]);
  const ways = [...doc.querySelectorAll('[data-testid^="pdp-shipping-tile-"]')].map((tile) =>
    attrOf(tile, 'aria-label'),
  );
  const badges = '[data-component-name="Badge"] [data-testid="button-label"]';
  const own: Draft = {
    id,
    url: page.url.href,
    title,
    ...pricesIn(price, page),
    rating: ratingIn(stats),
    ...readSeller(page, said),
    dispatch: dispatchOf(ways),
    shipping: shippingOf(ways),
    brand: brandIn(title),
    marks: [...badgesIn(doc, badges), ...(price ? badgesIn(price, BADGES) : [])],
    reviews: readReviews(page, REVIEWS),
  };
  return withSaid(own, said, page);
}
