/** One card: the poly card (2024 on), the search item (2020 to 2024), the offer of those years, the list before them. */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { allOf, attrOf, queryOf, textOf, textRuns } from '../dom.ts';
import { brandSaid, countSaid, type Node, offerSaid, saidProducts, textAt } from '../item-kit.ts';
import { dispatchOf, shippingOf } from '../lines.ts';
import { idIn, OFFICIAL, pricesIn, reviewsIn, salesIn } from './values.ts';

export const TITLES = '.poly-component__title,.ui-search-item__title,.promotion-item__title,.list-view-item-title';
const LINKS =
  'a.poly-component__title,.poly-component__title a,a.ui-search-link,a.ui-search-item__group__element,a.promotion-item__link-container,a.item__info-title,.list-view-item-title a,a[href*="/p/M"],a[href*="/up/M"]';
const PRICES =
  '.poly-component__price,.ui-search-price,.promotion-item__price-block,.promotion-item__price,.price__container';
const REVIEWS =
  '.poly-component__review-compacted,.poly-component__reviews,.ui-search-item__group__element--reviews,.ui-search-reviews';
const SELLER = '.poly-component__seller,.ui-search-official-store-label,.promotion-item__seller,.item__brand-title-tos';
const SHIPPING =
  '.poly-component__shipping,.ui-search-item__shipping,.ui-search-item__group--shipping,.promotion-item__shipping,.item__shipping';
const LABELS =
  '.poly-component__highlight,.ui-search-item__highlight-label__text,.poly-component__item-condition,.ui-search-item__group__element--condition';
const AD = '.poly-component__ads-promotions,.ui-search-item__pub-label,a[href*="/mclics/"],a[href^="https://click1."]';

/** Words of a block with a blank between its nodes: "Envío gratis" + "por ser tu primera compra". */
export const wordsOf = (block: Element | null): string =>
  block
    ? textRuns(block, 12)
        .map(({ text }) => text)
        .join(' ')
    : '';

/** "Por Lumora", "por Casa Sur" at the start of a seller's line. */
const BY = /^(?:(?:vendido )?por|vendida por|by) /iu;

function shopOf(card: Element): Pick<Draft, 'shop' | 'shopKind'> & { label: string } {
  const line = queryOf(card, SELLER);
  const label = attrOf(line, 'aria-label', 'svg[aria-label]');
  const words = wordsOf(line).replace(BY, '');
  const name = words.replace(OFFICIAL, '').replace(/^ ?(?:de )?/u, '') || words;
  const isOfficial = OFFICIAL.test(label) || OFFICIAL.test(words);
  return {
    ...(name && { shop: { name } }),
    ...(name && { shopKind: isOfficial ? ('flagship' as const) : ('marketplace' as const) }),
    label: OFFICIAL.test(label) ? label : '',
  };
}

/** The products that the page's data lists, by id: it counts ratings where cards print only the mean. */
function saidById(page: Page): ReadonlyMap<string, Node> {
  const known = page.memo.get('saidById');
  if (known) return known as Map<string, Node>;
  const byId = new Map<string, Node>();
  for (const node of saidProducts(page)) {
    const id = idIn(textAt(offerSaid(node), 'url') || textAt(node, 'url'));
    if (id) byId.set(id, node);
  }
  page.memo.set('saidById', byId);
  return byId;
}

export function readCard(card: Element, page: Page): Draft | undefined {
  const title = textOf(card, TITLES);
  const link = queryOf(card, LINKS);
  const prices = pricesIn(queryOf(card, PRICES), page);
  if (!title && !prices.price) return undefined;
  const href = attrOf(link, 'href');
  const id = idIn(href);
  const isAd = queryOf(card, AD) !== null;
  const said = id ? saidById(page).get(id) : undefined;
  const { label, ...shop } = shopOf(card);
  const reviews = reviewsIn(queryOf(card, REVIEWS));
  const count = reviews.rating?.value && !reviews.rating.count ? countSaid(said) : undefined;
  const delivery = allOf(card, SHIPPING).slice(0, 4).map(wordsOf);
  const shownBrand = textOf(card, '.poly-component__brand,.ui-search-item__brand-discoverability');
  const brand = shownBrand || brandSaid(said);
  return {
    ...(id && { id }),
    url: href,
    title,
    ...prices,
    ...reviews,
    sales: reviews.sales ?? salesIn([textOf(card, '.item__condition')]),
    ...(count && { rating: { ...reviews.rating, count: { min: count, open: false } } }),
    ...shop,
    shipping: shippingOf(delivery),
    dispatch: dispatchOf(delivery),
    ...(brand && { brand }),
    marks: [
      ...allOf(card, LABELS)
        .slice(0, 6)
        .map((mark) => textOf(mark)),
      label,
    ],
    ...(isAd && { sponsored: true }),
    ...(brand && !shownBrand && { from: { brand: 'structured' as const } }),
  };
}
