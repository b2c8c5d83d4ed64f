import type { RecordNote } from '../trust/types.ts';
import type { StoredRecord } from './types.ts';
import { DAY, expiresAt } from './values.ts';

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

/** Days for which opinions and decisions are kept after they hold no more: standing is earned by them, see `standing.ts`. */
const REMEMBERED_DAYS = 365;
const REMEMBERED: ReadonlySet<string> = new Set(['report', 'vouch', 'ruling']);

/**
 * Until when a record must be kept. A withdrawal outlives whatever it took back, also where it says that it expires
 * sooner: what is older than it and of its type cannot hold longer than this. Who reported and what was ruled is
 * remembered for a year more: nobody may rule on what they reported, and standing rests on it.
 */
export function keptUntil({ type, created, expires, negates }: StoredRecord): number {
  const holds = negates ? Math.max(expires, expiresAt(type, created)) : expires;
  return REMEMBERED.has(type) ? holds + REMEMBERED_DAYS * DAY : holds;
}

/** What the judge needs of a record; `self` for the user's own, whose public keys are `own`. */
export const toNote = (
  { id, type, value, issuer, created, expires, subject }: StoredRecord,
  own: ReadonlySet<string>,
): RecordNote => ({
  id,
  type,
  value,
  issuer: own.has(issuer) ? 'self' : issuer,
  created,
  expires,
  ...(subject.kind === 'shop' && { about: 'shop' }),
});
