/** Goods cards of a shop page: found by their links or by the titles that the page's own data names. */
import type { Draft } from '../../listing/types.ts';
import type { FoundCard, Page } from '../define.ts';
import { allOf, textRuns } from '../dom.ts';
import { dispatchOf, shippingOf, shopKindOf } from '../lines.ts';
import { dataOf } from './data.ts';
import {
  licenceOf,
  marksIn,
  pricesIn,
  promoterOf,
  type Runs,
  ratingOf,
  salesOf,
  serviceOf,
  shopNameOf,
  shopScoreOf,
} from './labels.ts';

const GOODS_PATH = /goods-detail|\/merchant\/shop\/detail/;
const MAX_CLIMB = 8;
const MAX_LINKS = 2000;

export const isGoodsPath = (page: Page): boolean => GOODS_PATH.test(page.url.pathname);
export const isShopPath = (page: Page): boolean =>
  /\/kwaishop-store|\/merchant\/(?:shop|category)/.test(page.url.pathname) && !isGoodsPath(page);
const ID = /^\d{12,14}$/;
export const idOfUrl = (url: URL): string => {
  const id = url.searchParams.get('id') ?? '';
  return ID.test(id) ? id : '';
};
export const goodsUrl = (id: string): string =>
  `https://app.kwaixiaodian.com/web/kwaishop-goods-detail-page-app?id=${id}`;

/** Other links need no look: parsing an address is dear. */
const MAYBE_GOODS = /[?&]id=\d/;

function idOfLink(link: Element, page: Page): string {
  const href = link.getAttribute('href') ?? '';
  if (!MAYBE_GOODS.test(href)) return '';
  const known = linksOf(page);
  let id = known.get(href);
  if (id === undefined) {
    id = goodsIn(href, page);
    if (known.size < MAX_LINKS) known.set(href, id);
  }
  return id;
}

/** Ids by address: each link is looked at when cards are found and again when its card is read. */
function linksOf(page: Page): Map<string, string> {
  const known = (page.memo.get('kuaishou-links') as Map<string, string> | undefined) ?? new Map<string, string>();
  page.memo.set('kuaishou-links', known);
  return known;
}

/** Host, path and query of an address that needs no decoding. */
const SIMPLE = /^(?:https?:\/\/([a-z][a-z0-9.-]*))?(\/[\w-]*(?:[./][\w-]+)*\/?)\?([\w.~=&-]*)(?:#|$)/;

function goodsIn(href: string, page: Page): string {
  const [simple, host, path = '', query = ''] = SIMPLE.exec(href.slice(0, 2000)) ?? [];
  if (simple) {
    const id = /(?:^|&)id=([^&]*)/.exec(query)?.[1] ?? '';
    return (host ?? page.url.host) === page.url.host && GOODS_PATH.test(path) && ID.test(id) ? id : '';
  }
  try {
    const url = new URL(href, page.url);
    return url.host === page.url.host && GOODS_PATH.test(url.pathname) ? idOfUrl(url) : '';
  } catch {
    return '';
  }
}

/** Elements that name one offer each: links to its page, and texts that are its title in the page's data. */
function anchorsIn(root: Element, page: Page, runs: Runs): [Element, string][] {
  const anchors: [Element, string][] = [];
  const links = allOf(root, 'a[href*="id="]').slice(0, MAX_LINKS);
  if (root.matches('a[href*="id="]')) links.unshift(root);
  for (const link of links) {
    const id = idOfLink(link, page);
    if (id) anchors.push([link, id]);
  }
  const { titles } = dataOf(page);
  for (const { text, element } of titles.size > 0 ? runs : []) {
    const id = titles.get(text);
    if (id) anchors.push([element, id]);
  }
  return anchors;
}

/** A card is the largest element around an anchor that names no other offer. */
function cardsAround(anchors: readonly [Element, string][], body: Element): Map<Element, string> {
  const owner = new Map<Element, string>();
  for (const [element, id] of anchors) {
    let up: Element | null = element;
    for (let step = 0; up && up !== body && step <= MAX_CLIMB; step++, up = up.parentElement) {
      const mine = owner.get(up);
      owner.set(up, mine === undefined || mine === id ? id : '');
    }
  }
  const cards = new Map<Element, string>();
  for (const [element, id] of anchors) {
    let card = element;
    while (card.parentElement && owner.get(card.parentElement) === id) card = card.parentElement;
    cards.set(card, id);
  }
  return cards;
}

const RECOMMENDED = /^(?:猜你喜欢|为你推荐|看了又看|更多推荐|大家都在买)$/u;

/** Whether a page has cards at all: mostly its links tell. Fewer than two offers are no list. */
export function hasCards(page: Page): boolean {
  const { body } = page.doc;
  const isList = (runs: Runs) => body !== null && new Set(anchorsIn(body, page, runs).map(([, id]) => id)).size > 1;
  return isList([]) || (dataOf(page).titles.size > 0 && body !== null && isList(textRuns(body)));
}

/** Fewer than two offers are no list: the climb would take half the page for a card. */
export function findCards(page: Page): FoundCard[] {
  const { body } = page.doc;
  if (!body) return [];
  const runs = textRuns(body);
  page.memo.set('kuaishou-runs', runs);
  page.memo.delete('kuaishou-shop');
  const anchors = anchorsIn(body, page, runs);
  const own = isGoodsPath(page) ? idOfUrl(page.url) : '';
  if (new Set(anchors.map(([, id]) => id)).size < 2) return [];
  const heading = headingIn(runs);
  return [...cardsAround(anchors, body)]
    .filter(([, id]) => id !== own)
    .sort(([a], [b]) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))
    .map(([element]) => {
      return { element, place: isGoodsPath(page) || follows(element, heading) ? 'aside' : 'main' };
    });
}

