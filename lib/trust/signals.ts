import type { Listing } from '../listing/types.ts';
import type { Sighted, SignalRule, Topic } from './signals/define.ts';
import { SIGNALS } from './signals/list.ts';
import { sellerTexts } from './signals/text.ts';
import type { JudgeContext, RecordNote, Signal } from './types.ts';
import { CAUTION_LEVEL } from './weights.ts';

interface Found {
  rule: SignalRule;
  sighted: Sighted;
}

const isLowering = ({ rule, sighted }: Found): boolean => (sighted.strength ?? rule.strength) < 0;

/** All signals on a listing, strongest first. */
export function findSignals(listing: Listing, context: JudgeContext, records: readonly RecordNote[]): Signal[] {
  const sight = { listing, texts: sellerTexts(listing), context, records };
  const found: Found[] = [];
  for (const rule of SIGNALS) {
    const sighted = rule.find(sight);
    if (sighted) found.push({ rule, sighted });
  }
  const topics = new Set(found.filter(isLowering).map(({ rule }) => rule.topic));
  return found
    .map(({ rule: { id, strength, strengthBeside, topic }, sighted }): Signal => {
      const isBeside = topics.size > (topics.has(topic) ? 1 : 0);
      return { id, strength: strengthBeside && isBeside ? strengthBeside : strength, ...sighted };
    })
    .sort((a, b) => Math.abs(b.strength) - Math.abs(a.strength));
}

const topicOf: ReadonlyMap<string, Topic> = new Map(SIGNALS.map(({ id, topic }) => [id, topic]));

/**
 * Whether the lowering signals reach the caution level: amber, the most that a heuristic can do. Signals of one topic
 * tell of one thing in several ways, so each topic counts by its strongest alone.
 */
export function isCaution(signals: readonly Signal[]): boolean {
  const worst = new Map<string, number>();
  for (const { id, strength } of signals) {
    const topic = topicOf.get(id) ?? id;
    worst.set(topic, Math.max(worst.get(topic) ?? 0, -strength));
  }
  return [...worst.values()].reduce((sum, loss) => sum + loss, 0) >= CAUTION_LEVEL.value;
}
