/** eBay's item page in its layouts since 2022 (`x-item-title`), and before (`#itemTitle`). */
import { parseCount, parseSales } from '../../listing/count.ts';
import { parseReply } from '../../listing/reply.ts';
import type { Draft, Rating } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, firstText, textOf, textRuns } from '../dom.ts';
import { type ReviewParts, readReviews } from '../item-kit.ts';
import { dispatchOf, shippingOf } from '../lines.ts';
import { hasWord, itemIdIn, moneyIn, partyOf, percentIn, sinceIn, starsIn, wordsOf } from './values.ts';

const TITLES = ['.x-item-title__mainTitle', '#itemTitle'];

export const titleElement = ({ doc }: Page): Element | undefined => firstOf(doc, TITLES);
/** The old heading begins with the hidden words "Details about". */
export const titleText = (page: Page): string => wordsOf(titleElement(page), '.clipped,.g-hdn');

export const itemId = (page: Page): string | undefined =>
  itemIdIn(page.url.pathname) ?? itemIdIn(attrOf(page.doc, 'href', 'link[rel="canonical"]'));

export const buyElement = ({ doc }: Page): Element | undefined =>
  firstOf(doc, ['.x-buybox-cta', '.x-buybox__cta-section', '#mainContent form[name="viactiondetails"]']);

/** What is asked in the seller's own currency; the sum below it in the buyer's is eBay's estimate. */
const PRICES = [
  '.x-price-primary',
  '.x-bid-price__content',
  '.x-bin-price__content',
  '#mm-saleDscPrc',
  '#prcIsum',
  '#prcIsum_bidPrice',
];
const STRUCK = [
  '.x-price-section .ux-textspans--STRIKETHROUGH',
  '.x-additional-info .ux-textspans--STRIKETHROUGH',
  '#orgPrc',
];

function readPrices(page: Page): Pick<Draft, 'price' | 'listPrice'> {
  const shown = (selectors: readonly string[]) =>
    selectors.map((select) => moneyIn(wordsOf(page.doc.querySelector(select)), page)).find((money) => money);
  return { price: shown(PRICES), listPrice: shown(STRUCK) };
}

