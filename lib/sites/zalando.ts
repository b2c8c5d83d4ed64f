/** Zalando, every country: categories, search, brand pages and product pages. Its class names are hashed: none is used. */

import { defineSite, type Page } from './define.ts';
import { someOf, textOf } from './dom.ts';
import { zalandoHosts } from './hosts.ts';
import { readCard } from './zalando/card.ts';
import { buyElement, readItem, titleElement } from './zalando/item.ts';
import { skuIn } from './zalando/values.ts';

const CARD = 'article:has(> a[href*=".html"] header),article[role="link"]:has(a[href*=".html"])';
const OLD_CARD = 'z-grid-item:has([class*="cat_articleName"]),[class*="cat_articleContain"],[class*="cat_cardWrap"]';
const STRIP = '[data-testid*="carousel"],[class*="carousel" i],[aria-roledescription]';
const HOME = /^\/(?:[\w-]+-home\/?|home\/?)?$/;

const WALL = /^(?:access denied|just a moment|attention required|pardon our interruption)/i;
const isWall = ({ doc }: Page): boolean =>
  WALL.test(textOf(doc, 'title')) ||
  WALL.test(textOf(doc, 'h1')) ||
  doc.querySelector('iframe[src*="captcha" i]') !== null;

export const reader = defineSite({
  id: 'zalando',
  hosts: zalandoHosts,
  cards: [
    { select: CARD, seen: '2024', why: 'lists since 2019: an article with a link around a header' },
    { select: OLD_CARD, seen: '2020', why: 'lists of 2018 to 2020' },
  ],
  kind(page) {
    if (HOME.test(page.url.pathname)) return 'none';
    if (skuIn(page.url.pathname)) return textOf(titleElement(page)) ? 'item' : isWall(page) ? 'wall' : 'none';
    if (someOf(page.doc, `${CARD},${OLD_CARD}`, (card) => !card.closest(STRIP))) return 'grid';
    return isWall(page) ? 'wall' : 'none';
  },
  isAside: (card) => card.closest(STRIP) !== null,
  readCard,
  readItem,
  badge(card) {
    // Labels lie over the picture at its lower start, the heart at its upper end.
    const anchor = card.querySelector('figure');
    return anchor ? { anchor, corner: 'top-start' } : undefined;
  },
  title: titleElement,
  buy: buyElement,
});
