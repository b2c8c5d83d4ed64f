/** Every signal there is. Their order is that of equally strong ones. */
import { copyHint } from './copy-hint.ts';
import type { SignalRule } from './define.ts';
import { offPlatform } from './off-platform.ts';
import { ownReport } from './own-report.ts';
import { replicaWord } from './replica-word.ts';
import { shoutedPromise } from './shouted-promise.ts';

export const SIGNALS: readonly SignalRule[] = [ownReport, replicaWord, offPlatform, copyHint, shoutedPromise];
