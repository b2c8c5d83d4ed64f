/** One card: search (2015–2026), bestseller lists (2011–2026), carousels, deals, category pages and brand stores. */
import { parseMoney } from '../../listing/money.ts';
import type { Draft, Money, Sales } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, textOf, textRuns } from '../dom.ts';
import { dispatchFrom, linesOf, shippingFrom } from './delivery.ts';
import { asAsin, asinIn, moneyOf, ratingOf, soldOf } from './values.ts';

/** The blocks of a search card since 2023, by their `data-cy`: one pass, so that later questions stay within one block. */
type Blocks = ReadonlyMap<string, Element>;

function blocksOf(card: Element): Blocks {
  const blocks = new Map<string, Element>();
  for (const block of card.querySelectorAll('[data-cy]')) {
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
  const inner = card.querySelector('[data-asin]:not([data-asin=""])');
  return (
    asAsin(card.getAttribute('data-asin')) ??
    asAsin(inner?.getAttribute('data-asin')) ??
    asinIn(card.querySelector(ADDRESS)?.getAttribute('href') ?? '')
  );
}

function titleOf(card: Element): string {
  for (const select of TITLES) {
    const element = card.querySelector(select);
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
  const heading = area?.querySelector('h2,h5');
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
  const box = scope.querySelector(PLAIN_PRICE);
  const price = moneyOf(box, page);
  const row = textOf(box?.closest('a'));
  return (
    price && { ...price, from: price.from || /\d.*\p{L}/u.test(row.slice(0, Math.max(0, row.indexOf(textOf(box))))) }
  );
}

function pricesOf(card: Element, blocks: Blocks, page: Page): Pick<Draft, 'price' | 'listPrice'> {
  const scope = blocks.get('price-recipe') ?? card;
  const boxes = [...scope.querySelectorAll('.a-price')];
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
  return linesOf((reviews ?? card).querySelectorAll(reviews ? '.a-color-secondary' : '.a-row > .a-color-secondary'));
};

const salesIn = (notes: readonly string[]): Sales | undefined => notes.map(soldOf).find((sales) => sales !== undefined);

/** Labels that Amazon sets on a card; countdowns and rebates in percent are none. */
function marksOf(card: Element, blocks: Blocks, notes: readonly string[]): string[] {
  const reviews = blocks.get('reviews-block');
  const labels = [
    ...linesOf(card.querySelectorAll('.a-badge-label,.rio-badge-label')),
    ...(reviews ? linesOf(reviews.querySelectorAll('.a-text-bold,.puis-bold-weight-text')) : []),
    ...(reviews ? notes.filter((note) => !/\d/.test(note)) : []),
    ...linesOf(blocks.get('price-recipe')?.children ?? []).filter((text) => /^\D{0,30}prime\D{0,30}$/iu.test(text)),
    textOf(blocks.get('s-pc-faceout-badge')),
  ];
  return labels.filter((text) => text && text.length <= 60 && !/\d:\d\d|\d ?%/.test(text));
}

const DELIVERY = '.udm-primary-delivery-message,.udm-secondary-delivery-message,span[aria-label]';
/** Cards of 2019 to 2022, and of 2015. */
const OLD_DELIVERY = '.s-align-children-center span[aria-label],.a-span5 .a-size-small.a-color-secondary';

function deliveryOf(card: Element, blocks: Blocks, page: Page): Pick<Draft, 'dispatch' | 'shipping'> {
  const block = blocks.get('delivery-recipe');
  const dated: Element[] = [];
  const plain: Element[] = [];
  const found = [...(block ?? card).querySelectorAll(block ? DELIVERY : OLD_DELIVERY)];
  for (const element of found) (element.querySelector('.a-text-bold') ? dated : plain).push(element);
  return {
    shipping: shippingFrom(linesOf(found), page.currency, block !== undefined),
    dispatch: dispatchFrom(linesOf(plain), linesOf(dated)),
  };
}

const SPONSORED = '.puis-sponsored-label-text,.s-sponsored-label-text,a[href*="/sspa/click"],a[href^="https://aax-"]';

export function readCard(card: Element, page: Page): Draft | undefined {
  const id = idOf(card);
  const title = titleOf(card);
  if (!id || (!title && !card.querySelector(ADDRESS))) return undefined;
  const blocks = blocksOf(card);
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
    ...((card.classList.contains('AdHolder') || card.querySelector(SPONSORED)) && { sponsored: true }),
  };
}
