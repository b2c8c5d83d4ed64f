/**
 * Flipkart: search, categories and product pages. Its class names are hashed and change with every release, so nothing
 * here names one: cards are told by `data-id` and addresses, values by the shape and order of their texts.
 */

import { defineSite, type Page } from './define.ts';
import { textOf, textRuns } from './dom.ts';
import { PRODUCT, readCard } from './flipkart/card.ts';
import { buyElement, readItem, titleElement } from './flipkart/item.ts';
import { flipkartHosts } from './hosts.ts';

const LISTED = `[data-id]:has(${PRODUCT}),[data-pid]:has(${PRODUCT})`;
const ITEM_PATH = /\/p\/itm[a-z\d]+/i;
/** Pages that are lists, whatever their markup. */
const LIST_PATH = /^\/search|\/pr(?:\/|$)|~cs-/;

const WALL = /recaptcha|are you a human|verify (?:that )?you are (?:a )?human|access denied/i;
const WALL_TEXTS = 40;

function isWall({ doc }: Page): boolean {
  if (WALL.test(textOf(doc, 'title'))) return true;
  const runs = doc.body ? textRuns(doc.body, WALL_TEXTS) : [];
  return runs.length < WALL_TEXTS && runs.some(({ text }) => text.length < 120 && WALL.test(text));
}

/** A link alone is a card of the list only where the list has no marked ones. */
const isInList = (page: Page): boolean => LIST_PATH.test(page.url.pathname) && !page.doc.querySelector(LISTED);

const isAside = (card: Element, page: Page): boolean =>
  card.localName === 'a' && !card.closest(LISTED) && !isInList(page);

export const reader = defineSite({
  id: 'flipkart',
  hosts: flipkartHosts,
  cards: [
    { select: LISTED, seen: '2026-08', why: 'search and category lists since 2017; data-pid before' },
    { select: PRODUCT, seen: '2026-05', why: 'strips and reviews beside lists and items: one link is the whole card' },
  ],
  kind(page) {
    if (ITEM_PATH.test(page.url.pathname)) return textOf(titleElement(page)) ? 'item' : isWall(page) ? 'wall' : 'none';
    if (page.doc.querySelector(LISTED)) return 'grid';
    if (isInList(page) && [...page.doc.querySelectorAll(PRODUCT)].filter((card) => readCard(card)).length > 1)
      return 'grid';
    return isWall(page) ? 'wall' : 'none';
  },
  isAside,
  readCard,
  readItem,
  badge(card) {
    // React Native writes the position into the element; elsewhere the box gives the picture its size inline, and the
    // picture of a box that is all padding can only be positioned in it.
    const anchor = card
      .querySelector('img')
      ?.closest('[style*="position: relative"],[style*="padding-top"],[style*="height"]');
    return anchor && card.contains(anchor) && anchor !== card ? { anchor } : undefined;
  },
  title: titleElement,
  buy: buyElement,
});
