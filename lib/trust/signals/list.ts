/** Every signal there is. Their order is that of equally strong ones. */
import { copyHint } from './copy-hint.ts';
import type { SignalRule } from './define.ts';
import { guaranteeBacked } from './guarantee-backed.ts';
import { makerNotShown } from './maker-not-shown.ts';
import { makerSells } from './maker-sells.ts';
import { offPlatform } from './off-platform.ts';
import { oftenKept } from './often-kept.ts';
import { oftenReturned } from './often-returned.ts';
import { originShown } from './origin-shown.ts';
import { ownReport } from './own-report.ts';
import { permitNotShown } from './permit-not-shown.ts';
import { replicaWord } from './replica-word.ts';
import { returnsPromised } from './returns-promised.ts';
import { returnsRefused } from './returns-refused.ts';
import { shoutedPromise } from './shouted-promise.ts';
import { sourceFactory } from './source-factory.ts';
import { thinShop } from './thin-shop.ts';
import { youngShop } from './young-shop.ts';

export const SIGNALS: readonly SignalRule[] = [
  ownReport,
  replicaWord,
  offPlatform,
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
];
