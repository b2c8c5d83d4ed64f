import type { Listing } from '../listing/types.ts';
import { offPlatform } from './signals/off-platform.ts';
import { ownReport } from './signals/own-report.ts';
import { replicaWord } from './signals/replica-word.ts';
import { sellerTexts } from './signals/text.ts';
import type { RecordNote, Signal } from './types.ts';
import { CAUTION_LEVEL } from './weights.ts';

/** All signals on a listing, strongest first. */
export function findSignals(listing: Listing, records: readonly RecordNote[]): Signal[] {
  const texts = sellerTexts(listing);
  return [ownReport(records), replicaWord(texts), offPlatform(texts)]
    .filter((signal) => signal !== undefined)
    .sort((a, b) => Math.abs(b.strength) - Math.abs(a.strength));
}

/** Whether the lowering signals together reach the caution level: amber, the most that a heuristic can do. */
export const isCaution = (signals: readonly Signal[]): boolean =>
  signals.reduce((sum, { strength }) => sum + Math.max(0, -strength), 0) >= CAUTION_LEVEL.value;
