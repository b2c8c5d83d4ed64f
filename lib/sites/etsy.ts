/** Etsy, every country and language (all under one host): search, categories, shops and listing pages. */
import { defineSite } from './define.ts';
import { attrOf, someOf, textOf } from './dom.ts';
import { listingIdIn, readCard } from './etsy/card.ts';
import { buyElement, listingId, readItem, titleElement } from './etsy/item.ts';
import { etsyHosts } from './hosts.ts';

const CARD = '.v2-listing-card';
/** Strips: similar goods, recommendations, what was looked at before. */
const STRIP =
  '[data-similar-listings-row],[data-recommendations-sash],[class*="recs-ribbon"],[class*="carousel"],[data-selector="cart-recommendations-container"]';
/** The bot check in front of Etsy (DataDome). */
const WALL = '#cmsg,iframe[src*="captcha-delivery.com"],script[src*="captcha-delivery.com"]';

/** The front page, the basket and the account, each also below a language (`/es/cart`). */
const NO_GOODS = /^\/(?:[a-z]{2}(?:-[a-z]{2})?(?:\/|$))?(?:(?:cart|your|checkout|signin|help)(?:[/.].*)?)?$/i;

const isOffer = (card: Element): boolean =>
  !card.closest(STRIP) && listingIdIn(attrOf(card, 'href', 'a[href*="/listing/"]')) !== undefined;

export const reader = defineSite({
  id: 'etsy',
  hosts: etsyHosts,
  cards: [
    { select: CARD, seen: '2026-04', why: 'seen in strips of item pages; the cards of a search have the same class' },
  ],
  kind(page) {
    const isGoods = !NO_GOODS.test(page.url.pathname);
    if (isGoods && listingId(page)) {
      if (textOf(titleElement(page))) return 'item';
    } else if (isGoods && someOf(page.doc, CARD, isOffer)) return 'grid';
    return page.doc.querySelector(WALL) ? 'wall' : 'none';
  },
  isAside: (card) => card.closest(STRIP) !== null,
  readCard,
  readItem,
  badge(card) {
    // Etsy's own `wt-position-relative`. The heart lies at its top end, the sign of a film in a lower corner.
    const anchor = card.querySelector('.v2-listing-card__img');
    return anchor ? { anchor, corner: 'top-start' } : undefined;
  },
  title: titleElement,
  buy: buyElement,
});
