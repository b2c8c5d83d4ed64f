/** Where a page's cards are: by shop system, by structured data, else by repetition. Silent when not sure. */
import type { FoundCard, Page } from '../define.ts';
import { rootsOf } from '../dom.ts';
import { itemListOf, markupProducts, once, perLook } from '../structured.ts';
import { cardBlock, guessed, structuredAt } from './card.ts';
import { isShopping } from './evidence.ts';
import { allLinks, keyOf, mainLink } from './links.ts';
import { repeatedCards } from './repeated.ts';

/** Class names of cards in the conventional markup of shop systems, all seen in use up to 2026. */
const SYSTEMS = [
  'type-product wc-block-grid__product wc-block-product product-small', // WooCommerce
  'product-miniature ajax_block_product', // PrestaShop 1.7, 1.6
  'product-item', // Magento 2, nopCommerce, SAP, OroCommerce
  'product-card grid-product grid-view-item card-wrapper product-block product-loop', // Shopify themes, Ecwid, Haravan
  'product-layout product-thumb', // OpenCart
  'product-box product--box product-tile product-wrapper item-box item-product', // Shopware, SFCC, JTL, nopCommerce, Tiendanube
]
  .join(' ')
  .split(' ');
/** Too common a name for a card by itself. */
const COMMON: readonly (readonly [string, (element: Element) => boolean])[] = [
  [
    'product',
    ({ localName, parentElement }) => localName === 'li' || isNamed(parentElement, /(?:^|\s)products(?:\s|$)/),
  ],
  ['item', ({ parentElement }) => isNamed(parentElement, /(?:^|\s)products-(?:grid|list)(?:\s|$)/)],
  ['product-container', (element) => element.hasAttribute('data-product-id')],
  ['card', (element) => element.hasAttribute('data-entity-id')],
];
const isNamed = (element: Element | null, names: RegExp): boolean => names.test(element?.getAttribute('class') ?? '');

/** By the lists that browsers keep of a class: far cheaper than one long selector. */
function systemCards({ doc, roots = [] }: Page): Element[] {
  const found: Element[] = [];
  const take = (list: HTMLCollectionOf<Element>, isCard: (element: Element) => boolean = () => true): void => {
    for (let at = 0; at < list.length; at++) if (isCard(list[at] as Element)) found.push(list[at] as Element);
  };
  for (const name of SYSTEMS) take(doc.getElementsByClassName(name));
  for (const [name, isCard] of COMMON) take(doc.getElementsByClassName(name), isCard);
  take(doc.getElementsByTagName('product-card'));
  // Roots keep no such lists.
  for (const root of roots) found.push(...root.querySelectorAll(`.${SYSTEMS.join(',.')},product-card`));
  return found;
}

const ASIDE =
  /(?:^|\s|(?<!with|has|no)[_-])(?:carousel|slider|slick|swiper|owl|splide|glide|flickity|related|recommend\w*|similar|up-?sells?|cross-?sells?\w*|recent\w*|viewed|also|best-?sell\w*|sidebar|aside|(?:left|right)-column|mini-?cart|complementary|accessories|you-?may\w*|sponsored)(?:$|[\s_-])/i;

const MAX_PRICED = 400;
const MAIN = /^(?:main|maincontent|content|content-wrapper|center_column|primary|js-product-list|product-list)$/;

/** A strip beside the main list: a carousel, a side column, what others bought. */
export function isAside(card: Element): boolean {
  let up = card.parentElement;
  for (let i = 0; up && i < 12; i++, up = up.parentElement) {
    if (/^(?:aside|nav|footer|header|dialog)$/.test(up.localName)) return true;
    if (up.localName === 'body' || up.localName === 'main' || MAIN.test(up.id)) return false;
    if (ASIDE.test(`${up.getAttribute('class') ?? ''} ${up.id}`)) return true;
    const before = i < 4 ? up.previousElementSibling : null;
    if (before && isStripHeading(before)) return true;
  }
  return false;
}

const STRIP_WORDS =
  /^(?:(?:recently|last) viewed|you (?:may|might)|similar|related|recommended|more (?:like|from)|customers? (?:who|also)|people also|(?:others )?also |frequently bought|top picks|zuletzt|ähnliche|kunden|das könnte|vous aimerez|produits (?:similaires|associés)|articles similaires|récemment|también|productos (?:relacionados|similares)|vistos|você também|quem (?:viu|comprou)|potrebbe|prodotti (?:simili|correlati)|gerelateerd|anderen|最近|あなたに|この商品|おすすめ|相关|猜你)/i;

/** The heading right above cards that are not the page's list. */
const isStripHeading = (element: Element): boolean => {
  const text = element.textContent ?? '';
  return text.length < 200 && STRIP_WORDS.test(text.trim()) && !element.querySelector('a[href*="/product"],input');
};

const outermost = (elements: readonly Element[]): Element[] => {
  const all = new Set(elements);
  return [...all].filter((element) => {
    for (let up = element.parentElement; up; up = up.parentElement) if (all.has(up)) return false;
    return true;
  });
};

/** A card inside one big link is that link. */
const linked = (element: Element): Element => element.parentElement?.closest('a[href]') ?? element;

