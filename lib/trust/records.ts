import type { RecordNote } from './types.ts';

/** What a record says that does not speak against its subject: praise, a ruling that upholds nothing, an event. */
const HARMLESS: ReadonlySet<string> = new Set(['reliable', 'dismissed', 'declined', 'held']);

/** Everything else that a record can say speaks against its subject. */
export const isNegative = ({ value }: RecordNote): boolean => !HARMLESS.has(value);

/** What still holds at a time, oldest first: the order in which records arrived does not matter. */
export const holding = (records: readonly RecordNote[], now: number): RecordNote[] =>
  records
    .filter(({ expires }) => expires > now)
    .sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** Upheld: rulings that speak against the subject. */
export const upheld = (records: readonly RecordNote[]): RecordNote[] =>
  records.filter((record) => record.type === 'ruling' && isNegative(record));

/** Label records that recommend. */
export const labels = (records: readonly RecordNote[]): RecordNote[] =>
  records.filter((record) => record.type === 'label' && record.value === 'reliable');

export const appeals = (records: readonly RecordNote[]): RecordNote[] =>
  records.filter(({ type }) => type === 'appeal');
