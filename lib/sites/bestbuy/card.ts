/** Best Buy's cards: lists of 2025 (`product-list-item`) and before (`sku-item`), strips of accessories, the one ad. */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, queryOf, textOf } from '../dom.ts';
import { dispatchOf } from '../lines.ts';
import { BADGES, badgesIn, brandIn, pricesIn, ratingIn, skuIn } from './values.ts';

/** "Get it tomorrow • FREE": the line about the post, beside the one about the shop nearby (2026-08). */
function deliveryOf(card: Element): Pick<Draft, 'dispatch' | 'shipping'> {
  const parts = textOf(card, '[data-testid^="plp-shipping-messaging-"]').split(/\s*•\s*/u);
  const free = parts.find((part) => /^free\b/i.test(part));
  const fee = parts.find((part) => /^\$\d/.test(part));
  return {
    dispatch: dispatchOf(parts),
    shipping: free ? { kind: 'free', text: free } : fee ? { kind: 'paid', text: fee } : undefined,
  };
}

const LABELS = `${BADGES},[data-component-name="Badge"] [data-testid="button-label"]`;
const AD = '.sponsored,[data-testid="sponsored-text"]';

/** Addresses of `/product/` may leave the number out. */
const LINKS = ['a[href*="/sku/"],a[href*="skuId="],a[href*=".p"]', 'a.product-list-item-link'];
const TITLES = ['.product-title', '.sku-title', '.sku-header', '.spotlight-ad-product-desc'];

export function readCard(card: Element, page: Page): Draft | undefined {
  const link = firstOf(card, LINKS);
  const id =
    skuIn(attrOf(link, 'href')) ??
    /^\d{5,10}$/.exec(attrOf(card, 'data-sku-id') || attrOf(card, 'data-product-id'))?.[0];
  const heading = firstOf(card, TITLES);
  const title = attrOf(heading, 'title') || textOf(heading);
  // The list is filled while it is scrolled: cards below the window are still empty.
  if (!id || !title) return undefined;
  return {
    id,
    url: attrOf(link, 'href'),
    title,
    ...pricesIn(card, page),
    rating: ratingIn(card),
    brand: brandIn(title),
    ...deliveryOf(card),
    marks: badgesIn(card, LABELS),
    sponsored: card.matches('.spotlight-ad,[data-testid="sponsored-listing"] *') || queryOf(card, AD) !== null,
  };
}
