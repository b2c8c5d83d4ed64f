/** eBay, every country: search, category pages, shops, deals and item pages. */
import { type BadgeSpot, defineSite, type Page } from './define.ts';
import { firstOf, someOf, textOf } from './dom.ts';
import { forgetAds } from './ebay/ads.ts';
import { cardId, readCard } from './ebay/card.ts';
import { buyElement, itemId, readItem, titleElement, titleText } from './ebay/item.ts';
import { ebayHosts } from './hosts.ts';

const RESULTS = '.s-card';
const NEWER_RESULTS = '.su-item-card';
const OLD_RESULTS = '.s-item';
const CATEGORIES = '.brwrvr__item-card,.brw-product-card';
const SHOPS = '.str-item-card';
const DEALS = '.dne-itemtile';
const CARDS = [RESULTS, NEWER_RESULTS, OLD_RESULTS, CATEGORIES, SHOPS, DEALS].join(',');

/** "Pardon Our Interruption" with its form to the page that was asked for, picture checks, the sign-in form. */
const WALL = '#destForm,#captcha_form,form[action*="/splashui/"],iframe[src*="/splashui/"],#signin-form';
const isWall = ({ doc, url }: Page): boolean =>
  /^\/(?:splashui|signin)(?:\/|$)/.test(url.pathname) ||
  doc.querySelector(WALL) !== null ||
  /^(?:pardon our interruption|security measure)/i.test(textOf(doc, 'title'));

/** The box that the heart of the watch list is laid upon is positioned by eBay's own `.on-image`. */
const PICTURES = ['.s-card__media-wrapper', '.su-card-container__media', '.s-item__image-section .s-item__image'];

function badge(card: Element): BadgeSpot | undefined {
  const anchor = firstOf(card, PICTURES);
  return anchor && { anchor };
}

export const reader = defineSite({
  id: 'ebay',
  hosts: ebayHosts,
  cards: [
    { select: RESULTS, seen: '2026-04', why: 'search since 2025, and strips of offers between the results' },
    { select: NEWER_RESULTS, seen: '2026-07', why: 'tried out beside the other; known from public scrapers alone' },
    { select: OLD_RESULTS, seen: '2025-09', why: 'search since 2018; today the hidden sample cards' },
    { select: CATEGORIES, seen: '2026', why: 'category pages (/b/…); known from public scrapers alone' },
    { select: SHOPS, seen: '2026', why: 'shops (/str/…); known from public scrapers alone' },
    { select: DEALS, seen: '2025', why: '/deals; known from public scrapers alone' },
  ],
  kind(page) {
    forgetAds(page);
    if (page.url.pathname === '/') return 'none';
    if (itemId(page) && titleText(page)) return 'item';
    if (someOf(page.doc, CARDS, cardId)) return 'grid';
    return isWall(page) ? 'wall' : 'none';
  },
  isAside: (card) => card.closest('[class*="carousel"],.srp-river-answer') !== null,
  readCard,
  readItem,
  badge,
  title: titleElement,
  buy: buyElement,
});
