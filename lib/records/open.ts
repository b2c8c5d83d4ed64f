import type { RecordNote } from '../trust/types.ts';
import type { StoredRecord } from './types.ts';

/** Who took back what: nobody takes back what another issuer said. */
const negation = (issuer: string, id: string): string => `${issuer} ${id}`;

/** The records that still say something: not expired, not taken back by their issuer, and no withdrawal themselves. */
export function openRecords(records: readonly StoredRecord[], now: number): StoredRecord[] {
  const negated = new Set<string>();
  for (const { issuer, negates } of records) if (negates) negated.add(negation(issuer, negates));
  return records.filter(
    (record) => !record.negates && record.expires > now && !negated.has(negation(record.issuer, record.id)),
  );
}

/** Whether one record still says something, given all that are known on its subject. */
export const isOpen = (record: StoredRecord, all: readonly StoredRecord[], now: number): boolean =>
  !record.negates &&
  record.expires > now &&
  !all.some((other) => other.negates === record.id && other.issuer === record.issuer);

/** What the judge needs of a record. */
export const toNote = ({ id, type, value, issuer, created, expires, subject }: StoredRecord): RecordNote => ({
  id,
  type,
  value,
  issuer,
  created,
  expires,
  ...(subject.kind === 'shop' && { about: 'shop' }),
});
