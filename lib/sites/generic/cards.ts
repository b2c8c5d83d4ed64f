/** Where a page's cards are: by shop system, by structured data, else by repetition. Silent when not sure. */
import type { FoundCard, Page } from '../define.ts';
import { itemListOf, markupProducts, once, settingOf } from '../structured.ts';
import { structuredAt } from './card.ts';
import { isShopping } from './evidence.ts';
import { productLinks, sameOffer } from './links.ts';
import { amountsIn } from './prices.ts';
import { repeatedCards } from './repeated.ts';
import { runsOf } from './runs.ts';

/** Cards by the conventional markup of shop systems, all seen in use up to 2026. */
const SYSTEMS = [
  'li.product,.products>.product,.products>article,.type-product,.wc-block-grid__product,.wc-block-product,.product-small,.product-grid-item', // WooCommerce and its themes
  '.product-miniature,.ajax_block_product', // PrestaShop 1.7, 1.6
  'li.product-item,.product-item-info,.products-grid .item,.products-list .item,.product-container[data-product-id]', // Magento 2, 1
  '.product-card,product-card,.grid-product,.grid-view-item,.card-wrapper,.product-block,.ProductItem,.product-item', // Shopify themes
  '.product-layout,.product-thumb', // OpenCart
  '.product-box,.product--box,.product-tile,.product-wrapper,.ty-grid-list__item,.js-item-product,[data-hook="product-item-root"],.productCard,.item-box', // Shopware, SFCC, JTL, CS-Cart, Nuvemshop, Wix, nopCommerce
].join(',');

const ASIDE =
  /(?:^|\s|(?<!with|has|no)[_-])(?:carousel|slider|slick|swiper|owl|splide|glide|flickity|related|recommend\w*|similar|upsell\w*|up-sells?|cross-?sells?|crosssell\w*|recently|viewed|also|best-?sell\w*|sidebar|aside|left-column|right-column|widget|footer|header|menu|mega-?menu|minicart|mini-cart|cart|modal|popup|complementary|accessories|you-?may\w*|sponsored)(?:$|[\s_-])/i;

const MAIN = /^(?:main|maincontent|content|content-wrapper|center_column|primary|js-product-list|product-list)$/;

/** A strip beside the main list: a carousel, a side column, what others bought. */
export function isAside(card: Element): boolean {
  let up = card.parentElement;
  for (let i = 0; up && i < 12; i++, up = up.parentElement) {
    if (/^(?:aside|nav|footer|header|dialog)$/.test(up.localName)) return true;
    if (up.localName === 'body' || up.localName === 'main' || MAIN.test(up.id)) return false;
    if (ASIDE.test(`${up.getAttribute('class') ?? ''} ${up.id}`)) return true;
  }
  return false;
}

const inner = (elements: readonly Element[]): Element[] => {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let up = element.parentElement; up; up = up.parentElement) if (all.has(up)) return false;
    return true;
  });
};

/** A card inside one big link is that link. */
const linked = (element: Element): Element => element.parentElement?.closest('a[href]') ?? element;

/** The page's only heading stands in it: the product's own block, whatever its class. */
const holdsTitle = (element: Element, page: Page): boolean => {
  const headings = once(page, 'headings', () => page.doc.querySelectorAll('h1'));
  return headings.length === 1 && element.contains(headings[0] as Element);
};

/** An offer of one product with a price: what a card must show to be one. */
function isOffer(element: Element, page: Page): boolean {
  const links = productLinks(element, page, 12);
  if (links.length === 0 || links.length > 11 || holdsTitle(element, page)) return false;
  return (
    amountsIn(runsOf(element, 200), element, settingOf(page)).length > 0 ||
    structuredAt(page)(element, links[0]?.url)?.hasOffer === true
  );
}

/** The widest element that holds links to this one offer alone. */
function cardAround(anchor: Element, key: string, page: Page): Element {
  let card = anchor;
  for (let up = anchor.parentElement; up && up.localName !== 'body'; up = up.parentElement) {
    if (productLinks(up, page, 30).some(({ url }) => sameOffer(url.href, page) !== key && isListed(url.href, page)))
      break;
    if (up.querySelectorAll('a').length > 30) break;
    card = up;
  }
  return card;
}

const listedKeys = (page: Page): ReadonlySet<string> =>
  once(page, 'listedKeys', () => new Set(itemListOf(page).flatMap(({ url }) => (url ? [sameOffer(url, page)] : []))));
const isListed = (href: string, page: Page): boolean => listedKeys(page).has(sameOffer(href, page));

/** Cards of the addresses that the page's own list names. */
function listedCards(page: Page): Element[] {
  const keys = listedKeys(page);
  if (keys.size < 2) return [];
  const found = new Map<string, Element>();
  for (const { element, url } of productLinks(page.doc.body, page, 600)) {
    const key = sameOffer(url.href, page);
    if (keys.has(key) && !found.has(key) && !/^(?:nav|footer)$/.test(element.parentElement?.localName ?? ''))
      found.set(key, cardAround(element, key, page));
  }
  return [...new Set(found.values())];
}

/** Cards with how they were found; `sure` where the markup itself says that these are products. */
export interface Cards {
  cards: readonly FoundCard[];
  sure: boolean;
}

const place = (elements: readonly Element[]): FoundCard[] =>
  elements.map((element) => ({ element, place: isAside(element) ? ('aside' as const) : ('main' as const) }));

const mains = (cards: readonly FoundCard[]): number => cards.filter((card) => card.place === 'main').length;

export const cardsOf = (page: Page): Cards =>
  once(page, 'cards', () => {
    const scopes = markupProducts(page).flatMap(({ element }) =>
      element && element.localName !== 'body' ? [element] : [],
    );
    const marked = [...page.doc.querySelectorAll(SYSTEMS)];
    const sized = (elements: Element[]) =>
      place(inner(elements.map(linked)).filter((element) => isOffer(element, page)));
    const byMarkup = scopes.length > 1 ? sized(scopes) : [];
    const bySystem = sized(
      marked.filter((element) => !scopes.some((scope) => scopes.length === 1 && element.contains(scope))),
    );
    const best = mains(byMarkup) >= mains(bySystem) && byMarkup.length > 0 ? byMarkup : bySystem;
    if (mains(best) > 1) return { cards: union(best, bySystem), sure: true };
    const listed = place(inner(listedCards(page)).filter((element) => isOffer(element, page)));
    if (mains(listed) > 1) return { cards: union(listed, best), sure: true };
    if (!isShopping(page)) return { cards: best, sure: best.length > 0 };
    const repeated = place(repeatedCards(page));
    return mains(repeated) > 2 ? { cards: union(repeated, best), sure: false } : { cards: best, sure: best.length > 0 };
  });

/** The first list and what of the second stands outside of it, in document order. */
function union(first: readonly FoundCard[], second: readonly FoundCard[]): FoundCard[] {
  const others = second.filter(
    ({ element }) => !first.some((card) => card.element.contains(element) || element.contains(card.element)),
  );
  return [...first, ...others].sort((a, b) => (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1));
}
