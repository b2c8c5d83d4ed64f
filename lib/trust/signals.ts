import type { Listing } from '../listing/types.ts';
import { SIGNALS } from './signals/list.ts';
import { sellerTexts } from './signals/text.ts';
import type { JudgeContext, RecordNote, Signal } from './types.ts';
import { CAUTION_LEVEL } from './weights.ts';

/** All signals on a listing, strongest first. */
export function findSignals(listing: Listing, context: JudgeContext, records: readonly RecordNote[]): Signal[] {
  const sight = { listing, texts: sellerTexts(listing), context, records };
  const signals: Signal[] = [];
  for (const { id, strength, find } of SIGNALS) {
    const sighted = find(sight);
    if (sighted) signals.push({ id, strength, ...sighted });
  }
  return signals.sort((a, b) => Math.abs(b.strength) - Math.abs(a.strength));
}

/** Whether the lowering signals together reach the caution level: amber, the most that a heuristic can do. */
export const isCaution = (signals: readonly Signal[]): boolean =>
  signals.reduce((sum, { strength }) => sum + Math.max(0, -strength), 0) >= CAUTION_LEVEL.value;
