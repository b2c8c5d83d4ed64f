/** Values that Best Buy prints the same way on cards and item pages, in its layouts of 2019 to 2026. */
import { parseCount } from '../../listing/count.ts';
import { parseMoney } from '../../listing/money.ts';
import { parseRating } from '../../listing/rating.ts';
import type { Draft, Money, Rating } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { allOf, textOf } from '../dom.ts';

const SKU = /\/sku\/(\d{5,10})(?!\d)|\/(\d{5,10})\.p(?![a-z])|[?&]skuId=(\d{5,10})(?!\d)/;

export function skuIn(address: string): string | undefined {
  const found = SKU.exec(address.slice(0, 2000));
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

const CURRENT = [
  '[data-testid="price-block-customer-price"] span',
  '[data-testid="customer-price"] span',
  '.priceView-customer-price span',
];
const BEFORE = [
  '[data-testid="price-block-regular-price-message-text"]',
  '[data-testid="regular-price"]',
  '.pricing-price__regular-price',
];

/** The first price of a block; instalments, open-box and plans stand in blocks of their own. */
export function pricesIn(box: ParentNode | null | undefined, page: Page): Pick<Draft, 'price' | 'listPrice'> {
  const read = (selectors: readonly string[]): Money | undefined => {
    for (const select of selectors) {
      const money = parseMoney(textOf(box, select), {
        ...(page.currency && { currency: page.currency }),
        lang: page.lang,
      });
      if (money) return money;
    }
    return undefined;
  };
  return { price: read(CURRENT), listPrice: read(BEFORE) };
}

/** "Rating 4.7 out of 5 stars with 166 reviews", for screen readers beside the stars. */
export function ratingIn(box: ParentNode | null | undefined): Rating | undefined {
  const line = textOf(box, '.c-ratings-reviews .visually-hidden');
  const mean = parseRating(line);
  const count = mean && parseCount(line);
  return mean && { ...mean, ...(count && { count }) };
}

/** Best Buy begins every name with the brand: "Anker - Power Bank (20K)". */
export const brandIn = (title: string): string | undefined => /^(\S.{0,38}?\S) - \S/u.exec(title)?.[1];

export const badgesIn = (box: ParentNode, select: string): string[] =>
  allOf(box, select)
    .map((badge) => textOf(badge))
    .filter((badge) => badge !== '' && badge.length <= 40);

export const BADGES = '[data-testid="price-block-badging-text"]';
