/** PcComponentes (es, fr, it, pt, de): search, categories and product pages. */

import { parseCount } from '../listing/count.ts';
import { parseMoney } from '../listing/money.ts';
import { parseShipping } from '../listing/shipping.ts';
import type { Draft, EvidenceSource, Field, Money, Rating, Shipping, ShopKind } from '../listing/types.ts';
import { defineSite, type Page } from './define.ts';
import { allOf, attrOf, someOf, textOf, textRuns } from './dom.ts';
import { pccomponentesHosts } from './hosts.ts';
import {
  brandSaid,
  countSaid,
  nodesOf,
  offerSaid,
  saidProduct,
  sellerSaid,
  textAt,
  withReviewsSaid,
} from './item-kit.ts';
import { dispatchOf } from './lines.ts';

const CARD = 'a[data-product-id],[id$="product-grid"] > a:has(.product-card)';
const OLD_CARD = '.c-product-card';
const STRIP = '[data-testid^="carousel"],[data-testid="slide"],[class*="carousel"],[class*="swiper"]';

/** Cloudflare's check, under the page's own address. */
const WALL =
  /^(?:just a moment|un moment(?:o|\.)|einen moment|um momento|nur einen moment|attention required|access denied)/i;
const isWall = ({ doc }: Page): boolean =>
  WALL.test(textOf(doc, 'title')) ||
  doc.querySelector('#challenge-form,#challenge-error-text,[name="cf-turnstile-response"]') !== null;

/** Amounts are euros everywhere; what follows the number is a sign, at times garbled by a wrong encoding. */
function moneyOf(text: string): Money | undefined {
  const options = { currency: 'EUR', bare: true };
  const numeral = /\d[\d.,\s]*/.exec(text)?.[0].trim() ?? '';
  return parseMoney(text, options) ?? parseMoney(numeral, options);
}

/** "4,6/5", "12 avis". */
function ratingOf(block: Element | null): Rating | undefined {
  const texts = block ? textRuns(block, 6).map(({ text }) => text) : [];
  const [, mean] = texts.map((text) => /^(\d(?:[.,]\d{1,2})?) ?\/ ?5$/.exec(text)).find((found) => found) ?? [];
  const value = Number((mean ?? '').replace(',', '.'));
  const counted = texts.find((text) => /^\(?\d[\d.,]*\)?(?: \p{L}+)?$/u.test(text) && !/^\d[.,]\d+$/.test(text));
  const count = counted ? parseCount(counted) : undefined;
  return value > 0 || count ? { ...(value > 0 && { value, scale: 5 }), ...(count && { count }) } : undefined;
}

/** The delivery line is the shop's own slot: "free" in it means postage, an amount in it the fee. */
const FREE = /gratui|gr[aá]tis|kostenlos|kostenfrei/i;
function shippingIn(lines: readonly string[]): Shipping | undefined {
  for (const text of lines) {
    const shipping = parseShipping(text);
    if (shipping) return shipping;
    const amount = /\p{Sc}|\d[.,]\d\d/u.test(text);
    if (FREE.test(text)) return { kind: amount ? 'conditional' : 'free', text };
    if (amount) return { kind: 'paid', text };
  }
  return undefined;
}

const kindOfShop = (name: string): ShopKind =>
  /^pc ?componentes(?:$| )/i.test(name) ? 'self-operated' : 'marketplace';
const shopOf = (name: string): Pick<Draft, 'shop' | 'shopKind'> =>
  name ? { shop: { name }, shopKind: kindOfShop(name) } : {};

const TITLES = '[data-e2e="title-card"],.product-card__title,.c-product-card__title';
const PRICE = '[data-e2e="price-card"],.c-product-card__prices-actual';

/** Pictures of goods lie in a folder of their number. */
const idOfPicture = (src: string): string => /\/articles\/\d{1,6}\/(\d{5,12})\//.exec(src)?.[1] ?? '';
const SPONSORED = /^(?:patrocinad|sponsoris|sponsorizzat|gesponsert|anzeige|anuncio$)/i;

const LOWEST = '[class*="minimumHistoricalPrice"]';
const LABELS = `.product-card__img-container span,${LOWEST}`;
/** Selectors with `:not(:has(span))` took half of the time of a card. */
const isInnermost = (element: Element): boolean => !element.querySelector('span');

