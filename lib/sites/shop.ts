/**
 * Shops described by data alone: how an item address names its goods, and where the parts of an item page stand.
 * Structured data stands in for what the parts leave out; lists are read by `linked.ts`.
 */
import type { Draft, PageKind, Rating, Shipping } from '../listing/types.ts';
import { defineSite, type FoundCard, type Page, type SiteReader } from './define.ts';
import { attrOf, firstOf, textOf, textRuns } from './dom.ts';
import type { HostRow } from './hosts.ts';
import { completed, saidOf } from './item-kit.ts';
import { shippingOf } from './lines.ts';
import { brandText, readLinkedCard, readStars } from './linked/card.ts';
import { shownPrices } from './linked/prices.ts';
import { type Goods, linkedCards } from './linked.ts';

/** Selectors, the newest first, each with the year it was seen in the shop's file. */
export interface ItemParts {
  title: readonly string[];
  brand?: readonly string[];
  /** The block that holds the price, and what it was before unless `old` names a block for that. */
  price: readonly string[];
  old?: readonly string[];
  /** The line of stars and the count of ratings. */
  stars?: readonly string[];
  /** Postage of this offer. */
  shipping?: readonly string[];
  /** The site-wide condition for free postage, in header or footer. */
  banner?: string;
  arrival?: readonly string[];
  returns?: readonly string[];
  marks?: string;
  buy: readonly string[];
}

export interface Shop {
  id: string;
  hosts: readonly HostRow[];
  goods: Goods;
  item: ItemParts;
  /** What only this shop shows; wins over the parts. */
  more?(page: Page): Draft;
  /** On landing pages at other addresses: the link to the goods that the page is about. */
  landing?: string;
  /** Parts that hold samples of other goods until the page's own arrive. */
  isPlaceholder?(part: Element): boolean;
  /** The picture's box of a card, positioned by the shop's own styles. */
  picture?: string;
}

const NO_LIST =
  /\/(?:cart|checkout|(?:my-?)?account|login|sign-?in|register|orders?|wishlist|lists?|registry|help|faq|contact\w*|about\w*|join|membership|blogs?)(?:[/.?]|$)/i;
const isHome = ({ pathname, search }: URL): boolean =>
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.html?|home\/?|shop\/?)?$/i.test(pathname) &&
  !/[?&](?:q|text|keyword)=/i.test(search);

const WALL_TITLE =
  /^(?:access (?:denied|to this page)|just a moment|attention required|pardon our interruption|robot or human|are you (?:a )?(?:human|robot)|verify you)/i;

/** The bot checks of Akamai, Cloudflare and HUMAN, by their own titles and parts; asked only where no goods are. */
const isBotWall = (page: Page): boolean =>
  /^\/(?:blocked|challenge|captcha)(?:\/|$)/.test(page.url.pathname) ||
  WALL_TITLE.test(textOf(page.doc, 'title')) ||
  page.doc.querySelector('#px-captcha,#challenge-form,#challenge-error-text,.cf-turnstile') !== null;

/** The condition that a banner prints; a banner without one says nothing of this offer. */
function siteShipping(page: Page, select: string): Shipping | undefined {
  for (const banner of [...page.doc.querySelectorAll(select)].slice(0, 12)) {
    const text = textOf(banner);
    const shipping = text.length > 160 ? undefined : shippingOf([text]);
    if (shipping?.kind === 'conditional') return shipping;
  }
  return undefined;
}

const shown = (draft: Draft): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));

/** The id of the page's own goods: by its address, or by the link of a landing page. */
function ownId(page: Page, { goods, landing }: Shop): string | undefined {
  const link = landing && attrOf(page.doc, 'href', landing);
  return (
    goods.idOf(page.url) ?? (link && URL.canParse(link, page.url) ? goods.idOf(new URL(link, page.url)) : undefined)
  );
}

/** Its canonical address, unless in-page navigation left that of other goods behind. */
function addressOf(page: Page, { goods }: Shop, id: string): string {
  const canonical = attrOf(page.doc, 'href', 'link[rel="canonical"]');
  const isOwn = URL.canParse(canonical, page.url) && goods.idOf(new URL(canonical, page.url)) === id;
  return isOwn ? canonical : page.url.origin + page.url.pathname;
}

function parts(shop: Shop, page: Page) {
  const all = (selectors: readonly string[] = []): Element[] =>
    selectors.flatMap((select) => [...page.doc.querySelectorAll(select)].slice(0, 6));
  const usable = (part: Element): boolean => textOf(part) !== '' && shop.isPlaceholder?.(part) !== true;
  return (selectors: readonly string[] | undefined): Element | undefined => all(selectors).find(usable);
}

