/** What the names of an element (class, id, microdata, marks for testers) say of it, as bits: many elements share their names. */

export const HIDDEN = 1;
/** A price, or a part of one. */
export const PRICE = 2;
/** The price before. */
export const OLD = 4;
/** So named ("regular", "list"), which some shops call the price. */
export const WEAK = 8;
export const SALE = 16;
/** Amounts of other things than one piece: per unit, per month, postage, deposits. */
export const OTHER = 32;
export const SAVING = 64;
export const STARS = 128;
export const BRAND = 256;
/** The title of goods; `NAME`: any title or name. */
export const TITLE = 512;
export const NAME = 1024;
export const FLAG = 2048;
export const DISCOUNT = 4096;
/** Shopify's themes print both prices and show the one of these that a class further up chooses. */
export const ON_SALE = 8192;
export const SALE_PART = 16384;
export const REGULAR_PART = 32768;
/** Set by what an element is, for all below it. */
export const STRUCK = 65536;
export const HEADING = 131072;

const MEANINGS: readonly (readonly [number, RegExp])[] = [
  [
    HIDDEN,
    /(?:^|\s)(?:d-none|no-?display|display-?none|hide|hidden|invisible|is-hidden|not-visible|template|skeleton\S*|shimmer\S*|placeholder)(?:\s|$)/,
  ],
  [PRICE, /pr(?:ice|eis|ix|ecio|eco|ijs|ezzo)|pris(?:$|[\s_-])|cena|amount|cost|sqs-money/i],
  [
    OLD,
    /(?:^|[\s_-])(?:old|was|stri(?:ke|ck)\w*|stroke|cross\w*|line-?through|rrp|uvp|ms?rp|before|prev\w*|ancien|barre|compare\w*|non-sale|teika)(?:[_-]?price)?(?:$|[\s_-])|[_-]del\s|listPriceValue|oldPrice|(?:price|product)[_-](?:listed|crossed)/i,
  ],
  [
    WEAK,
    /(?:^|\s|(?<!with|has)[_-])(?:regular|original|list|full|standard|retail|base|normal)[_-]?(?:price)?(?:$|[\s_-])/i,
  ],
  [
    SALE,
    /(?:^|[\s_-])(?:sale|special|final|current|now|reduced|discounted|actual|today|our|selling|offer)[_-]?(?:price\w*)?(?:$|[\s_-])/i,
  ],
  [
    OTHER,
    /unit[_-]?price|price[_-]?(?:per|unit|tax)|base-?price|grundpreis|instal|month|pa[iy]e?ment|klarna|affirm|afterpay|credit|financ|mensual|cuota|parcel|[\s_-]emi[\s_-]|shipping(?!-taxable)|deliver|versand|postage|livraison|frete|coupon|voucher|deposit|warrant|protection|promotional|tooltip/i,
  ],
  [
    SAVING,
    /saving|you-?save|econom|(?:^|\s|(?<!has)[_-])(?:discount|reduction)(?:[_-](?:amount|percentage|value))?(?:$|\s)/i,
  ],
  [STARS, /rating|star(?!t)|review/i],
  [BRAND, /brand|manufacturer|vendor/i],
  [
    TITLE,
    /product\S*(?:title|name)|product[\s_-]item[\s_-]link|product-item-link|card__heading|(?:item|prod)[_-]?(?:title|name)/i,
  ],
  [NAME, /title|(?<!user|brand|vendor|shop|store|seller)[_-]?name/i],
  [FLAG, /(?:^|\s)(?:product-flags?|onsale|product-label|badge)(?:\s|$)|sticker|discount/i],
  [DISCOUNT, /discount/i],
  [ON_SALE, /(?:^|\s)price--on-sale(?:\s|$)/],
  [SALE_PART, /(?:^|\s)price__sale(?:\s|$)/],
  [REGULAR_PART, /(?:^|\s)price__regular(?:\s|$)/],
];

const MOST = 4000;
const known = new Map<string, number>();

/** The meanings of names: classes, ids and the like, with blanks between them. */
export function meaningOf(names: string): number {
  const before = known.get(names);
  if (before !== undefined) return before;
  const short = `${names.slice(0, 300)} `.replace('price-and-shipping', 'price');
  let bits = 0;
  for (const [bit, pattern] of MEANINGS) if (pattern.test(short)) bits |= bit;
  if (known.size >= MOST) known.clear();
  known.set(names, bits);
  return bits;
}
