/** Amazon, every country: search, bestseller lists, category pages, deals, brand stores and product pages. */

import { readCard } from './amazon/card.ts';
import { buyElement, titleElement, titleText } from './amazon/item.ts';
import { type BadgeSpot, defineSite, type Page } from './define.ts';
import { amazonHosts } from './hosts.ts';
import { lentItem } from './item-kit.ts';

const SEARCH = '[data-component-type="s-search-result"][data-asin]:not([data-asin=""])';
const OLD_SEARCH = '.s-result-item[data-asin]:not([data-asin=""])';
const LISTS = '[id="gridItemRoot"],.zg-item-immersion,.zg_itemImmersion';
const LIST_STRIPS = '.zg-carousel-general-faceout';
const BROWSE = '.octopus-pc-item-block';
const DEALS = '[data-testid="product-card"][data-asin]';
const OLD_DEALS = '[class*="DealGridItem-module__dealItemDisplayGrid"]';
const STORES = '[class*="ProductGridItem__itemOuter"],[class*="ProductUIRender__grid-item"]';
const MAIN = [SEARCH, OLD_SEARCH, LISTS, LIST_STRIPS, BROWSE, DEALS, OLD_DEALS, STORES].join(',');
/** `/s`, `/laptop/s`, `/-/en/s`, `/s/ref=…`: the pages that are opened most have nothing of deals and stores. */
const NOT_SEARCH = /^(?!(?:\/-\/[a-z]{2})?(?:\/[^/]+)?\/s(?:\/|$))/;

/** Picture checks, the button "Continue shopping", sign-in walls and the page of status 503. */
const WALL =
  'form[action*="/errors/validateCaptcha"],#captchacharacters,form[name="signIn"],#ap_signin_form,#challenge-container,a[href*="ref=cs_503"],img[src*="/error/500_503"]';

const isHome = ({ url }: Page) =>
  /^\/(?:-\/[a-z]{2}(?:_[A-Z]{2})?\/?)?(?:ref=.*|gp\/homepage\.html.*)?$/.test(url.pathname);

/** `aok-relative` is AUI's `position: relative !important`; AUI also positions `.a-column`. */
function badge(card: Element): BadgeSpot | undefined {
  const picture = card.querySelector('img');
  if (card.matches(LISTS)) {
    // Positioned is only the whole cell of a list, with the rank at its start and the price at its end.
    const cell = card.matches('.a-column') ? card : card.querySelector('.aok-relative');
    return cell ? { anchor: cell, corner: 'top-end' } : undefined;
  }
  const boxes = [
    card.querySelector('.s-product-image-container.aok-relative'),
    picture?.closest('.aok-relative'),
    picture?.closest('.a-column'),
  ];
  const anchor = boxes.find((box) => box && card.contains(box) && !box.querySelector('.a-price,.s-price,.sx-price'));
  return anchor ? { anchor } : undefined;
}

export const reader = defineSite({
  id: 'amazon',
  hosts: amazonHosts,
  cards: [
    { select: SEARCH, seen: '2026-08' },
    {
      select: LISTS,
      seen: '2026-01',
      why: 'bestseller lists: gridItemRoot since 2021, the others since 2018 and 2011',
    },
    { select: LIST_STRIPS, seen: '2025', why: 'the front page of the bestseller lists is all strips' },
    { select: BROWSE, seen: '2023', why: 'department pages (/b?node=)' },
    { select: DEALS, seen: '2025' },
    { select: OLD_DEALS, seen: '2025', paths: NOT_SEARCH },
    { select: STORES, seen: '2025', paths: NOT_SEARCH, why: 'brand stores (/stores/)' },
    { select: OLD_SEARCH, seen: '2019', why: 'before cards had a component type; list items until 2018' },
    {
      select: '[data-component-type="sbv-video-single-product"]',
      place: 'aside',
      seen: '2026-08',
      why: 'a film between the results',
    },
    {
      select: `li.a-carousel-card:not([class*="brand-story"]):not(:has(${LIST_STRIPS}))`,
      place: 'aside',
      seen: '2026-08',
    },
  ],
  kind(page) {
    if (/^\/(?:errors\/|ap\/)/.test(page.url.pathname)) return 'wall';
    if (isHome(page)) return 'none';
    if (titleText(page.doc)) return 'item';
    if (page.doc.querySelector(MAIN)?.querySelector('a[href]')) return 'grid';
    return page.doc.querySelector(WALL) ? 'wall' : 'none';
  },
  isAside: (card) => !card.matches(LIST_STRIPS) && card.closest('.a-carousel-card,#rhf') !== null,
  readCard,
  readItem: lentItem('amazon'),
  badge,
  title: titleElement,
  buy: buyElement,
});
