import type { DeskFilter } from '../../lib/messages/protocol.ts';
import { CASE_STATES, REASONS } from '../../lib/trust/cases/types.ts';

export type QueueName = DeskFilter['queue'];
export const QUEUES: readonly QueueName[] = ['cases', 'labels', 'decided'];
export const AGES = [1, 7, 30, 90] as const;

/** States that a row of each queue can have. */
export const STATES_OF: Readonly<Record<QueueName, readonly string[]>> = {
  cases: ['contested', 'underReview', 'reported'],
  labels: [],
  decided: CASE_STATES.filter((state) => state !== 'none'),
};

export const VALUES_OF: Readonly<Record<QueueName, readonly NonNullable<DeskFilter['value']>[]>> = {
  cases: REASONS,
  labels: [],
  decided: [...REASONS, 'dismissed', 'reliable', 'declined'],
};

/** The filter with one thing changed; `undefined` asks for nothing. */
export function withField<F extends keyof DeskFilter>(
  filter: DeskFilter,
  field: F,
  value: DeskFilter[F] | undefined,
): DeskFilter {
  const { [field]: _, ...others } = filter;
  return (value === undefined ? others : { ...others, [field]: value }) as DeskFilter;
}

/** How many things a filter asks for, besides the queue and its order. */
export const askedOf = ({ state, value, site, days, text }: DeskFilter): number =>
  [state, value, site, days, text].filter((one) => one !== undefined).length;
