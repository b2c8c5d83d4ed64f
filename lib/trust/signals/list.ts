/** Every signal there is. Their order is that of equally strong ones. */
import { brandMismatch } from './brand-mismatch.ts';
import { brandOwnShop } from './brand-own-shop.ts';
import { brandShopClaim } from './brand-shop-claim.ts';
import { brandShopOther } from './brand-shop-other.ts';
import type { SignalRule } from './define.ts';
import { listPriceRaised } from './list-price-raised.ts';
import { lookAlikeBrand } from './look-alike-brand.ts';
import { offPlatform } from './off-platform.ts';
import { otherGoods } from './other-goods.ts';
import { ownReport } from './own-report.ts';
import { priceBelowOwn } from './price-below-own.ts';
import { priceFarAbove } from './price-far-above.ts';
import { priceFarBelow } from './price-far-below.ts';
import { replicaWord } from './replica-word.ts';
import { reviewBurst } from './review-burst.ts';
import { reviewCopies } from './review-copies.ts';
import { reviewTurn } from './review-turn.ts';
import { reviewUnverified } from './review-unverified.ts';

export const SIGNALS: readonly SignalRule[] = [
  ownReport,
  replicaWord,
  offPlatform,
  otherGoods,
  priceFarBelow,
  priceBelowOwn,
  priceFarAbove,
  listPriceRaised,
  reviewTurn,
  reviewBurst,
  reviewCopies,
  reviewUnverified,
  lookAlikeBrand,
  brandMismatch,
  brandShopClaim,
  brandShopOther,
  brandOwnShop,
];
