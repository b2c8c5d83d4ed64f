import type { RecordNote } from './types.ts';

/** What a record says that does not speak against its subject: praise, a ruling that upholds nothing, an event. */
const HARMLESS: ReadonlySet<string> = new Set(['reliable', 'dismissed', 'declined', 'held']);

/** Everything else that a record can say speaks against its subject. */
export const isNegative = ({ value }: RecordNote): boolean => !HARMLESS.has(value);

/** What still holds at a time, oldest first: the order in which records arrived does not matter. */
export const holding = (records: readonly RecordNote[], now: number): RecordNote[] =>
  records
    .filter(({ type, expires, deadline = expires }) => expires > now && (type !== 'appeal' || deadline > now))
    .sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** Upheld: rulings that speak against the listing, its shop or its promoter. One on a brand says nothing of these goods. */
export const upheld = (records: readonly RecordNote[]): RecordNote[] =>
  records.filter((record) => record.type === 'ruling' && record.about !== 'brand' && isNegative(record));

/** Label records that recommend the listing or its shop. */
export const labels = (records: readonly RecordNote[]): RecordNote[] =>
  records.filter(
    ({ type, value, about }) => type === 'label' && value === 'reliable' && (about === undefined || about === 'shop'),
  );

/** Records about one thing: `undefined` for the listing itself. */
export const onlyOn = (records: readonly RecordNote[], about: RecordNote['about']): RecordNote[] =>
  records.filter((record) => record.about === about);

export const appeals = (records: readonly RecordNote[]): RecordNote[] =>
  records.filter(({ type }) => type === 'appeal');

/** Until when an appeal is to be answered. */
export const dueOf = ({ deadline, expires }: RecordNote): number => deadline ?? expires;
