/** One card: search (2015–2026), bestseller lists (2011–2026), carousels, deals, category pages and brand stores. */
import { parseMoney } from '../../listing/money.ts';
import type { Draft, Money, Sales } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { allOf, attrOf, firstOf, queryOf, textOf, textRuns } from '../dom.ts';
import { dispatchFrom, lineOf, linesOf, shippingFrom } from './delivery.ts';
import { asAsin, asinIn, moneyOf, ratingOf, soldOf } from './values.ts';

/** The blocks of a search card since 2023, by their `data-cy`: one pass, so that later questions stay within one block. */
type Blocks = ReadonlyMap<string, Element>;

function blocksOf(card: Element): Blocks {
  const blocks = new Map<string, Element>();
  for (const block of allOf(card, '[data-cy]')) {
    const name = block.getAttribute('data-cy') ?? '';
    if (!blocks.has(name)) blocks.set(name, block);
  }
  return blocks;
}

const ADDRESS = 'a[href*="/dp/"],a[href*="%2Fdp%2F"],a[href*="/gp/product/"],a[href*="/gp/aw/d/"]';

/** Newest first. A brand has a heading of its own above the title's, certificates have theirs below it. */
const TITLES = [
  'a h2',
  'h2 a',
  '.s-access-title',
  '[class*="p13n-sc-css-line-clamp"]',
  '.a-truncate-full',
  '[class*="p13n-sc-truncate"]',
  '[class*="DealContent-module__truncate"],[class*="ProductCard-module__title"],[class*="Title__title"]',
  '.octopus-pc-asin-title',
  '.zg_title a',
];

function idOf(card: Element): string | undefined {
  return (
    asAsin(card.getAttribute('data-asin')) ??
    asAsin(card.querySelector('[data-asin]:not([data-asin=""])')?.getAttribute('data-asin')) ??
    asinIn(queryOf(card, ADDRESS)?.getAttribute('href') ?? '')
  );
}

function titleOf(card: Element, blocks: Blocks): string {
  const known = textOf(blocks.get('title-recipe'), 'a h2');
  if (known) return known;
  for (const select of TITLES) {
    const element = queryOf(card, select);
    // Old lists cut the text and keep the whole of it in an attribute.
    const whole = attrOf(element, 'data-attribute') || (select.includes('truncate') ? attrOf(element, 'title') : '');
    const title = whole || textOf(element);
    if (title) return title;
  }
  return attrOf(card, 'title', 'a[title]') || attrOf(card, 'alt', 'a img[alt]:not([alt=""])');
}

/** The brand line of search cards: a heading above the title's own. */
function brandOf(card: Element, blocks: Blocks): string {
  const area = blocks.get('title-recipe') ?? card.querySelector('h2 a')?.closest('.a-section');
  const heading = area && queryOf(area, 'h2,h5');
  return heading && !heading.closest('a') && !heading.querySelector('a') ? textOf(heading) : '';
}

/** 0.00 with Kindle Unlimited, Audible or Prime is the price of a membership, not of the goods. */
const isMembership = (price: Money, scope: Element, blocks: Blocks): boolean =>
  price.amount === 0 &&
  (scope.querySelector('[class*="program-badge"],[alt*="Unlimited"]') !== null ||
    /unlimited|audible|prime|comixology/iu.test(textOf(scope)) ||
    textOf(blocks.get('secondary-offer-recipe')) !== '');

/** "No featured offers available ₹69,900 (3 new offers)": the lowest offer of others, where there is no main one. */
function lowestOffer(blocks: Blocks, page: Page): Money | undefined {
  const other = blocks.get('secondary-offer-recipe');
  const link = other?.querySelector('a[href*="/gp/offer-listing/"]');
  if (!other || !link) return undefined;
  for (const { text } of textRuns(other, 12)) {
    const price = parseMoney(text, { currency: page.currency, lang: page.lang });
    if (price) return { ...price, from: !/(?<!\d)1(?!\d)/.test(textOf(link)) };
  }
  return undefined;
}

const PLAIN_PRICE =
  '.p13n-sc-price,[class*="p13n-sc-price_"],.s-price,.sx-price,[class*="Price__price"],.zg_price .price';

/** A price of lists without price boxes. "12 offers from $9.99" has a number of its own before the amount. */
function plainPrice(scope: Element, page: Page): Money | undefined {
  const box = queryOf(scope, PLAIN_PRICE);
  const price = moneyOf(box, page);
  if (!price) return undefined;
  const row = textOf(box?.closest('a'));
  return { ...price, from: price.from || /\d.*\p{L}/u.test(row.slice(0, Math.max(0, row.indexOf(textOf(box))))) };
}