/** What the head of a shop page says about the shop: true of each of its cards. */
export function shopOf(page: Page, runs: Runs): Draft {
  const data = dataOf(page);
  const shown = shopNameOf(runs);
  const name = data.shopName ?? shown;
  const id = /^\d{4,20}$/.exec(page.url.searchParams.get('sellerId') ?? '')?.[0];
  const shopRating = shopScoreOf(runs);
  const service = serviceOf(runs);
  const licence = licenceOf(runs);
  const promoter = promoterOf(runs, /^\d{4,20}$/.exec(page.url.searchParams.get('authorId') ?? '')?.[0]);
  return {
    ...((name || id) && { shop: { ...(name && { name }), ...(id && { id }) } }),
    ...(name && { shopKind: shopKindOf(name) }),
    ...(shopRating && { shopRating }),
    ...(service && { service }),
    ...(licence && { licence }),
    ...(promoter && { promoter }),
    from: {
      ...(name && { shop: data.shopName ? 'embedded' : 'text', shopKind: data.shopName ? 'embedded' : 'text' }),
      ...(shopRating && { shopRating: 'text' }),
      ...(service && { service: 'text' }),
      ...(licence && { licence: 'text' }),
      ...(promoter && { promoter: 'text' }),
    },
  };
}

interface ShopPage {
  shop: Draft;
  /** What follows this heading may be anybody's goods. */
  heading?: Element;
}

const headingIn = (runs: Runs): Element | undefined => runs.find(({ text }) => RECOMMENDED.test(text))?.element;
const follows = (card: Element, heading: Element | undefined): boolean =>
  heading !== undefined && (heading.compareDocumentPosition(card) & 4) !== 0;

/** Read once per look at the page, from the texts that `findCards` saw. */
function shopPageOf(page: Page): ShopPage {
  const known = page.memo.get('kuaishou-shop') as ShopPage | undefined;
  if (known) return known;
  const seen = page.memo.get('kuaishou-runs') as Runs | undefined;
  const runs = !page.doc.body || !isShopPath(page) ? [] : (seen ?? textRuns(page.doc.body));
  page.memo.delete('kuaishou-runs');
  const heading = headingIn(runs);
  const read: ShopPage = { shop: runs.length > 0 ? shopOf(page, runs) : {}, ...(heading && { heading }) };
  page.memo.set('kuaishou-shop', read);
  return read;
}

/** Without a data row the title is the longest text that says nothing else. */
function titleIn(runs: Runs): string {
  const plain = runs.filter(
    (run) =>
      run.text.length >= 6 && !/¥|已售|评价|发货|包邮|好评|人付款|^\d/u.test(run.text) && marksIn([run]).length === 0,
  );
  return plain.reduce((best, { text }) => (text.length > best.length ? text : best), '');
}

/**
 * What the visible text of one offer says; fields of `row` come from the page's data and win. `reviews`: texts that
 * speak of ratings alone.
 */
export function draftOf(runs: Runs, row: Partial<Draft>, reviews: Runs = []): Draft {
  const lines = runs.map(({ text }) => text).filter((text) => text.length <= 60);
  const seen: Draft = {
    ...pricesIn(runs),
    sales: salesOf(runs),
    rating: ratingOf([...runs, ...reviews]),
    shipping: shippingOf(lines),
    dispatch: dispatchOf(lines),
  };
  const marks = [...(row.marks ?? []), ...marksIn(runs)];
  const price = row.price ? { price: row.price, listPrice: row.listPrice } : {};
  const rating = row.rating && { ...seen.rating, ...row.rating };
  const merged: Draft = { ...seen, ...row, ...price, rating: rating ?? seen.rating, marks: [...new Set(marks)] };
  const from: Draft['from'] = {};
  for (const key of ['title', 'price', 'listPrice', 'sales', 'rating', 'shipping', 'dispatch', 'brand'] as const)
    if (merged[key] !== undefined) from[key] = row[key] === undefined ? 'text' : 'embedded';
  if (marks.length > 0) from.marks = row.marks?.length ? 'embedded' : 'text';
  return { ...merged, from };
}

export function readCard(card: Element, page: Page): Draft | undefined {
  const runs = textRuns(card, 80);
  const id = anchorsIn(card, page, runs)[0]?.[1];
  if (!id) return undefined;
  const row = dataOf(page).rows.get(id);
  const title = row?.title ?? titleIn(runs);
  const draft = draftOf(runs, row ?? {});
  if (!title && !draft.price) return undefined;
  const head = shopPageOf(page);
  const shop = follows(card, head.heading) ? {} : head.shop;
  return {
    ...shop,
    ...draft,
    id,
    url: goodsUrl(id),
    title,
    from: { ...shop.from, ...draft.from, title: row ? 'embedded' : 'text' },
  };
}
