/** Every signal there is. Their order is that of equally strong ones. */
import { brandMismatch } from './brand-mismatch.ts';
import { brandOwnShop } from './brand-own-shop.ts';
import { brandShopClaim } from './brand-shop-claim.ts';
import { brandShopOther } from './brand-shop-other.ts';
import type { SignalRule } from './define.ts';
import { lookAlikeBrand } from './look-alike-brand.ts';
import { offPlatform } from './off-platform.ts';
import { ownReport } from './own-report.ts';
import { replicaWord } from './replica-word.ts';

export const SIGNALS: readonly SignalRule[] = [
  ownReport,
  replicaWord,
  offPlatform,
  lookAlikeBrand,
  brandMismatch,
  brandShopClaim,
  brandShopOther,
  brandOwnShop,
];
