/** Best Buy's cards: lists of 2025 (`product-list-item`) and before (`sku-item`), strips of accessories, the one ad. */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, queryOf, textOf } from '../dom.ts';
import { BADGES, badgesIn, brandIn, pricesIn, ratingIn, skuIn } from './values.ts';

const TITLES = ['.product-title', '.sku-title', '.sku-header', '.spotlight-ad-product-desc'];

export function readCard(card: Element, page: Page): Draft | undefined {
  const link = queryOf(card, 'a[href*="/sku/"],a[href*="skuId="],a[href*=".p"]');
  const id = skuIn(attrOf(link, 'href')) ?? /^\d{5,10}$/.exec(attrOf(card, 'data-sku-id'))?.[0];
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
    marks: badgesIn(card, BADGES),
    sponsored: card.matches('.spotlight-ad') || queryOf(card, '.sponsored,[data-testid="sponsored-text"]') !== null,
  };
}
