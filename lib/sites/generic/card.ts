/** One card of a grid, by what shop systems and people commonly write. */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, textOf } from '../dom.ts';
import { pruned } from '../structured/product.ts';
import { itemListOf, markupProducts, once, type StructuredProduct, settingOf } from '../structured.ts';
import { idInUrl, systemId } from './ids.ts';
import { productLinks, sameOffer } from './links.ts';
import { amountsIn, shownPrice } from './prices.ts';
import { mergeRating, readRating } from './ratings.ts';
import { runsOf } from './runs.ts';
import { readDispatch, readFlags, readSeller, readShipping } from './terms.ts';

const TITLES = [
  '[itemprop="name"]',
  '.product-title,.product-name,.product_name,.product-item-link,.product-item-name,.woocommerce-loop-product__title,.wc-block-components-product-name,.card__heading,.product-card__title,.product__title,[data-testid*="title" i],[data-testid*="name" i]',
  'h2,h3,h4,h1,h5',
  '[class*="title" i],[class*="name" i]',
];

const NO_TITLE =
  /^(?:quick ?view|aperçu rapide|add to|ajouter|new|sale|view|details|mehr|voir|ver\b|[\d\s.,€$£%+-]+$)/i;

function titleOf(card: Element, link: Element | undefined): string {
  for (const select of TITLES) {
    for (const element of [...card.querySelectorAll(select)].slice(0, 4)) {
      const text = attrOf(element, 'content') || textOf(element);
      if (text.length >= 3 && text.length <= 400 && !NO_TITLE.test(text)) return text;
    }
  }
  const words = [
    link ? textOf(link) : '',
    link ? attrOf(link, 'title') : '',
    link ? attrOf(link, 'aria-label') : '',
    attrOf(card, 'alt', 'img[alt]'),
  ];
  return words.find((text) => text.length >= 3 && text.length <= 300 && !NO_TITLE.test(text)) ?? '';
}

const BRAND =
  '[itemprop="brand"],[class~="brand" i],[class*="brand-name" i],[class*="product-brand" i],[class*="manufacturer" i],[class*="vendor" i],img[src*="/brand/"],img[src*="/brands/"],img[src*="/marque/"],img[src*="/manufacturer"],img[src*="/img/m/"]';
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
export const structuredAt = (page: Page): ((card: Element, url: URL | undefined) => StructuredProduct | undefined) =>
  once(page, 'structuredAt', () => {
    const byElement = new Map(
      markupProducts(page).flatMap((product) => (product.element ? [[product.element, product] as const] : [])),
    );
    const byUrl = new Map(
      itemListOf(page).flatMap(({ url, product }) =>
        url && product ? [[sameOffer(url, page), product] as const] : [],
      ),
    );
    return (card, url) => {
      const own =
        byElement.get(card) ??
        byElement.get(card.querySelector('[itemscope]') ?? card) ??
        byElement.get(card.closest('[itemscope]') ?? card);
      return own ?? (url && byUrl.get(sameOffer(url.href, page)));
    };
  });

/** `undefined` where no goods stand: a placeholder, a banner. */
export function readCard(card: Element, page: Page): Draft | undefined {
  const setting = settingOf(page);
  const link = productLinks(card, page)[0];
  const structured = structuredAt(page)(card, link?.url);
  const runs = runsOf(card, 300);
  const shown = shownPrice(amountsIn(runs, card, setting));
  const said = structured?.draft ?? {};
  const title = titleOf(card, link?.element) || said.title;
  const price = shown.price ?? said.price;
  if (!title || (!link && !structured)) return undefined;
  if (!price && !shown.listPrice && !structured) return undefined;
  const rating = mergeRating(readRating(card), said.rating);
  const seller = readSeller(runs);
  const marks = readFlags(card);
  const from: Draft['from'] = {};
  if (!shown.price && said.price) from.price = 'structured';
  const brand = brandOf(card) ?? said.brand;
  return pruned({
    id: systemId(card) ?? (link && idInUrl(link.url)) ?? said.id,
    url: link?.url.href ?? said.url,
    title,
    price,
    listPrice: shown.price || shown.listPrice ? shown.listPrice : said.listPrice,
    rating,
    brand,
    ...(seller && !setting.isOwnName(seller)
      ? { shop: { name: seller }, shopKind: 'marketplace' as const }
      : { shop: said.shop, shopKind: said.shopKind }),
    shipping: readShipping(runs) ?? said.shipping,
    dispatch: readDispatch(runs) ?? said.dispatch,
    marks: marks.length > 0 ? marks : undefined,
    from,
  });
}
