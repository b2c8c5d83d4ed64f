/** Events (好货节) as the pages read them. */
import type { BoardEvent } from '../../lib/boards/types.ts';
import type { Send } from '../app/context.ts';

/** A row of the answer to `events.read`. `issuer` (`by` in some builds): who said it, `self` for the user. */
export interface EventRow {
  id: string;
  name: string;
  from: number;
  to: number;
  issuer?: string;
  by?: string;
}

/** The protocol gains `events.read` with the lists; until then its shape stands here, the only place that knows. */
type ReadEvents = (name: 'events.read', body: Record<never, never>) => Promise<{ events: EventRow[] }>;

export const readEvents = async (send: Send): Promise<EventRow[]> =>
  (await (send as unknown as ReadEvents)('events.read', {})).events;

export const makerOf = ({ issuer, by }: EventRow): string => issuer ?? by ?? '';
export const isOwn = (event: EventRow): boolean => makerOf(event) === 'self';

/** What the boards are asked with. */
export const eventOf = ({ id, name, from, to }: EventRow): BoardEvent => ({ id, name, from, to });

const DAY = 86_400_000;

/** Local midnight of a day (`2026-11-11`), or of the day after; `undefined` for anything else. */
export function momentOf(day: string, offset: 0 | 1): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (!year || !month || !date) return undefined;
  const at = new Date(Number(year), Number(month) - 1, Number(date) + offset).getTime();
  return Number.isFinite(at) ? at : undefined;
}

/** `2026-11-11`, as a date field wants it, of the reader's own day. */
export function dayText(at: number): string {
  const local = new Date(at);
  return new Date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate())).toISOString().slice(0, 10);
}

/** The last day that is part of an event. */
export const lastDay = ({ from, to }: Pick<EventRow, 'from' | 'to'>): number => Math.max(from, to - DAY / 2);

export interface Draft {
  name: string;
  from: string;
  to: string;
}

/** What `event.put` takes, or the word for what is wrong. */
export function eventDraft({ name, from, to }: Draft): { name: string; from: number; to: number } | { wrong: string } {
  const [start, end] = [momentOf(from, 0), momentOf(to, 1)];
  if (!name.trim()) return { wrong: 'event_name_missing' };
  if (start === undefined || end === undefined || end <= start) return { wrong: 'event_days_wrong' };
  return { name: name.trim(), from: start, to: end };
}
