/** Best Buy in the USA: lists, searches and item pages. (bestbuy.ca is another shop system, read by the generic reader.) */

import { readCard } from './bestbuy/card.ts';
import { buyElement, itemId, readItem, titleElement } from './bestbuy/item.ts';
import { defineSite } from './define.ts';
import { textOf } from './dom.ts';
import { bestbuyHosts } from './hosts.ts';

/** An ad among them is a `div` in a list item of its own; strips in the list are `div`s without a product. */
const LIST = 'li.product-list-item,.product-list-item[data-product-id]';
const OLD_LIST = 'li.sku-item';
const LISTED = `.product-list-item .product-title,${OLD_LIST} a[href]`;

/** Akamai's refusal, and the country's choice that stands before the shop for visitors from elsewhere. */
const WALL = /^(?:access denied|best buy international|pardon our interruption)/i;

export const reader = defineSite({
  id: 'bestbuy',
  hosts: bestbuyHosts,
  cards: [
    { select: LIST, seen: '2026-08', why: 'searches and categories since 2025' },
    { select: OLD_LIST, seen: '2025', why: 'lists until 2025; known from public scrapers alone' },
    { select: '.product-flexbox .list-item', place: 'aside', seen: '2026-08', why: 'strips above and in a list' },
    { select: '.standard-tile-item', place: 'aside', seen: '2026', why: 'accessories beside the item' },
    { select: '.spotlight-ad', place: 'aside', seen: '2026', why: 'the one ad beside the item' },
  ],
  kind(page) {
    const id = itemId(page);
    if (id && textOf(titleElement(page))) return 'item';
    if (page.url.pathname !== '/' && page.doc.querySelector(LISTED)) return 'grid';
    return WALL.test(textOf(page.doc, 'title')) ? 'wall' : 'none';
  },
  isAside: (card) => card.closest('[class*="carousel"]') !== null,
  readCard,
  readItem,
  title: titleElement,
  buy: buyElement,
});
