/** The product page: 2012, 2016 and today's markup. */
import type { Draft } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, firstText, plainText, textOf } from '../dom.ts';
import { type ReviewParts, readReviews } from '../reviews.ts';
import { dispatchFrom, linesOf, shippingFrom } from './delivery.ts';
import { own } from './offer.ts';
import { readBrand, readSeller } from './seller.ts';
import { asAsin, asinIn, moneyOf, ratingOf, soldOf } from './values.ts';

const TITLES = ['#productTitle', '#ebooksProductTitle', '#btAsinTitle', '#dp h1#title', '#title_feature_div h1'];

export const titleText = (doc: Document): string => firstText(doc, TITLES);

/** The heading under which the strip stands. */
export function titleElement(page: Page): Element | undefined {
  const title = firstOf(page.doc, TITLES);
  return title?.closest('h1') ?? title;
}

export const buyElement = (page: Page): Element | undefined =>
  firstOf(page.doc, ['#desktop_buybox', '#mediaTab_content_landing', '#buybox', '#buybox_feature_div', '#handleBuy']);

const BOX = '.a-price:not(.a-text-price)';
/** The buy box of goods that are sold used alone (2020 to 2026); beside a new offer a used one is none of the page's. */
const USED = '#usedOnlyBuybox';
/** Blocks that hold the main offer's price, newest first, and the price in each; a struck price counts in the same block. */
const PRICES: readonly (readonly [block: string, ...prices: string[]])[] = [
  ['[id^="corePriceDisplay_"]', '.priceToPay', '.apex-pricetopay-value', BOX],
  ['#corePrice_desktop', '.apexPriceToPay', BOX],
  ['#corePrice_feature_div', '.apexPriceToPay', BOX],
  ['#price', '#priceblock_dealprice', '#priceblock_saleprice', '#priceblock_ourprice'],
  ['#newOfferAccordionRow', '.header-price'],
  ['#buyNewSection', '.offer-price'],
  ['#Ebooks-desktop-KINDLE_ALC-prices', '#kindle-price'],
  ['#buybox', '#price_inside_buybox', '#newBuyBoxPrice', '.kindle-price .a-color-price', '.offer-price'],
  ['#priceBlock', '.priceLarge'],
];

const STRUCK =
  '.basisPrice .a-price,.a-price[data-a-strike="true"],.priceBlockStrikePriceString,.a-text-strike,#listPriceValue,.listprice';

function readPrices(page: Page): Pick<Draft, 'price' | 'listPrice'> {
  for (const [block, ...prices] of PRICES) {
    const box = own(
      page.doc,
      prices.map((price) => `${block} ${price}`),
    );
    const price = moneyOf(box, page);
    if (price) return { price, listPrice: moneyOf(box?.closest(block)?.querySelector(STRUCK), page) };
  }
  return { price: moneyOf(page.doc.querySelector(`${USED} .offer-price,${USED} ${BOX}`), page) };
}

function readRating(doc: Document): Draft['rating'] {
  const stars = firstOf(doc, [
    '#acrPopover',
    '.crAvgStars [title]',
    '.asinReviewsSummary [title]',
    '.asinReviewsSummary',
  ]);
  const count = firstOf(doc, ['#acrCustomerReviewText', '[data-hook="total-review-count"]', '.crAvgStars > a']);
  return ratingOf(attrOf(stars, 'title') || textOf(stars, '.a-icon-alt'), count);
}

const DELIVERY_SLOT = (name: string) => `[id^="mir-layout-DELIVERY_BLOCK-slot-${name}_DELIVERY_MESSAGE"]`;
const ARRIVAL = ['#ddmDeliveryMessage', '#delivery-message', '#fast-track-message', '#deliveryBlockMessage'];
const POSTAGE = [
  '#price-shipping-message',
  '#ourprice_shippingmessage',
  '#dealprice_shippingmessage',
  '#saleprice_shippingmessage',
  '.buyboxShippingLabel',
  '.plusShippingText',
  '#amazonGlobal_feature_div',
];

function readDelivery({ doc, currency }: Page): Pick<Draft, 'dispatch' | 'shipping'> {
  const found = (selectors: readonly string[]) => own(doc, selectors) ?? [];
  const textsOf = (...groups: (readonly string[])[]) => linesOf(groups.flatMap(found));
  const arrival = textsOf([DELIVERY_SLOT('PRIMARY'), ...ARRIVAL]);
  const lines = [...arrival, ...textsOf([DELIVERY_SLOT('SECONDARY')]), ...textsOf(POSTAGE)];
  const availability = textsOf(['#availability span', '#availability', '.availGreen']);
  return {
    shipping: shippingFrom(lines, currency, true),
    dispatch: dispatchFrom(
      availability,
      arrival.filter((line) => /\d/.test(line)),
    ),
  };
}

const RETURNS = [
  '#returnsInfoFeature_feature_div .offer-display-feature-text-message',
  '#tabular-buybox [tabular-attribute-name="Returns"] .tabular-buybox-text-message',
  '#creturns-policy-anchor-text',
  '#RETURNS_POLICY .a-size-small',
];

const LABELS = [
  '#acBadge_feature_div .mvt-ac-badge-rectangle',
  '#acBadge_feature_div .ac-badge-rectangle',
  '#zeitgeistBadge_feature_div .badge-link',
  '#zeitgeistBadge_feature_div .rio-badge-label',
  '#dealBadgeSupportingText',
  '#dealBadge_feature_div .dealBadgeTextColor',
  '#primeExclusivePricingMessage',
  '.climatePledgeFriendlyProgramName',
  '#buyingOptionNostosBadge_feature_div h5',
  '#provenanceCertifications_feature_div .provenanceCertificationsBadgeName',
];

function readMarks(doc: Document): string[] {
  const used = textOf(doc, `${USED} .a-text-bold`).replace(/ ?[:：]$/u, '');
  const marks = LABELS.flatMap((select) => linesOf([doc.querySelector(select)].filter((label) => label !== null)));
  // Countdown templates of the deal badge are no words of the page.
  return [used, ...marks].filter((mark) => mark && mark.length <= 60 && !/NO_OF_/.test(mark));
}

/** Whole texts without the words of their buttons; abroad the original, not its translation. */
const REVIEWS: ReviewParts = {
  each: '[data-hook="review"]',
  text: [
    '[data-hook="review-body"] .cr-original-review-content',
    '[data-hook="reviewRichContentContainer"]',
    '[data-hook="review-collapsed"]',
    '[data-hook="review-body"]',
  ],
  stars: '[data-hook$="review-star-rating"]',
  date: '[data-hook="review-date"]',
  verified: '[data-hook^="avp-badge"]',
  rows: '#histogramTable li,#histogramTable tr',
  share: '[aria-valuenow],.a-meter[aria-label]',
};

export function readItem(page: Page): Draft | undefined {
  const { doc } = page;
  const title = titleText(doc);
  const id = asinIn(page.url.pathname) ?? asAsin(attrOf(doc, 'value', '#ASIN,input[name="ASIN"]'));
  if (!title) return undefined;
  const sold = own(doc, ['#social-proofing-faceout-title-tk_bought', '#socialProofingAsinFaceout_feature_div']);
  return {
    ...(id && { id, url: `/dp/${id}` }),
    title,
    ...readPrices(page),
    ...readSeller(doc),
    rating: readRating(doc),
    sales: soldOf(sold ? plainText(sold) : ''),
    ...readDelivery(page),
    returns: linesOf([own(doc, RETURNS) ?? []].flat())[0],
    brand: readBrand(doc),
    marks: readMarks(doc),
    reviews: readReviews(page, REVIEWS),
  };
}
