/** The product page: of 2018 to 2025, and of React Native (2026). Read downwards from its heading. */
import type { Draft, Score } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { attrOf, firstOf, type TextRun, textOf, textRuns } from '../dom.ts';
import { brandSaid, countSaid, saidProduct, textAt, withReviewsSaid } from '../item-kit.ts';
import { dispatchOf } from '../lines.ts';
import { PRODUCT } from './card.ts';
import { ASSURED, ASSURED_MARK, addressOf, FREE, pidIn, priceGroup, ratingIn, textsIn } from './values.ts';

export const titleElement = (page: Page): Element | undefined => firstOf(page.doc, ['main h1', 'h1']);

const MAX_TEXTS = 4000;
const BUY = /^(?:add to cart|buy now|notify me)$/i;

/** The row of buttons, beside the pictures or in a bar at the foot of the window; the newest are no `button`. */
export function buyElement({ doc }: Page): Element | undefined {
  const text = doc.body && textRuns(doc.body, MAX_TEXTS).find((run) => BUY.test(run.text));
  if (!text) return undefined;
  let block = text.element;
  while (block.parentElement && textOf(block.parentElement).length <= text.text.length) block = block.parentElement;
  return block.parentElement ?? block;
}

/** What of the page is about this offer ends where other goods, properties or buyers' words begin. */
const END =
  /^(?:product (?:highlights|description)|all details|specifications|description|ratings? (?:&|and) reviews?|similar products.*|frequently bought.*|questions and answers|buy together.*|you might (?:be interested|also like).*|recently viewed)$/i;

/** Texts from the heading on, without those of links to other goods and variants. */
function offerRuns(page: Page, heading: Element): TextRun[] {
  const runs = textsIn(page.doc.body, MAX_TEXTS);
  const start = runs.findIndex(({ element }) => heading.contains(element));
  const after = runs.slice(Math.max(start, 0)).filter(({ element }) => !heading.contains(element));
  const end = after.findIndex(({ text }) => END.test(text));
  return after.slice(0, end < 0 ? 400 : end).filter(({ element }) => !element.closest(PRODUCT));
}

const SOLD_BY = /^(?:(?:fulfilled|sold|sold and shipped) by|seller ?:) ?(.{2,60})$/i;
const asScore = (text: string | undefined): Score | undefined =>
  text && /^[0-5](?:\.\d)?$/.test(text) ? { value: Number(text), scale: 5 } : undefined;

/** `#sellerName` until 2025, "Fulfilled by X" since; the shop's own score follows the name. */
function readShop(page: Page, runs: readonly TextRun[]): Pick<Draft, 'shop' | 'shopKind' | 'shopRating'> {
  const block = page.doc.querySelector('#sellerName');
  const said = block ? textRuns(block, 4).map(({ text }) => text) : [];
  const at = runs.findIndex(({ text }) => SOLD_BY.test(text));
  const name = said[0] ?? SOLD_BY.exec(runs[at]?.text ?? '')?.[1];
  if (!name) return {};
  const shopRating = asScore(said[0] ? said[1] : runs[at + 1]?.text);
  return { shop: { name }, shopKind: 'marketplace', ...(shopRating && { shopRating }) };
}

const DELIVERY = /^(?:free )?delivery(?: by| in)?(?: .{0,30})?$/i;
const DAY = /\d|today|tomorrow/i;

/** "Delivery by", "5 Jul, Saturday", "|", "Free", "₹40": the day may be a text of its own, then comes the fee. */
function readDelivery(runs: readonly TextRun[]): Pick<Draft, 'dispatch' | 'shipping'> {
  for (const [at, { text }] of runs.entries()) {
    if (!DELIVERY.test(text)) continue;
    const words = DAY.test(text) ? text : `${text} ${runs[at + 1]?.text ?? ''}`;
    const dispatch = DAY.test(words) && words.length <= 60 ? dispatchOf([words]) : undefined;
    if (!dispatch) continue;
    const near = runs.slice(at + 1, at + 6).map((run) => run.text);
    const free = near.find((line) => FREE.test(line));
    const fee = near.find((line) => /^₹ ?\d+$/.test(line));
    if (free) return { dispatch, shipping: { kind: 'free', text: free } };
    return { dispatch, ...(fee && { shipping: { kind: 'paid' as const, text: fee } }) };
  }
  return {};
}

const RETURNS =
  /^(?:\d{1,3}[ -]days?\b.{0,60}(?:return|replace|repair|exchange).{0,40}|no returns?\b.{0,40}|non-returnable.{0,20})$/i;
const PROMISE =
  /^(?:special price|cash on delivery|flipkart assured|assured|gst invoice available|top rated seller|open box delivery|\d+% (?:genuine|original).*)$/i;

export function readItem(page: Page): Draft | undefined {
  const heading = titleElement(page);
  if (!heading) return undefined;
  const title = textRuns(heading, 6)
    .map(({ text }) => text)
    .join(' ');
  if (!title) return undefined;
  const runs = offerRuns(page, heading);
  const group = priceGroup(runs);
  const pid = pidIn(page.url.search) ?? pidOfLinks(page);
  const said = saidProduct(page, pid, title);
  const sku = textAt(said, 'sku');
  const id = pid ?? (/^[A-Z\d]{16}$/.test(sku) ? sku : undefined);
  const rating = ratingIn(runs, 0, group ? group.start : 12);
  const count = rating?.value && !rating.count ? countSaid(said) : undefined;
  const returns = runs.find(({ text }) => RETURNS.test(text))?.text;
  const brand = brandSaid(said);
  const promises = runs.map(({ text }) => text).filter((text) => PROMISE.test(text));
  const isAssured = assuredNear(heading);
  const own: Draft = {
    ...(id && { id }),
    url: addressOf(attrOf(page.doc, 'href', 'link[rel="canonical"]') || page.url.pathname, id),
    title,
    price: group?.price,
    listPrice: group?.listPrice,
    rating: rating && count ? { ...rating, count: { min: count, open: false } } : rating,
    ...readShop(page, runs),
    ...readDelivery(runs),
    ...(returns && { returns }),
    ...(brand && { brand, from: { brand: 'structured' as const } }),
    marks: [...new Set([...(isAssured ? [ASSURED_MARK] : []), ...promises])],
  };
  return withReviewsSaid(own, said, page.lang);
}

/** The page's own variant where its address leaves it out: its links to sellers and delivery carry it. */
function pidOfLinks({ doc }: Page): string | undefined {
  const link = doc.querySelector('a[href*="/sellers?"],a[href*="/product-delivery/"],a[href*="/product-reviews/"]');
  return pidIn(attrOf(link, 'href'));
}

/** The drawn badge beside the heading, not one of a card further down. */
function assuredNear(heading: Element): boolean {
  let block = heading.parentElement;
  for (let level = 0; block && level < 4; level++, block = block.parentElement)
    for (const image of block.querySelectorAll(ASSURED)) if (!image.closest(PRODUCT)) return true;
  return false;
}