function readCard(card: Element): Draft | undefined {
  const id = attrOf(card, 'data-product-id') || attrOf(card, 'data-id') || idOfPicture(attrOf(card, 'src', 'img[src]'));
  const title = textOf(card, TITLES) || attrOf(card, 'data-product-name');
  if (!title) return undefined;
  const price = moneyOf(textOf(card, PRICE)) ?? moneyOf(attrOf(card, 'data-product-price').replace('.', ','));
  const delivery = allOf(card, '[data-testid="product-card-delivery"] span')
    .filter(isInnermost)
    .map((line) => textOf(line));
  const labels = allOf(card, LABELS)
    .filter((label) => isInnermost(label) || label.matches(LOWEST))
    .slice(0, 6)
    .map((label) => textOf(label));
  const seller = attrOf(card, 'data-product-seller') || soldBy(textRuns(card, 40).map(({ text }) => text));
  return {
    ...(id && { id }),
    url: attrOf(card, 'href') || attrOf(card, 'href', 'a[href]'),
    title,
    price,
    listPrice: moneyOf(textOf(card, '[data-e2e="crossedPrice"]')),
    rating: ratingOf(card.querySelector('.product-card__rating-container')),
    ...shopOf(seller),
    dispatch: dispatchOf(delivery),
    shipping: shippingIn(delivery),
    brand: attrOf(card, 'data-product-brand'),
    marks: labels.filter((label) => label.length <= 40 && !/\d/.test(label)),
    ...(labels.some((label) => SPONSORED.test(label)) && { sponsored: true }),
  };
}

/** "Vendido y enviado por X", the name in the same text or the next. */
const SOLD_BY =
  /(?:vendido(?: (?:y|e) \p{L}+)? por|vendu(?: et \p{L}+)? par|venduto(?: e \p{L}+)? da|verkauft(?: und \p{L}+)? (?:von|durch)|verkauf(?: und \p{L}+)? durch):? ?(.{0,60})$/iu;

function soldBy(texts: readonly string[]): string {
  const at = texts.findIndex((text) => SOLD_BY.test(text));
  return at < 0 ? '' : SOLD_BY.exec(texts[at] ?? '')?.[1] || (texts[at + 1] ?? '').slice(0, 60);
}

const TITLE = '#pdp-title';
const titleElement = ({ doc }: Page): Element | undefined => doc.querySelector(TITLE) ?? undefined;

/** Ids of the product page are those that its public readers of 2023 to 2026 name; no saved page proves them here. */
function readItem(page: Page): Draft | undefined {
  const { doc } = page;
  const title = textOf(doc, TITLE);
  if (!title) return undefined;
  const shownId = textOf(doc, '#pdp-id');
  const said = saidProduct(page, shownId, title);
  const id = /^\d{3,12}$/.test(shownId) ? shownId : textAt(said, 'sku');
  const shown = moneyOf(textOf(doc, '#pdp-price-current-container') || textOf(doc, '#pdp-price-current-integer'));
  const price = shown ?? moneyOf(textAt(offerSaid(said), 'price', 'lowPrice').replace('.', ','));
  const mean = Number(textAt(nodesOf(said, 'aggregateRating')[0], 'ratingValue').replace(',', '.'));
  const count = countSaid(said);
  const block = doc.querySelector(TITLE)?.closest('main') ?? doc.body;
  const texts = textRuns(block, 300).map(({ text }) => text);
  const seller = soldBy(texts) || textOf(doc, '#pdp-section-offered-by span span') || sellerSaid(offerSaid(said));
  const brand = brandSaid(said);
  const from: Partial<Record<Field, EvidenceSource>> = {
    rating: 'structured',
    brand: 'structured',
    shop: 'text',
    shopKind: 'text',
    ...(!shown && { price: 'structured' }),
  };
  const own: Draft = {
    ...(id && { id }),
    url: attrOf(doc, 'href', 'link[rel="canonical"]') || page.url.href,
    title,
    price,
    listPrice: moneyOf(textOf(doc, '#pdp-price-original')),
    ...(mean > 0 &&
      mean <= 5 && { rating: { value: mean, scale: 5, ...(count && { count: { min: count, open: false } }) } }),
    ...shopOf(seller),
    ...(brand && { brand }),
    from,
  };
  return withReviewsSaid(own, said, page.lang);
}

export const reader = defineSite({
  id: 'pccomponentes',
  hosts: pccomponentesHosts,
  cards: [
    { select: CARD, seen: '2026-08', why: 'search and categories: the card carries its data as attributes' },
    { select: OLD_CARD, seen: '2021', why: 'lists of 2018 to 2021, as public code of that time names them' },
  ],
  kind(page) {
    if (page.url.pathname === '/') return 'none';
    if (textOf(page.doc, TITLE)) return 'item';
    if (someOf(page.doc, `${CARD},${OLD_CARD}`, (card) => !card.closest(STRIP))) return 'grid';
    return isWall(page) ? 'wall' : 'none';
  },
  isAside: (card) => card.closest(STRIP) !== null,
  readCard,
  readItem,
  badge(card) {
    const anchor = card.querySelector('.product-card__img-container');
    return anchor ? { anchor } : undefined;
  },
  title: titleElement,
  buy: ({ doc }) => doc.querySelector('#pdp-add-to-cart')?.parentElement ?? undefined,
});
