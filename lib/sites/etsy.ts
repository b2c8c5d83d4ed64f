/** Etsy, every country and language (all under one host): search, categories, shops and listing pages. */
import { defineSite, type Page } from './define.ts';
import { textOf } from './dom.ts';
import { listingIdIn, readCard } from './etsy/card.ts';
import { buyElement, listingId, readItem, titleElement } from './etsy/item.ts';
import { etsyHosts } from './hosts.ts';

const CARD = '.v2-listing-card';
/** Strips: similar goods, recommendations, what was looked at before. */
const STRIP =
  '[data-similar-listings-row],[data-recommendations-sash],[class*="recs-"],[class*="carousel"],[data-ui="recently-viewed"],[data-selector="cart-recommendations-container"]';
/** The bot check in front of Etsy (DataDome) and its sign-in page. */
const WALL = 'iframe[src*="captcha-delivery.com"],#join-neu-form';

const isHome = ({ url }: Page): boolean => /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(url.pathname);

export const reader = defineSite({
  id: 'etsy',
  hosts: etsyHosts,
  cards: [
    { select: CARD, seen: '2026-04', why: 'seen in strips of item pages; the cards of a search have the same class' },
  ],
  kind(page) {
    if (isHome(page)) return 'none';
    if (listingId(page)) return textOf(titleElement(page)) ? 'item' : page.doc.querySelector(WALL) ? 'wall' : 'none';
    const cards = [...page.doc.querySelectorAll(CARD)];
    if (cards.some((card) => !card.closest(STRIP) && listingIdIn(card.querySelector('a')?.getAttribute('href') ?? '')))
      return 'grid';
    return page.doc.querySelector(WALL) || /^\/signin/.test(page.url.pathname) ? 'wall' : 'none';
  },
  isAside: (card) => card.closest(STRIP) !== null,
  readCard,
  readItem,
  badge(card) {
    // Etsy's own `wt-position-relative`; the heart lies at its top, the video's sign at its bottom end.
    const anchor = card.querySelector('.v2-listing-card__img');
    return anchor ? { anchor } : undefined;
  },
  title: titleElement,
  buy: buyElement,
});
