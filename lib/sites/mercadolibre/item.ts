/** The product page: a catalogue product (/p/), a seller's product (/up/) or a single listing. */
import { parseMoney } from '../../listing/money.ts';
import type { Draft, EvidenceSource, Field, Party } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, textOf, textRuns } from '../dom.ts';
import {
  brandSaid,
  countSaid,
  dispatchSaid,
  offerSaid,
  type ReviewParts,
  readReviews,
  saidProduct,
  withReviewsSaid,
} from '../item-kit.ts';
import { dispatchOf, shippingOf } from '../lines.ts';
import { wordsOf } from './card.ts';
import { idIn, OFFICIAL, pricesIn, reviewsIn, salesIn } from './values.ts';

export const titleElement = (page: Page): Element | undefined =>
  firstOf(page.doc, ['.ui-pdp-title', '.item-title__primary']);

export const buyElement = (page: Page): Element | undefined =>
  firstOf(page.doc, ['.ui-pdp-actions', '#buybox-form', '.ui-pdp-buybox']);

/** The price block above the variants; cards of other goods on the page have blocks of another name. */
function readPrices(page: Page): Pick<Draft, 'price' | 'listPrice'> {
  const shown = pricesIn(firstOf(page.doc, ['#price .ui-pdp-price', '.ui-pdp-price', '.item-price']), page);
  if (shown.price || !page.currency) return shown;
  const machine = attrOf(page.doc, 'content', '.ui-pdp-price meta[itemprop="price"]');
  return { price: parseMoney(machine, { currency: page.currency, bare: true, decimal: '.' }) };
}

/** Its page on the site; parameters tell which listing led there. */
const shopUrl = (href: string): string | undefined => (/^https?:/.test(href) ? href.replace(/[?#].*$/, '') : undefined);

function readShop(page: Page): Pick<Draft, 'shop' | 'shopKind'> & { label: string } {
  const header = firstOf(page.doc, [
    '.ui-pdp-seller__header__title',
    '.ui-pdp-seller__header',
    '.ui-seller-data-header__title-container',
    '.official-store-info',
  ]);
  const link = header?.querySelector('a[href]');
  const sold = textOf(header, '.ui-pdp-seller__label-sold');
  const whole = textOf(header);
  const words = textOf(link) || textOf(header, 'button') || whole.slice(whole.startsWith(sold) ? sold.length : 0);
  const name = words.replace(/^ ?(?:vendido por|tienda oficial|loja oficial) ?/iu, '');
  const label = OFFICIAL.exec(sold || whole)?.[0] ?? '';
  const url = shopUrl(attrOf(link, 'href'));
  const shop: Party = { name, ...(url && { url }) };
  return name ? { shop, shopKind: label ? 'flagship' : 'marketplace', label } : { label: '' };
}

/** Rows of the table of properties. */
function readBrand(page: Page): string {
  for (const row of [...page.doc.querySelectorAll('.andes-table__row,.ui-pdp-specs__table tr')].slice(0, 80))
    if (/^marca$/i.test(textOf(row, 'th'))) return textOf(row, 'td');
  return '';
}

const PILLS = '.ui-pdp-promotions-pill-label:not([class*="position"])';
const STANDING = '.ui-seller-data-status__title,.ui-pdp-seller__status-title,.ui-pdp-seller__header__subtitle';
/** Who stores and sends the goods is no mark. */
const SENT_BY = /^(?:almacenado|armazenado|enviado)/i;

function readMarks({ doc }: Page, label: string, benefits: readonly string[]): string[] {
  const textsOf = (select: string) => [...doc.querySelectorAll(select)].slice(0, 8).map((element) => textOf(element));
  const pills = textsOf(PILLS).filter((pill) => pill.length <= 40 && !SENT_BY.test(pill));
  const standing = textsOf(STANDING).find((line) => /^mercadol[ií]der/iu.test(line));
  return [...pills, label, standing ?? '', ...benefits];
}

const RETURNS = /devoluci|devoluç/iu;

/** "Nuevo | +500 vendidos": used and refurbished goods say so. */
function conditionOf(subtitle: string): string {
  const condition = subtitle.split(/[|-]/)[0]?.trim() ?? '';
  return /usad|recondicionad|reacondicionad/i.test(condition) ? condition : '';
}

const COMMENT = '.ui-review-capability-comments__comment';
/** Seen 2026. The date stands last, after the country. */
const REVIEWS: ReviewParts = {
  each: COMMENT,
  text: [`${COMMENT}__content`],
  stars: `${COMMENT}__rating .andes-visually-hidden`,
  date: `${COMMENT}__date:last-child`,
  rows: '.ui-review-capability-rating__level',
  share: '[class$="__fill-background"]',
};

export function readItem(page: Page): Draft | undefined {
  const { doc } = page;
  const title = textOf(titleElement(page));
  if (!title) return undefined;
  const canonical = attrOf(doc, 'href', 'link[rel="canonical"]');
  const id = idIn(page.url.pathname) ?? idIn(canonical);
  const said = saidProduct(page, id, title);
  const subtitle = textOf(doc, '.ui-pdp-subtitle,.item-conditions');
  const reviews = reviewsIn(doc.querySelector('.ui-pdp-review__label,.ui-pdp-header__info'));
  const count = reviews.rating?.value && !reviews.rating.count ? countSaid(said) : undefined;
  const { label, ...shop } = readShop(page);
  const delivery = [
    ...doc.querySelectorAll(
      '.ui-pdp-shipping .ui-pdp-media__title,.ui-pdp-buybox .ui-pdp-media__title,.ui-pdp-shipping-summary__title',
    ),
  ]
    .slice(0, 6)
    .map(wordsOf);
  const benefits = [...doc.querySelectorAll('.ui-pdp-benefits__item')].slice(0, 8);
  const returns = benefits.map((line) => wordsOf(line)).find((line) => RETURNS.test(line));
  const promises = benefits
    .map((line) => textRuns(line, 1)[0]?.text ?? '')
    .filter((line) => line.length <= 40 && !RETURNS.test(line));
  const shownBrand = readBrand(page);
  const promised = dispatchSaid(offerSaid(said) ?? {});
  const from: Partial<Record<Field, EvidenceSource>> = {
    ...(!shownBrand && { brand: 'structured' }),
    ...(promised && { dispatch: 'structured' }),
  };
  const own: Draft = {
    ...(id && { id }),
    url: canonical || page.url.href,
    title,
    ...readPrices(page),
    ...reviews,
    ...(count && { rating: { ...reviews.rating, count: { min: count, open: false } } }),
    sales: salesIn(subtitle.split('|')),
    ...shop,
    shipping: shippingOf(delivery),
    dispatch: promised ?? dispatchOf(delivery),
    ...(returns && { returns }),
    brand: shownBrand || (brandSaid(said) ?? ''),
    marks: readMarks(page, label, [conditionOf(subtitle), ...promises]),
    reviews: readReviews(page, REVIEWS),
    from,
  };
  return withReviewsSaid(own, said, page.lang);
}
