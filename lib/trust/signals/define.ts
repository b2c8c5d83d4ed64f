/** What a signal is: one small file with its strength, its sentence in both languages, and how it is found. */
import type { Listing } from '../../listing/types.ts';
import type { JudgeContext, RecordNote, Signal, Strength } from '../types.ts';
import type { OwnWords } from './text.ts';

/** What a signal speaks of: the heading of its row. */
export const TOPICS = [
  'own',
  'case',
  'list',
  'words',
  'brand',
  'price',
  'shop',
  'promoter',
  'goods',
  'reviews',
  'page',
] as const;
export type Topic = (typeof TOPICS)[number];

/** What a signal may look at. Pure: time and everything remembered come in the context. */
export interface Sight {
  listing: Listing;
  /** The texts that the seller wrote, cleaned once for all dictionaries. */
  texts: readonly OwnWords[];
  context: JudgeContext;
  /** The records that still hold, oldest first. */
  records: readonly RecordNote[];
}

/** What was found; the rule's strength holds unless this sighting is weaker. */
export type Sighted = Pick<Signal, 'said' | 'facts' | 'source'> & { strength?: Strength };

export interface SignalRule {
  id: string;
  topic: Topic;
  strength: Strength;
  /** Its strength where a signal of another topic lowers trust too. */
  strengthBeside?: Strength;
  /** Why this strength. */
  why: string;
  /**
   * The sentence as a reason, without a full stop, with `{said}` and the names of `facts` as placeholders: a fact with
   * a subject, never an accusation.
   */
  sentence: readonly [en: string, zh: string];
  find(sight: Sight): Sighted | undefined;
}

/** Identity with a check of the type: keeps every signal file the same shape. */
export const defineSignal = (rule: SignalRule): SignalRule => rule;