/** The block of an item page may bear the class of a card: the only one of them with a first heading. */
function withoutTitled(elements: readonly Element[]): Element[] {
  const titled = elements.filter((element) => element.querySelector('h1'));
  const block = titled.filter((element) => !titled.some((other) => other !== element && other.contains(element)));
  return block.length === 1 ? elements.filter((element) => !titled.includes(element)) : [...elements];
}

/** Offers stay offers: what was read once is not read again on every look at a growing page. */
const knownOffers = (page: Page): WeakSet<Element> => once(page, 'offers', () => new WeakSet());

/** An offer of one product with a price: what a card must show to be one. `lavish`: so many that only reading them tells. */
function isOffer(element: Element, page: Page, lavish: boolean): boolean {
  const known = knownOffers(page);
  if (known.has(element)) return true;
  const { links, amounts } = cardBlock(element, page);
  if (links.length === 0 || new Set(links.map(({ to }) => to.key)).size > 11) return false;
  const priced = lavish || amounts.length > 0;
  const yes = priced || structuredAt(page)(element, mainLink(links)?.to.key)?.hasOffer === true;
  if (yes) known.add(element);
  return yes;
}

/** Cards of the addresses that the page's own list names: for each the widest element that holds no other of them. */
function listedCards(page: Page): Element[] {
  const wanted = once(
    page,
    'listed',
    () => new Set(itemListOf(page).flatMap(({ url }) => (url ? [keyOf(url, page)] : []))),
  );
  if (wanted.size < 2) return [];
  const holds = new Map<Element, string>();
  const firsts = new Map<string, Element>();
  for (const { element, to } of allLinks(page)) {
    const { key } = to;
    if (!wanted.has(key) || element.closest('nav,footer,header')) continue;
    if (!firsts.has(key)) firsts.set(key, element);
    for (let up: Element | null = element; up && holds.get(up) !== ''; up = up.parentElement) {
      const other = holds.get(up);
      holds.set(up, other === undefined || other === key ? key : '');
    }
  }
  return [...firsts].map(([key, element]) => {
    let card = element;
    while (card.parentElement && holds.get(card.parentElement) === key) card = card.parentElement;
    return card;
  });
}

/** In document order; cards of one parent stand in one place. */
function place(elements: readonly Element[], page: Page): FoundCard[] {
  const strips = new Map<Element | null, boolean>();
  const cards = elements.map((element): FoundCard => {
    const { parentElement } = element;
    let aside = strips.get(parentElement);
    if (aside === undefined) {
      aside = isAside(element);
      strips.set(parentElement, aside);
    }
    return { element, place: aside ? 'aside' : 'main' };
  });
  return ordered(cards, page);
}

const mains = (cards: readonly FoundCard[]): number => cards.filter((card) => card.place === 'main').length;

/** All cards of the page in document order, strips beside the list as `aside`. */
export const cardsOf = (page: Page): readonly FoundCard[] =>
  perLook(page, 'cards', () => {
    const offers = (elements: readonly Element[]) =>
      place(
        outermost(withoutTitled(elements).map(linked)).filter((element, _, all) =>
          isOffer(element, page, all.length > MAX_PRICED),
        ),
        page,
      );
    const scopes = markupProducts(page).flatMap(({ element }) =>
      element && element !== page.doc.body ? [element] : [],
    );
    const bySystem = offers(systemCards(page));
    const byMarkup = scopes.length > 1 ? offers(scopes) : [];
    const best = mains(byMarkup) >= mains(bySystem) ? union(page, byMarkup, bySystem) : union(page, bySystem, byMarkup);
    if (mains(best) > 1) return best;
    const listed = offers(listedCards(page));
    const isList = mains(listed) > 1;
    const repeated = isList || isShopping(page) ? place([...repeatedCards(page)], page) : [];
    const lists = [isList ? listed : [], repeated].sort((a, b) => mains(b) - mains(a));
    if (!isList) for (const { element } of repeated) guessed(page).add(element);
    return [...lists, best].reduce((first, second) => union(page, first, second));
  });

/** The first list and what of the second stands outside of it, in document order. */
function union(page: Page, first: readonly FoundCard[], second: readonly FoundCard[]): FoundCard[] {
  const taken = new Set(first.map(({ element }) => element));
  const around = new Set<Element>();
  for (const element of taken)
    for (let up: Element | null = element; up && !around.has(up); up = up.parentElement) around.add(up);
  const isApart = (element: Element): boolean => {
    for (let up: Element | null = element; up; up = up.parentElement) if (taken.has(up)) return false;
    return !around.has(element);
  };
  const others = second.filter(({ element }) => isApart(element));
  return others.length > 0 ? ordered([...first, ...others], page) : [...first];
}

const follows = (a: FoundCard | undefined, b: FoundCard): boolean =>
  !a || (a.element.compareDocumentPosition(b.element) & 4) !== 0;

/** In document order; comparing positions two by two would take forever among thousands of siblings. */
function ordered(cards: FoundCard[], page: Page): FoundCard[] {
  if (cards.every((card, at) => follows(cards[at - 1], card))) return cards;
  const found = new Map(cards.map((card) => [card.element, card]));
  const order: FoundCard[] = [];
  for (const root of rootsOf(page))
    for (const element of root.querySelectorAll('*')) {
      const card = found.get(element);
      if (card) order.push(card);
    }
  return order;
}