/** The texts of a block with blanks between them, where the shop's styles set them apart. */
const lineOf = (block: Element): string =>
  textRuns(block, 20)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 300);

/** The page's own stars; the structured count beside them where both mean the same ratings. */
function withCount(stars: Rating | undefined, said: Rating | undefined): Rating | undefined {
  if (!stars || stars.count || !said?.count || stars.value === undefined) return stars;
  const same = stars.scale === said.scale && Math.abs(stars.value - (said.value ?? 0)) < 0.3;
  return same ? { ...stars, count: said.count } : stars;
}

const headingOf = (page: Page): Element | undefined => firstOf(page.doc, ['main h1', 'h1']);

/**
 * The title: in the shop's own markup, else in structured data, else any heading of a page with something to buy.
 * A heading alone may be that of an error or a bot check.
 */
function titled(shop: Shop, page: Page) {
  const id = ownId(page, shop);
  if (id === undefined) return undefined;
  const own = textOf(parts(shop, page)(shop.item.title));
  const said = saidOf(page, id, own);
  const heading = !own && !said.title && firstOf(page.doc, shop.item.buy) ? textOf(headingOf(page)) : '';
  const title = own || said.title || heading;
  return title ? { id, title, said, isSaid: !own && !heading } : undefined;
}

function readItem(shop: Shop, page: Page): Draft | undefined {
  const goods = titled(shop, page);
  if (!goods) return undefined;
  const { id, title, said, isSaid } = goods;
  const { item } = shop;
  const part = parts(shop, page);
  const price = part(item.price);
  const runs = [price, part(item.old)].flatMap((block) => (block ? textRuns(block, 80) : []));
  const stars = part(item.stars);
  const postage = part(item.shipping);
  const arrival = textOf(part(item.arrival));
  const shipping =
    (postage && shippingOf([lineOf(postage)])) ?? (item.banner ? siteShipping(page, item.banner) : undefined);
  const marks = item.marks ? [...page.doc.querySelectorAll(item.marks)].slice(0, 12).map((mark) => textOf(mark)) : [];
  const own = shown({
    id,
    url: addressOf(page, shop, id),
    title,
    ...shownPrices(runs, page.doc.body, page),
    rating: withCount(stars && readStars(stars, textRuns(stars, 40)), said.rating),
    brand: brandText(textOf(part(item.brand))) || undefined,
    dispatch: arrival ? { kind: 'delivery-date', text: arrival } : undefined,
    shipping,
    returns: textOf(part(item.returns)) || undefined,
    marks: marks.length > 0 ? marks : undefined,
    ...(isSaid && { from: { title: 'structured' as const } }),
    ...shop.more?.(page),
  });
  return completed(own, said);
}

function kindOf(shop: Shop, page: Page): PageKind {
  page.memo.delete('linked');
  if (!page.doc.body) return 'none';
  const isItem = ownId(page, shop) !== undefined;
  if (titled(shop, page)) return 'item';
  const mayList = !isItem && !isHome(page.url) && !NO_LIST.test(page.url.pathname);
  if (mayList && cardsOf(shop, page).filter(({ place }) => place === 'main').length > 1) return 'grid';
  return isBotWall(page) ? 'wall' : 'none';
}

/** Once per look at the page: asked for its kind and for its cards. */
function cardsOf(shop: Shop, page: Page): FoundCard[] {
  const known = page.memo.get('linked');
  if (known) return known as FoundCard[];
  const cards = linkedCards(page, shop.goods, ownId(page, shop));
  page.memo.set('linked', cards);
  return cards;
}

export const defineShop = (shop: Shop): SiteReader =>
  defineSite({
    id: shop.id,
    hosts: shop.hosts,
    cards: [],
    findCards: (page) => cardsOf(shop, page),
    kind: (page) => kindOf(shop, page),
    readCard: (card, page) => readLinkedCard(card, page, shop.goods),
    readItem: (page) => readItem(shop, page),
    // Where the shop's own markup names no title, structured data tells whether it is an item page at all.
    needsKit: (page) => ownId(page, shop) !== undefined,
    badge(card) {
      const anchor = shop.picture ? card.querySelector(shop.picture) : undefined;
      return anchor ? { anchor } : undefined;
    },
    title: (page) => parts(shop, page)(shop.item.title) ?? headingOf(page),
    buy: (page) => firstOf(page.doc, shop.item.buy),
  });
