/** What fits together in a record, and how large its parts may be: what is made here and what is let in. */
import { MAX_LINKS } from '../listing/links.ts';
import { MAX_SEEN } from '../trust/report.ts';
import { RECORD_VALUES, type RecordType, type RecordValue, type StoredRecord } from './types.ts';

export const DAY = 86_400_000;

/** Longest texts (UTF-16 code units) and lists of a record. */
export const LIMITS = {
  site: 253,
  id: 600,
  title: 500,
  name: 200,
  text: 2000,
  seen: MAX_SEEN,
  address: 2000,
  links: MAX_LINKS,
  refs: 100,
  pictures: 10,
} as const;

/** What speaks against its subject. */
export const NEGATIVE_VALUES: readonly RecordValue[] = RECORD_VALUES.filter((value) => value !== 'reliable');

/** What a record of each type may say. A vouch praises, so `reliable` is no report. */
export const VALUES_OF: Readonly<Record<RecordType, readonly RecordValue[]>> = {
  label: ['reliable', 'declined'],
  vouch: ['reliable'],
  report: NEGATIVE_VALUES,
  ruling: [...NEGATIVE_VALUES, 'dismissed'],
  appeal: [...NEGATIVE_VALUES, 'dismissed'],
  list: ['reliable', 'avoid'],
  event: ['held'],
};

/**
 * Days a record holds at most, and unless it says less. Negative statements run 90 days, an appeal keeps a warning
 * contested for 14 (design 3, 6); an event can be announced a year ahead of a window of a year.
 */
export const RECORD_DAYS: Readonly<Record<RecordType, number>> = {
  label: 365,
  vouch: 365,
  report: 90,
  ruling: 90,
  appeal: 14,
  list: 365,
  event: 732,
};

export const expiresAt = (type: RecordType, created: number): number => created + RECORD_DAYS[type] * DAY;

const LONGEST_WINDOW = 366 * DAY;

/** Whether value and window are those of the type. A withdrawal of an event needs no window. */
export function fits({ type, value, window, negates }: Pick<StoredRecord, 'type' | 'value' | 'window' | 'negates'>) {
  if (!VALUES_OF[type].includes(value)) return false;
  if (!window) return type !== 'event' || negates !== undefined;
  return type === 'event' && window.to > window.from && window.to - window.from <= LONGEST_WINDOW;
}

/** Characters that turn the reading direction of what stands beside them: a text could show as another one. */
export const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
