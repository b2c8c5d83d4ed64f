/** Shops that nobody named: structured data first, then the habits of shop systems, then repetition; silent when not sure. */
import type { PageKind } from '../listing/types.ts';
import '../listing/world.ts';
import { defineSite, type Page } from './define.ts';
import { textOf } from './dom.ts';
import { runsOf } from './generic/block.ts';
import { buyControl, controlsOf } from './generic/buy.ts';
import { readCard } from './generic/card.ts';
import { cardsOf } from './generic/cards.ts';
import { isArticle, isElsewhere, isErrorPage, isOtherTrade, isWall } from './generic/evidence.ts';
import { headingOf, ownBlock, readItem } from './generic/item.ts';
import { amountsIn } from './generic/prices.ts';
import { EXPERIMENTAL_HOSTS } from './hosts/experimental.ts';
import { openParts } from './parts.ts';
import { letters } from './structured/place.ts';
import { newLook, openGraph, productOf, settingOf } from './structured.ts';

/** Body classes and ids by which shop systems name their product and list pages. */
const ITEM_BODY =
  /(?:^|\s)(?:catalog-product-view|single-product|page-product|product-product-\d+|product-page|template-product|is-ctl-product)(?:\s|$)/;
const ITEM_PATH =
  /\/(?:products?|p|items?|itm|dp|pd|produits?|produkte?|artikel|productos?|produtos?|prodotti|prodotto|listing|goods)\/[^/]/i;
const GRID_BODY =
  /(?:^|\s)(?:catalog-category-view|catalogsearch-result-index|tax-product_cat|post-type-archive-product|page-category|page-search|template-collection|template-search|is-ctl-listing|dokan-store)(?:\s|$)/;

/** One product that the page is about, with a price; a list's entry is none. */
function isItem(page: Page): boolean {
  const { body } = page.doc;
  if (!body) return false;
  const names = `${body.getAttribute('class') ?? ''} ${body.id === 'product' ? 'page-product' : ''}`;
  const main = cardsOf(page).filter((card) => card.place === 'main');
  if (GRID_BODY.test(names)) return false;
  const product = productOf(page);
  const tagged =
    /(?:^|[:_.])(?:product|item)(?:\.item)?$/.test(openGraph(page).get('og:type')) &&
    openGraph(page).count('product:price:amount') < 2;
  const said = product?.draft.title !== undefined && product.hasOffer;
  if (main.length > 1 && !said && !tagged && !ITEM_BODY.test(names)) return standsAbove(page, main[0]?.element);
  const named = tagged || ITEM_BODY.test(names) || ITEM_PATH.test(page.url.pathname);
  // Some shops call a whole category a product: then nothing but its cards can be bought.
  const isBought = (control: Element): boolean => !main.some(({ element }) => element.contains(control));
  if (said) return named || main.length < 4 || controlsOf(page).some(isBought);
  if (!headingOf(page)) return false;
  const known = named || product !== undefined;
  return known ? buyControl(body, page) !== undefined : isLoneOffer(page);
}

const isTitled = ({ doc }: Page, heading: Element): boolean =>
  letters(doc.title).includes(letters(textOf(heading)).slice(0, 40));
const MOST_AMOUNTS = 8;
const MOST_CONTROLS = 2;

/** Few ways to buy: more of them belong to a list. */
const isBoughtOnce = (block: Element, page: Page): boolean => {
  const controls = controlsOf(page).filter((control) => block.contains(control));
  return controls.length > 0 && new Set(controls).size <= MOST_CONTROLS;
};

/** A title that the document bears as well, and beneath it few prices and something to buy. */
function isLoneOffer(page: Page): boolean {
  const heading = headingOf(page);
  if (!heading || !isTitled(page, heading)) return false;
  const block = ownBlock(page);
  return block !== undefined && block.amounts.length <= MOST_AMOUNTS && isBoughtOnce(block.root, page);
}

/** The same above all cards of the page: they are what is shown beside one product. */
function standsAbove(page: Page, card: Element | undefined): boolean {
  const heading = page.doc.querySelector('h1');
  if (!heading || !card || !(heading.compareDocumentPosition(card) & 4) || !isTitled(page, heading)) return false;
  let block: Element = heading;
  while (block.parentElement && !block.parentElement.contains(card)) block = block.parentElement;
  const amounts = block === heading ? [] : amountsIn(runsOf(block, page, 300), settingOf(page));
  return amounts.length > 0 && amounts.length <= MOST_AMOUNTS && isBoughtOnce(block, page);
}

function kind(page: Page): PageKind {
  newLook(page);
  if (!page.doc.body) return 'none';
  if (isWall(page)) return 'wall';
  if (isErrorPage(page) || isElsewhere(page) || isOtherTrade(page) || isArticle(page)) return 'none';
  if (isItem(page)) return 'item';
  return cardsOf(page).filter((card) => card.place === 'main').length > 1 ? 'grid' : 'none';
}

export const reader = defineSite({
  id: 'generic',
  hosts: EXPERIMENTAL_HOSTS,
  cards: [],
  // Nobody knows how such a shop builds its pages: every custom element is looked into once.
  parts: openParts(),
  kind,
  findCards: (page) => {
    const cards = cardsOf(page);
    return isItem(page) ? cards.map((card) => ({ ...card, place: 'aside' as const })) : [...cards];
  },
  readCard,
  readItem,
  title: headingOf,
  buy: (page) => {
    const control = buyControl(ownBlock(page)?.root ?? page.doc.body, page);
    return control?.closest('form') ?? control?.parentElement ?? undefined;
  },
});
