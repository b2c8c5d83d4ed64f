/** Every signal there is. Their order is that of equally strong ones. */
import { brandMismatch } from './brand-mismatch.ts';
import { brandOwnShop } from './brand-own-shop.ts';
import { brandShopClaim } from './brand-shop-claim.ts';
import { brandShopOther } from './brand-shop-other.ts';
import { caseUnderReview } from './case-under-review.ts';
import { claimsDiffer } from './claims-differ.ts';
import { copyHint } from './copy-hint.ts';
import type { SignalRule } from './define.ts';
import { guaranteeBacked } from './guarantee-backed.ts';
import { listPriceRaised } from './list-price-raised.ts';
import { lookAlikeBrand } from './look-alike-brand.ts';
import { makerNotShown } from './maker-not-shown.ts';
import { makerSells } from './maker-sells.ts';
import { offPlatform } from './off-platform.ts';
import { oftenKept } from './often-kept.ts';
import { oftenReturned } from './often-returned.ts';
import { onAllowList } from './on-allow-list.ts';
import { onBlockList } from './on-block-list.ts';
import { originShown } from './origin-shown.ts';
import { otherGoods } from './other-goods.ts';
import { ownReport } from './own-report.ts';
import { permitNotShown } from './permit-not-shown.ts';
import { priceBelowOwn } from './price-below-own.ts';
import { priceFarAbove } from './price-far-above.ts';
import { priceFarBelow } from './price-far-below.ts';
import { promoterStrikes } from './promoter-strikes.ts';
import { replicaWord } from './replica-word.ts';
import { returnsPromised } from './returns-promised.ts';
import { returnsRefused } from './returns-refused.ts';
import { reviewBurst } from './review-burst.ts';
import { reviewCopies } from './review-copies.ts';
import { reviewTurn } from './review-turn.ts';
import { reviewUnverified } from './review-unverified.ts';
import { shopStrikes } from './shop-strikes.ts';
import { shoutedPromise } from './shouted-promise.ts';
import { sourceFactory } from './source-factory.ts';
import { thinShop } from './thin-shop.ts';
import { trustedReport } from './trusted-report.ts';
import { youngShop } from './young-shop.ts';

export const SIGNALS: readonly SignalRule[] = [
  ownReport,
  trustedReport,
  caseUnderReview,
  onBlockList,
  shopStrikes,
  promoterStrikes,
  replicaWord,
  offPlatform,
  otherGoods,
  claimsDiffer,
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
  copyHint,
  oftenReturned,
  makerNotShown,
  permitNotShown,
  shoutedPromise,
  returnsRefused,
  youngShop,
  thinShop,
  sourceFactory,
  makerSells,
  originShown,
  oftenKept,
  guaranteeBacked,
  returnsPromised,
  onAllowList,
];
