/** One card of a grid, by what shop systems and people commonly write. */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, textOf } from '../dom.ts';
import { pruned } from '../structured/product.ts';
import {
  complete,
  itemListOf,
  markupProducts,
  once,
  perLook,
  type StructuredProduct,
  settingOf,
} from '../structured.ts';
import { idInUrl, systemId } from './ids.ts';
import { keyOf, type Link, linksIn, mainLink } from './links.ts';
import { amountsIn, shownPrice } from './prices.ts';
import { mergeRating, readRating } from './ratings.ts';
import { runsOf } from './runs.ts';
import { anyWith } from './select.ts';
import { readDispatch, readFlags, readShipping, sellerOf } from './terms.ts';

const TITLES = [
  '[itemprop="name"]',
  '[class*="product" i][class*="title" i],[class*="product" i][class*="name" i],.product-item-link,.card__heading,[data-testid*="title" i]',
  'h2,h3,h4,h1,h5',
  '[class*="title" i],[class*="name" i]',
];
const NO_TITLE = /^(?:quick ?view|aperçu rapide|add to|ajouter|new|sale|view|details|mehr|voir|[^\p{L}]+)$/iu;

/** Said to those who cannot see where a link opens. */
const NEW_WINDOW =
  /\s*\(?(?:opens in (?:a )?new (?:window|tab)|wird in neuem (?:fenster|tab)|se abre en una|s'ouvre dans un).*$/i;

function titleOf(card: Element, links: readonly Link[]): string {
  const usable = (text: string): boolean => text.length >= 3 && text.length <= 400 && !NO_TITLE.test(text);
  for (const select of TITLES) {
    for (const element of [...card.querySelectorAll(select)].slice(0, 4)) {
      const text = attrOf(element, 'content') || textOf(element);
      if (usable(text)) return text.replace(NEW_WINDOW, '');
    }
  }
  const anchors = links.slice(0, 6).map(({ element }) => element);
  const bare = anchors.filter((anchor) => !anchor.contains(card) && !anchor.querySelector('img'));
  const words = [
    ...anchors.map((anchor) => attrOf(anchor, 'title')),
    ...bare.map((anchor) => textOf(anchor)),
    ...[...card.querySelectorAll('img[alt]')].slice(0, 3).map((image) => attrOf(image, 'alt')),
    ...anchors.map((anchor) => attrOf(anchor, 'aria-label')),
  ];
  return words.find(usable) ?? '';
}

const BRAND = `[itemprop="brand"],${anyWith('class', 'brand manufacturer vendor')},img[src*="/brand"],img[src*="/marque/"],img[src*="/manufacturer"],img[src*="/img/m/"]`;
/** "See more by X", "Brand: X". */
const BRAND_LEAD =
  /^(?:(?:brand|marque|marke|marca|hersteller|by)\s*:|(?:see|shop|view) (?:more|all)(?: by| from)?|more (?:by|from)|by)\s+/i;
const NO_BRAND = /^(?:no ?name|brand|marque|marke|marca|n\/a|none)?:?$/i;

/** Brand line or logo of a card. */
export function brandOf(block: Element): string | undefined {
  for (const element of [...block.querySelectorAll(BRAND)].slice(0, 3)) {
    const image = element.localName === 'img' ? element : element.querySelector('img[alt]');
    const text = attrOf(element, 'content') || textOf(element) || (image ? attrOf(image, 'alt') : '');
    if (text.length <= 60 && !NO_BRAND.test(text)) return text.replace(BRAND_LEAD, '');
  }
  return undefined;
}

/** Structured products by their element, and list entries by address. */
export const structuredAt = (page: Page): ((card: Element, key: string | undefined) => StructuredProduct | undefined) =>
  perLook(page, 'structuredAt', () => {
    const byElement = new Map<Element | null, StructuredProduct>();
    for (const product of markupProducts(page)) if (product.element) byElement.set(product.element, product);
    const byKey = new Map<string, StructuredProduct>();
    for (const { url, product } of itemListOf(page)) if (url && product) byKey.set(keyOf(url, page), product);
    return (card, key) =>
      byElement.get(card) ??
      byElement.get(card.querySelector('[itemscope],[typeof]')) ??
      byElement.get(card.closest('[itemscope],[typeof]')) ??
      (key === undefined ? undefined : byKey.get(key));
  });

/** Cards that only their repetition gave away: what they say is text, not known markup. */
export const guessed = (page: Page): WeakSet<Element> => once(page, 'guessed', () => new WeakSet());

/** `undefined` where no goods stand: a placeholder, a banner. */
export function readCard(card: Element, page: Page): Draft | undefined {
  const setting = settingOf(page);
  const links = linksIn(card, page);
  const link = mainLink(links);
  const structured = structuredAt(page)(card, link?.key);
  const runs = runsOf(card, 300);
  const { price, listPrice } = shownPrice(amountsIn(runs, card, setting), runs);
  const said = structured?.draft ?? {};
  const title = titleOf(card, links) || said.title;
  if (!title || !(link || structured) || !(price || listPrice || structured)) return undefined;
  const rating = readRating(card, runs);
  const own = link && page.spaceOf(link.url.hostname) === page.spaceOf(page.url.hostname);
  const shown = pruned({
    id: systemId(card) ?? (own ? idInUrl(link.url) : undefined),
    url: link?.url.href,
    title,
    price,
    listPrice,
    rating: rating && mergeRating(rating, said.rating),
    brand: brandOf(card),
    ...sellerOf(runs, setting),
    shipping: readShipping(runs),
    dispatch: readDispatch(runs),
    marks: readFlags(card),
  });
  const from: Draft['from'] = guessed(page).has(card) ? { title: 'text', ...(price && { price: 'text' }) } : {};
  return complete({ ...shown, from }, said);
}
