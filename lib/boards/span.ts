import type { BoardSpan } from './types.ts';

export const DAY = 86_400_000;

/** What a board speaks of: from (inclusive) to end (inclusive), epoch milliseconds. */
export interface Range {
  from: number;
  end: number;
}

/** The last n days up to now; of an event what has passed of it, `to` excluded. */
export const rangeOf = (span: BoardSpan, now: number): Range =>
  typeof span === 'number'
    ? { from: now - span * DAY, end: now }
    : { from: span.from, end: Math.min(now, span.to - 1) };

/** `7`, `event-spring-2026`: names a span in keys and files. */
export const spanName = (span: BoardSpan): string => (typeof span === 'number' ? String(span) : `event-${span.id}`);

/** Length in days, of an event rounded up. */
export const spanDays = (span: BoardSpan): number =>
  typeof span === 'number' ? span : Math.max(1, Math.ceil((span.to - span.from) / DAY));
