/** The price block of an item page: 券后 ¥341 beside 优惠前 ¥388, in either order. */
import { parseMoney } from '../../listing/money.ts';
import type { Money } from '../../listing/types.ts';

/** A text that is a price for certain: the sign often stands in another element. */
export const yuan = (text: string): Money | undefined =>
  parseMoney(/[¥元]/.test(text) ? text : `¥${text}`, { currency: 'CNY' });

export interface Prices {
  price?: Money;
  listPrice?: Money;
  /** The price is one after a coupon that the shopper takes first. */
  priceAfter?: 'coupon';
}

/** What the page calls such a price; 到手价 may be a plain sale. */
export const AFTER_COUPON = /券后/;

const AMOUNT =
  /([^¥\d]{0,12})¥ ?(\d[\d,]{0,11}(?: ?\.\d{1,2})?(?: ?[-~] ?¥? ?\d[\d,]{0,11}(?:\.\d{1,2})?)?(?: ?万)? ?起?)/g;
const BEFORE = /优惠前|原价|划线|日常价|专柜|吊牌|市场价|参考价/;
const NOW = /(?:后价?|到手价?|活动价|秒杀价|折扣价|促销价|预售价)[^\p{L}]*$/u;
/** Savings, deposits, postage and prices for some shoppers only. */
const OTHER = /省|减|满|抵|返|定金|尾款|运费|快递|红包|积分|领|津贴|会员|VIP|新人|首单|月供|分期/;

/** What a shopper pays now, and the price that the page itself calls the one before. */
export function readPrices(text: string): Prices {
  let now: Money | undefined;
  let plain: Money | undefined;
  let listPrice: Money | undefined;
  let isAfter = false;
  for (const [, label = '', amount = ''] of text.slice(0, 400).matchAll(AMOUNT)) {
    const money = yuan(amount.replace(' .', '.'));
    if (!money) continue;
    if (BEFORE.test(label)) listPrice ??= money;
    else if (NOW.test(label)) {
      if (!now) isAfter = AFTER_COUPON.test(label);
      now ??= money;
    } else if (!OTHER.test(label)) plain ??= money;
  }
  const price = now ?? plain ?? listPrice;
  return {
    ...(price && { price }),
    ...(listPrice && listPrice !== price && { listPrice }),
    ...(isAfter && { priceAfter: 'coupon' }),
  };
}
