/** Days of an event in the reader's time zone: a date input speaks of days, a record of moments. */

const DAY = 86_400_000;
/** As records hold them. */
export const MAX_EVENT_NAME = 60;
export const MAX_EVENT_DAYS = 366;
/** A record of an event holds for 732 days. */
const FARTHEST = 732 * DAY;

/** `2026-11-11` as its first moment here, plus whole days; `undefined` for what is no day. */
export function startOfDay(text: string, plus = 0): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year || !month || !day) return undefined;
  const [y, m, d] = [Number(year), Number(month) - 1, Number(day)];
  const date = new Date(y, m, d);
  // 31 February is no day, and the first year that `Date` reads as it is written is 100.
  if (date.getFullYear() !== y || date.getMonth() !== m || date.getDate() !== d) return undefined;
  return new Date(y, m, d + plus).getTime();
}

/** The day of a moment here, as a date input writes it. */
export function dayText(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export interface EventDraft {
  name: string;
  /** First and last day, both part of it: `2026-11-11`. */
  from: string;
  to: string;
}

export interface EventWindow {
  name: string;
  /** Epoch milliseconds; `to` is the first moment after it. */
  from: number;
  to: number;
}

export type EventProblem = 'name' | 'nameLong' | 'from' | 'to' | 'order' | 'long' | 'far';
export type EventProblems = Partial<Record<keyof EventDraft, EventProblem>>;

/** Days of it, the last included; a day on which clocks change is one, too. */
export const daysOf = ({ from, to }: Pick<EventWindow, 'from' | 'to'>): number => Math.round((to - from) / DAY);

/** What is wrong with a draft, or the window it names. */
export function readEvent(draft: EventDraft, now: number): { window: EventWindow } | { problems: EventProblems } {
  const name = draft.name.trim();
  const [from, to] = [startOfDay(draft.from), startOfDay(draft.to, 1)];
  const problems: EventProblems = {};
  if (!name) problems.name = 'name';
  else if (name.length > MAX_EVENT_NAME) problems.name = 'nameLong';
  if (from === undefined) problems.from = 'from';
  if (to === undefined) problems.to = 'to';
  if (from !== undefined && to !== undefined) {
    if (to <= from) problems.to = 'order';
    // To the millisecond: an hour more in autumn would be refused.
    else if (to - from > MAX_EVENT_DAYS * DAY) problems.to = 'long';
    else if (to > now + FARTHEST) problems.to = 'far';
  }
  if (Object.keys(problems).length > 0 || from === undefined || to === undefined) return { problems };
  return { window: { name, from, to } };
}

export const EVENT_PRESETS = ['three', '618', '1111', 'friday'] as const;
export type EventPreset = (typeof EVENT_PRESETS)[number];

/** Fourth Thursday of November and the day after: US law names the Thursday, shops the Friday to the Monday. */
function blackFriday(year: number): Date {
  const first = new Date(year, 10, 1).getDay();
  return new Date(year, 10, 1 + ((4 - first + 7) % 7) + 21 + 1);
}

/** Days of a preset: the coming one, or the one under way. 618 runs from 1 to 18 June, 双11 from 1 to 11 November. */
export function presetDays(preset: EventPreset, now: number): Pick<EventDraft, 'from' | 'to'> {
  const today = new Date(now);
  const days = (from: Date, more: number) => ({
    from: dayText(from.getTime()),
    to: dayText(new Date(from.getFullYear(), from.getMonth(), from.getDate() + more).getTime()),
  });
  if (preset === 'three') return days(today, 2);
  const of = (year: number) =>
    preset === '618'
      ? days(new Date(year, 5, 1), 17)
      : preset === '1111'
        ? days(new Date(year, 10, 1), 10)
        : days(blackFriday(year), 3);
  const year = today.getFullYear();
  return of(year).to >= dayText(now) ? of(year) : of(year + 1);
}
