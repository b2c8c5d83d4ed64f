/** One card: search (2018 to 2026), category pages, shops, deals. */
import { parseCount, parseSales } from '../../listing/count.ts';
import type { Draft, Rating, Shipping } from '../../listing/types.ts';
import type { Page } from '../define.ts';
import { allOf, attrOf, firstOf, queryOf, textOf } from '../dom.ts';
import { dispatchOf, shippingOf } from '../lines.ts';
import { isAd } from './ads.ts';
import { asItemId, itemIdIn, moneyIn, type Seller, sellerIn, starsIn, wordsOf } from './values.ts';

/** Newest first: s-card 2025, su-item-card 2026, s-item 2018, category pages, shops, deals. */
const TITLES = [
  '.s-card__title',
  '.su-item-card__title',
  '.s-item__title',
  '.bsig__title__text',
  '.str-card-title,.str-item-card__property-title',
  '.dne-itemtile-title',
];
const PRICES =
  '.s-card__price,.su-item-card__price,.s-item__price,.bsig__price--displayprice,.str-item-card__property-displayPrice,.dne-itemtile-price';
const STRUCK = '.strikethrough,.STRIKETHROUGH,[class*="-strikethrough"]';
const ROWS =
  '.su-card-container__attributes__primary > *,.s-item__detail,.bsig.brw-signal,[class*="str-item-card__property-"],.dne-itemtile-delivery';
const SELLERS =
  '.su-card-container__attributes__secondary,.s-item__seller-info-text,.s-item__etrs-text,.bsig__sellerInfo';
const STARS = '.x-star-rating .clipped,.s-item__reviews .clipped,.star-rating';

/** The hidden sample card "Shop on eBay" has an id that no offer has, or none. */
export function cardId(card: Element): string | undefined {
  const hex = /^item([\da-f]{8,12})$/.exec(card.id)?.[1];
  return (
    asItemId(card.getAttribute('data-listingid') ?? card.getAttribute('data-listing-id')) ??
    asItemId(hex && String(Number.parseInt(hex, 16))) ??
    itemIdIn(attrOf(card, 'href', 'a[href*="/itm/"],a[href*="iid="]'))
  );
}

/** "UVP EUR 160,47", "Was: $12" beside or below the price, not always struck out. */
const BEFORE =
  /(?<!\p{L})(?:uvp|rrp|msrp|list price|was|statt|pvpr?|antes|prix (?:public|conseillé)|prezzo (?:di listino|consigliato)|adviesprijs|cena katalogowa)(?!\p{L})/iu;

function pricesOf(card: Element, page: Page): Pick<Draft, 'price' | 'listPrice'> {
  const row = queryOf(card, PRICES)?.parentElement;
  const children = row ? [...row.children] : [];
  // A range is three price elements in one row; a second row is the price of buying at once, under the bid.
  const parts = children.filter((part) => part.matches(PRICES) && !part.matches(STRUCK));
  const price = moneyIn(parts.map((part) => wordsOf(part)).join(' '), page);
  const struck = queryOf(card, STRUCK);
  if (struck) return { price, listPrice: moneyIn(wordsOf(struck), page) };
  const rest = children.filter((part) => !parts.includes(part));
  const beside = rest.map((part) => wordsOf(part)).join(' ');
  return { price, listPrice: BEFORE.test(beside) ? moneyIn(beside, page) : undefined };
}

/** A product's stars, where eBay knows the product; the shop's feedback is another matter. */
function ratingOf(card: Element): Rating | undefined {
  const labels = allOf(card, STARS).map((stars) => textOf(stars) || attrOf(stars, 'aria-label'));
  const mean = labels.map((label) => starsIn(label)).find((stars) => stars);
  if (!mean) return undefined;
  const count = parseCount(textOf(card, '[class*="reviews-count"] > span:not(.clipped),.bsig__product-review__count'));
  return { ...mean, ...(count && { count }) };
}

/** Cards in columns name the seller among the other lines, where "-5% (3 left)" is none. */
const SELLER_LINE = /^\S{2,64} \d{1,3}(?:[.,]\d{1,2})? ?% \p{L}.{2,30}\([\d.,]{1,12} ?[KM]?\)$/iu;

function sellerOf(card: Element, rows: readonly string[]): Seller | undefined {
  const line = wordsOf(queryOf(card, SELLERS)) || (rows.find((row) => SELLER_LINE.test(row)) ?? '');
  return line ? sellerIn(line) : undefined;
}

/** A sum after a plus is postage in every language: "+S/. 66.64 por el envío", "+ ca. EUR 12,96 Versand". */
function shippingIn(rows: readonly string[]): Shipping | undefined {
  const paid = rows.find((row) => /^\+.{0,14}[1-9]/u.test(row));
  return shippingOf(rows) ?? (paid ? { kind: 'paid', text: paid } : undefined);
}

const RETURNS = /return|rück(?:gabe|versand|nahme)|devoluc|retour|(?<!\p{L})res[oi](?!\p{L})|zwrot/iu;

/** Labels in the words that eBay gives them; "Sold 7 Jul" of a search for sold goods is none. */
const MARKS = '.signal,[class*="program-badge"] [aria-label],.s-item__etrs-badge title';

function marksOf(card: Element): string[] {
  return allOf(card, MARKS)
    .map((label) => (label.matches('.signal') ? '' : attrOf(label, 'aria-label')) || textOf(label))
    .filter((mark) => mark.length <= 60 && !/\d/.test(mark));
}

export function readCard(card: Element, page: Page): Draft | undefined {
  const id = cardId(card);
  if (!id) return undefined;
  const rows = allOf(card, ROWS)
    .map((row) => wordsOf(row))
    .filter((row) => row.length <= 200);
  const seller = sellerOf(card, rows);
  return {
    id,
    url: `/itm/${id}`,
    title: wordsOf(firstOf(card, TITLES)),
    ...pricesOf(card, page),
    ...seller,
    shopKind: seller && 'marketplace',
    rating: ratingOf(card),
    sales: rows.map((row) => parseSales(row)).find((sales) => sales !== undefined),
    shipping: shippingIn(rows),
    dispatch: dispatchOf(rows),
    returns: rows.find((row) => RETURNS.test(row)),
    marks: marksOf(card),
    sponsored: isAd(card, page),
  };
}
