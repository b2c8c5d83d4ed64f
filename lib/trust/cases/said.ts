import type { CaseRecord } from './types.ts';
import { byTime, caseKey } from './whose.ts';

const DAY = 86_400_000;

/** Days a record holds at most, whatever it says: 90 for what is negative, 14 for an appeal (design.md 6); a year for praise. */
export const MAX_DAYS: Readonly<Record<CaseRecord['type'], number>> = {
  report: 90,
  ruling: 90,
  appeal: 14,
  label: 365,
  vouch: 365,
  list: 365,
  event: 365,
};

/** A record that was made by now, with its end: it says something from `created` up to, not including, `ends`. */
export interface Said {
  record: CaseRecord;
  ends: number;
  /** When its own issuer took it back. */
  withdrawn?: number;
}

export interface SaidOn {
  /** Oldest first, each once, withdrawals left out. */
  said: Said[];
  /** Withdrawals, also those that take back nothing because somebody else made them. */
  withdrawals: CaseRecord[];
}

const endOf = ({ type, created, expires }: CaseRecord): number => Math.min(expires, created + MAX_DAYS[type] * DAY);

/**
 * What was said on one subject by `now`. Records on other subjects, from the future and seen before are left out. Only its
 * own issuer takes a record back; a withdrawal outlives its own expiry and cannot be taken back itself.
 */
export function saidOn(subject: CaseRecord['subject'], records: readonly CaseRecord[], now: number): SaidOn {
  const key = caseKey(subject);
  const known = new Map<string, CaseRecord>();
  for (const record of records)
    if (record.created <= now && caseKey(record.subject) === key) known.set(record.id, record);
  const sorted = [...known.values()].sort(byTime);
  const takenBack = new Map<string, number>();
  for (const { issuer, negates, created } of sorted) {
    const target = negates === undefined ? undefined : known.get(negates);
    if (target?.issuer !== issuer || takenBack.has(target.id)) continue;
    takenBack.set(target.id, Math.max(created, target.created));
  }
  return {
    said: sorted
      .filter(({ negates }) => negates === undefined)
      .map((record) => {
        const withdrawn = takenBack.get(record.id);
        return { record, ends: endOf(record), ...(withdrawn !== undefined && { withdrawn }) };
      }),
    withdrawals: sorted.filter(({ negates }) => negates !== undefined),
  };
}

/** Whether it says something at a time. */
export const holds = ({ record, ends, withdrawn }: Said, at: number): boolean =>
  record.created <= at && ends > at && (withdrawn === undefined || withdrawn > at);

/**
 * The first time after `now` at which something begins or ends by itself, or `undefined`: what is known of these records
 * stays as it is until then.
 */
export function nextChange(
  subject: CaseRecord['subject'],
  records: readonly CaseRecord[],
  now: number,
): number | undefined {
  const key = caseKey(subject);
  let next = Number.POSITIVE_INFINITY;
  for (const record of records) {
    if (caseKey(record.subject) !== key) continue;
    for (const time of [record.created, endOf(record)]) if (time > now && time < next) next = time;
  }
  return next === Number.POSITIVE_INFINITY ? undefined : next;
}
