/** Mercado Libre and Mercado Livre, every country: search, categories, offers, shops and product pages. */

import { defineSite, type Page } from './define.ts';
import { queryOf, someOf, textOf, textRuns } from './dom.ts';
import { mercadolibreHosts } from './hosts.ts';
import { readCard, TITLES } from './mercadolibre/card.ts';
import { buyElement, readItem, titleElement } from './mercadolibre/item.ts';

const SEARCH = '.ui-search-layout__item';
const OLD_SEARCH = 'li.results-item';
const POLYCARD = '.poly-card';
const OFFERS = '.promotion-item';
const CARDS = [SEARCH, OLD_SEARCH, POLYCARD, OFFERS].join();

/** Strips of other goods, on every kind of page. */
const STRIP = '[class*="carousel"],[class*="recommendations"],[class*="recos"]';

/** "To go on, log in": the check that strangers and robots meet; it may stand at the page's own address. */
const WALL =
  /^(?:para continuar,? (?:ingresa|inicia|acesse|acessa|entre)|soy nuevo$|sou novo$|ya tengo cuenta$|já tenho conta$)/iu;
const WALL_TEXTS = 60;

function isWall({ doc, url }: Page): boolean {
  if (/\/(?:account-verification|captcha|suspicious|login)/.test(url.pathname)) return true;
  const runs = doc.body ? textRuns(doc.body, WALL_TEXTS) : [];
  return runs.length < WALL_TEXTS && runs.some(({ text }) => WALL.test(text));
}

const JSON_LD = 'script[type="application/ld+json"]';

export const reader = defineSite({
  id: 'mercadolibre',
  hosts: mercadolibreHosts,
  cards: [
    { select: SEARCH, seen: '2026-03', why: 'search results since 2020; what is in the item changed twice' },
    { select: OLD_SEARCH, seen: '2020', why: 'search results of 2016 to 2020, as public code of that time names them' },
    { select: POLYCARD, seen: '2026-03', why: 'offers, shops, carousels: the same card outside of a search' },
    { select: OFFERS, seen: '2024', why: '/ofertas before the poly card' },
  ],
  kind(page) {
    if (page.url.pathname === '/') return 'none';
    if (textOf(titleElement(page))) return 'item';
    if (someOf(page.doc, CARDS, (card) => queryOf(card, TITLES) && !card.closest(STRIP))) return 'grid';
    return isWall(page) ? 'wall' : 'none';
  },
  isAside: (card) => card.closest(STRIP) !== null,
  readCard,
  // Lists count their ratings and name brands in structured data alone.
  needsKit: ({ doc }, kind) => kind === 'item' || (kind === 'grid' && doc.querySelector(JSON_LD) !== null),
  readItem,
  badge(card) {
    // A veil over the picture (`poly-component__image-overlay`) is laid into this box; the heart stands at its upper end.
    const anchor = card.querySelector('.poly-card__portada,.ui-search-result__image,.promotion-item__img-container');
    return anchor ? { anchor } : undefined;
  },
  title: titleElement,
  buy: buyElement,
});
