/** Newegg's card (`item-container`), the same in lists and searches since 2015. */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { allOf, attrOf, textOf } from '../dom.ts';
import { shippingOf } from '../lines.ts';
import { itemIdIn, pricesIn, ratingIn } from './values.ts';

const POLICY = /^return policy:?\s*/i;

function returnsOf(card: Element): string | undefined {
  const lines = allOf(card, '.item-features li').map((line) => textOf(line));
  return lines.find((line) => POLICY.test(line))?.replace(POLICY, '') || undefined;
}

/** Labels, and the condition of used goods before the title; "#1 Best Seller" is the one with a number (2026-09). */
const LABELS = '.item-badges > *,.item-badge,.tag-list .tag-text,.item-open-box-italic';

function marksOf(card: Element): string[] {
  const labels = allOf(card, LABELS).map((label) => textOf(label));
  const best = textOf(card, '.is-best-seller .flags-body');
  return [best, ...labels.filter((label) => !/\d/.test(label))].filter((label) => label && label.length <= 40);
}

export function readCard(card: Element, page: Page): Draft | undefined {
  const link = card.querySelector('a.item-title');
  const id = itemIdIn(attrOf(link, 'href'));
  if (!link || !id) return undefined;
  const brand = attrOf(card, 'title', '.item-brand img');
  return {
    id,
    url: attrOf(link, 'href'),
    title: textOf(link),
    ...pricesIn(card, page),
    rating: ratingIn(card),
    shipping: shippingOf([textOf(card, '.price-ship')]),
    returns: returnsOf(card),
    marks: marksOf(card),
    ...(brand && { brand }),
    sponsored: card.querySelector('.txt-ads-link') !== null,
  };
}
