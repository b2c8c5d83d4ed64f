import type { RecordNote } from './types.ts';

/** Everything a record can say but `reliable` speaks against its subject. */
export const isNegative = ({ value }: RecordNote): boolean => value !== 'reliable';

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
  records.filter((record) => record.type === 'label' && !isNegative(record));

export const appeals = (records: readonly RecordNote[]): RecordNote[] =>
  records.filter(({ type }) => type === 'appeal');
