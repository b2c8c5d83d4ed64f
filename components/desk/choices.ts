/** What a reviewer may decide, each with its digit. */

import type { RequestOf } from '../../lib/messages/protocol.ts';
import { REASONS } from '../../lib/trust/cases/types.ts';

export type Value = RequestOf<'ruling.file'>['value'];
export type Kind = 'ruling' | 'label';

export interface Choice {
  value: Value;
  digit: string;
}

const RULINGS: readonly Choice[] = [
  ...REASONS.map((value, index) => ({ value, digit: String(index + 1) })),
  { value: 'dismissed', digit: '0' },
];
const LABELS: readonly Choice[] = [
  { value: 'reliable', digit: '1' },
  { value: 'declined', digit: '0' },
];

export const choicesOf = (kind: Kind): readonly Choice[] => (kind === 'ruling' ? RULINGS : LABELS);

/** Days that a decision holds at most, and unless it says less. */
export const MOST_DAYS: Readonly<Record<Kind, number>> = { ruling: 90, label: 365 };
export const MAX_TEXT = 1000;

/** Whole days within the limit. */
export function parseDays(text: string, kind: Kind): number | undefined {
  const days = Number(text.trim());
  return /^\d{1,3}$/.test(text.trim()) && days >= 1 && days <= MOST_DAYS[kind] ? days : undefined;
}

export type DecisionProblem = 'choice' | 'text' | 'long' | 'days';

export interface Decision {
  value?: Value | undefined;
  text: string;
  days: string;
}

/** What keeps a decision from being filed, in the order of the form. */
export function decisionProblem({ value, text, days }: Decision, kind: Kind): DecisionProblem | undefined {
  if (!value) return 'choice';
  if (text.trim() === '') return 'text';
  if (text.trim().length > MAX_TEXT) return 'long';
  return parseDays(days, kind) === undefined ? 'days' : undefined;
}
