/** Every signal there is. Their order is that of equally strong ones. */
import type { SignalRule } from './define.ts';
import { listPriceRaised } from './list-price-raised.ts';
import { offPlatform } from './off-platform.ts';
import { otherGoods } from './other-goods.ts';
import { ownReport } from './own-report.ts';
import { priceBelowOwn } from './price-below-own.ts';
import { priceFarAbove, priceFarBelow } from './price-far.ts';
import { replicaWord } from './replica-word.ts';

export const SIGNALS: readonly SignalRule[] = [
  ownReport,
  replicaWord,
  offPlatform,
  otherGoods,
  priceFarBelow,
  priceBelowOwn,
  priceFarAbove,
  listPriceRaised,
];
