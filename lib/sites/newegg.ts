/** Newegg (USA and Canada): lists, searches and item pages. */
import { defineSite } from './define.ts';
import { textOf } from './dom.ts';
import { neweggHosts } from './hosts.ts';
import { readCard } from './newegg/card.ts';
import { buyElement, itemId, readItem, titleElement } from './newegg/item.ts';

const CARD = '.item-container';
const STRIP = '.swiper,.swiper-container,[class*="carousel"],[class*="Carousel"]';

export const reader = defineSite({
  id: 'newegg',
  hosts: neweggHosts,
  cards: [{ select: CARD, seen: '2026-09', why: 'the same classes since 2015' }],
  kind(page) {
    if (/^\/areyouahuman/i.test(page.url.pathname)) return 'wall';
    if (itemId(page)) return textOf(titleElement(page)) ? 'item' : 'none';
    if (page.url.pathname !== '/' && page.doc.querySelector(`${CARD} a.item-title`)) return 'grid';
    return page.doc.querySelector('#px-captcha') || /^are you a human/i.test(textOf(page.doc, 'title'))
      ? 'wall'
      : 'none';
  },
  isAside: (card) => card.closest(STRIP) !== null,
  readCard,
  readItem,
  badge(card) {
    // The link around the picture; Newegg positions it for its own badges at the top.
    const anchor = card.querySelector('.item-img');
    return anchor ? { anchor } : undefined;
  },
  title: titleElement,
  buy: buyElement,
});