const USER = /\/usr\/([^/?#]+)|\/sch\/([^/?#]+)\/m\.html|[?&]_ssn=([^&#]+)/;

/** The user's name in the addresses of the seller's block; its heading may be the name of a shop. */
function userIn(card: Element): string | undefined {
  for (const link of card.querySelectorAll('a[href]')) {
    const found = USER.exec(attrOf(link, 'href').slice(0, 500));
    const user = found?.[1] ?? found?.[2] ?? found?.[3];
    if (user && hasWord(user)) return user;
  }
  return undefined;
}

function readSeller(doc: Document): Pick<Draft, 'shop' | 'shopKind' | 'shopRating'> {
  const card = firstOf(doc, ['.x-sellercard-atf', '.x-store-information', '#RightSummaryPanel .si-inner', '.si-cnt']);
  if (!card) return {};
  const name = firstText(card, [
    '.x-sellercard-atf__info__about-seller a',
    '.x-store-information__store-name a',
    '.mbg-nw',
  ]);
  const feedback = firstText(card, ['.x-sellercard-atf__data-item', '.x-store-information__highlights', '#si-fb']);
  return {
    ...(hasWord(name) && { shop: partyOf(name, userIn(card) ?? '') }),
    shopKind: 'marketplace',
    shopRating: percentIn(feedback),
  };
}

/** Old pages and new ones name the same parts of the table in different ways. */
const LABEL = '.ux-labels-values__labels';
const VALUES = '.ux-labels-values__values-content';
/** Buttons, help and words for screen readers between the words of a value. */
const NO_VALUE = '.clipped,button,.ux-bubble-help,.infotip,a';

interface Row {
  label: string;
  /** The lines of its value. */
  lines: Element[];
}

function rowOf(doc: Document, name: string): Row {
  const row = doc.querySelector(`.ux-labels-values--${name}`);
  const label = textOf(row, LABEL).replace(/[\s:]+$/u, '');
  return { label, lines: [...(row?.querySelectorAll(`${VALUES} > div`) ?? [])] };
}

/** Of an arrival the label and the words up to its date: the buyer's post code stands behind it. */
function arrivalOf(line: Element, label: string): string {
  const runs = textRuns(line, 40).filter(({ element }) => !element.closest(NO_VALUE));
  const last = runs.findLastIndex(({ element }) => element.closest('.ux-textspans--BOLD'));
  const words = (last < 0 ? runs : runs.slice(0, last + 1)).map(({ text }) => text).join(' ');
  return last < 0 ? words : `${label}: ${words}`;
}

function readDelivery(doc: Document): Pick<Draft, 'shipping' | 'dispatch' | 'returns'> {
  const postage = rowOf(doc, 'shipping');
  const arrival = rowOf(doc, 'deliverto');
  const returns = rowOf(doc, 'returns').lines[0];
  const paid = wordsOf(postage.lines[0], NO_VALUE) || firstText(doc, ['#fshippingCost', '#shSummary #fShippingSvc']);
  const old = firstText(doc, ['.vi-acc-del-range', '#delSummary']);
  const lines = arrival.lines.map((line) => arrivalOf(line, arrival.label));
  return {
    shipping: paid ? shippingOf([`${postage.label || 'Shipping'}: ${paid}`]) : undefined,
    dispatch: dispatchOf(old ? [...lines, old] : lines),
    returns: wordsOf(returns, NO_VALUE) || firstText(doc, ['#vi-ret-accrd-txt']) || undefined,
  };
}

/** "5.0 von 5 Sternen in 1 Produktbewertungen": the catalogued product's stars, not the seller's feedback. */
function readRating(doc: Document): Rating | undefined {
  const stars = doc.querySelector('.ux-summary__star--rating [aria-label],.x-rating-details [aria-label]');
  const label = attrOf(stars, 'aria-label') || attrOf(doc, 'title', '.reviews .ebay-star-rating[title]');
  const mean = starsIn(label);
  if (!mean) return undefined;
  const count = parseCount(label);
  return { ...mean, ...(count && { count }) };
}

/** The table names its rows by their labels, in the page's language. */
const BRANDS = ['brand', 'marke', 'marca', 'marque', 'merk', 'marka'].map(
  (name) => `.ux-labels-values--${name} ${VALUES}`,
);
const NO_BRAND =
  /^(?:unbranded\S*|generic|does not apply|n\/?a|markenlos|ohne marke|nicht zutreffend|sans marque|sin marca|non di marca|senza marca|merkloos|bez marki|no name|-+|—)$/iu;

function readBrand(doc: Document): string | undefined {
  const brand = firstText(doc, [...BRANDS, '[itemprop="brand"] [itemprop="name"]']);
  return brand && !NO_BRAND.test(brand) ? brand : undefined;
}

/** Programmes beside the buy box. eBay's own guarantee stands on every page and says nothing of this offer. */
function readMarks(doc: Document): string[] {
  const titles = [...doc.querySelectorAll('.ux-section-icon-with-details__data-title')].map((title) => textOf(title));
  const badges = [...doc.querySelectorAll('.x-sellercard-atf [class*="program-badge"] [aria-label]')].map((badge) =>
    attrOf(badge, 'aria-label'),
  );
  return [...titles, ...badges].filter(
    (mark) => mark.length <= 60 && !/^ebay-|ebay(?!.*(?:refurb|general|recond|ricond|reacond|odnow))/iu.test(mark),
  );
}

/** A business that is registered as one with eBay, in the page's words; names and addresses are not read. */
function readLicence(doc: Document): string | undefined {
  const line = textOf(doc, '.x-store-information__seller-registration-info .ux-textspans');
  return /gewerblich|business|profes+ion|zakelijk|firm/iu.test(line) ? line : undefined;
}

/** Of the product; what buyers say of the seller's other goods is no review of these. Seen 2026-04. */
const REVIEWS: ReviewParts = {
  each: '.x-review-section',
  text: ['.x-review-section__content [data-testid="text"]', '.x-review-section__content'],
  stars: '[data-stars]',
  date: '.x-review-section__date',
  rows: '.ux-histogram__item',
  share: '.ux-histogram__item--bar--c',
  of: 'count',
};

export function readItem(page: Page): Draft | undefined {
  const { doc } = page;
  const title = titleText(page);
  const id = itemId(page);
  if (!title || !id) return undefined;
  const sold = [...doc.querySelectorAll('.x-quantity__availability span,.vi-qtyS a')].map((part) => textOf(part));
  const answers = [...doc.querySelectorAll('.x-store-information .ux-icon-text__text')].map((part) => textOf(part));
  return {
    id,
    url: `/itm/${id}`,
    title,
    ...readPrices(page),
    ...readSeller(doc),
    service: answers.map((line) => parseReply(line)).find((service) => service),
    shopFacts: { since: sinceIn(answers) },
    rating: readRating(doc),
    sales: sold.map((line) => parseSales(line)).find((sales) => sales),
    ...readDelivery(doc),
    brand: readBrand(doc),
    marks: readMarks(doc),
    licence: readLicence(doc),
    reviews: readReviews(page, REVIEWS),
  };
}