function pricesOf(card: Element, blocks: Blocks, page: Page): Pick<Draft, 'price' | 'listPrice'> {
  const scope = blocks.get('price-recipe') ?? card;
  const boxes = allOf(scope, '.a-price');
  const isStruck = (box: Element) => box.getAttribute('data-a-strike') === 'true';
  const main = boxes.find((box) => !isStruck(box) && !box.classList.contains('a-text-price'));
  const price = main ? moneyOf(main, page) : plainPrice(scope, page);
  if (!price) return { price: lowestOffer(blocks, page) };
  if (isMembership(price, scope, blocks)) return {};
  return { price, listPrice: moneyOf(boxes.find(isStruck) ?? scope.querySelector('.a-text-strike'), page) };
}

const COUNT_LINKS = [
  'a[href*="#customerReviews"]',
  'a[href*="product-reviews"] > span:not(.a-icon-alt)',
  'a.a-size-small[href*="product-reviews"]',
  '.s-underline-text',
  '.a-icon-row .a-size-small',
];

/** The words of the star icon; strips of ads speak them on the link around it. */
function starLabel(scope: Element): string {
  const icon = scope.querySelector('i[class*="a-icon-star"]');
  return textOf(icon) || attrOf(icon?.closest('a'), 'aria-label');
}

function ratingIn(card: Element, blocks: Blocks): Draft['rating'] {
  const scope = blocks.get('reviews-block') ?? card;
  return ratingOf(starLabel(scope), firstOf(scope, COUNT_LINKS));
}

/** Short remarks around the rating: sales, "New on Amazon". */
const notesOf = (card: Element, blocks: Blocks): string[] => {
  const reviews = blocks.get('reviews-block');
  return linesOf(allOf(reviews ?? card, reviews ? '.a-color-secondary' : '.a-row > .a-color-secondary'));
};

const salesIn = (notes: readonly string[]): Sales | undefined => notes.map(soldOf).find((sales) => sales !== undefined);

const primeLabels = (prices: Element | undefined): string[] =>
  prices && /prime/i.test(prices.textContent ?? '')
    ? linesOf(prices.children).filter((text) => /^\D{0,30}prime\D{0,30}$/iu.test(text))
    : [];

/** Labels that Amazon sets on a card; countdowns and rebates in percent are none. */
function marksOf(card: Element, blocks: Blocks, notes: readonly string[]): string[] {
  const reviews = blocks.get('reviews-block');
  const labels = [
    ...linesOf([...allOf(card, '.rio-badge-label'), ...allOf(card, '.a-badge-label')]),
    ...(reviews ? linesOf([...allOf(reviews, '.a-text-bold'), ...allOf(reviews, '.puis-bold-weight-text')]) : []),
    ...(reviews ? notes.filter((note) => !/\d/.test(note)) : []),
    ...primeLabels(blocks.get('price-recipe')),
    textOf(blocks.get('s-pc-faceout-badge')),
  ];
  return labels.filter((text) => text && text.length <= 60 && !/\d:\d\d|\d ?%/.test(text));
}

const DELIVERY = ['.udm-primary-delivery-message', '.udm-secondary-delivery-message', 'span[aria-label]'];
/** Cards of 2019 to 2022, and of 2015. */
const OLD_DELIVERY = ['.s-align-children-center span[aria-label]', '.a-span5 .a-size-small.a-color-secondary'];

function deliveryOf(card: Element, blocks: Blocks, page: Page): Pick<Draft, 'dispatch' | 'shipping'> {
  const block = blocks.get('delivery-recipe');
  const found = (block ? DELIVERY : OLD_DELIVERY).flatMap((select) => allOf(block ?? card, select));
  if (found.length === 0) return {};
  const lines = new Map<string, boolean>();
  for (const element of found.slice(0, 12)) {
    const line = lineOf(element);
    if (line) lines.set(line, element.querySelector('.a-text-bold') !== null);
  }
  const texts = [...lines.keys()];
  return {
    shipping: shippingFrom(texts, page.currency, block !== undefined),
    dispatch: dispatchFrom(
      texts.filter((text) => !lines.get(text)),
      texts.filter((text) => lines.get(text)),
    ),
  };
}

const SPONSORED = '.puis-sponsored-label-text,.s-sponsored-label-text,a[href*="/sspa/click"],a[href^="https://aax-"]';

export function readCard(card: Element, page: Page): Draft | undefined {
  const id = idOf(card);
  if (!id) return undefined;
  const blocks = blocksOf(card);
  const title = titleOf(card, blocks);
  if (!title && !queryOf(card, ADDRESS)) return undefined;
  const notes = notesOf(card, blocks);
  return {
    id,
    url: `/dp/${id}`,
    ...(title && { title }),
    ...pricesOf(card, blocks, page),
    rating: ratingIn(card, blocks),
    sales: salesIn(notes),
    ...deliveryOf(card, blocks, page),
    brand: brandOf(card, blocks),
    marks: marksOf(card, blocks, notes),
    ...((card.classList.contains('AdHolder') || queryOf(card, SPONSORED)) && { sponsored: true }),
  };
}
