import type { CaseRecord, Whose } from './types.ts';

/** The user's keys, present and former, speak with one voice. No public key is spelled with a blank. */
export const OWN = 'the user';

/** Who speaks: the user as one, everybody else by key. */
export const voiceOf = (issuer: string, whose: Whose): string => (whose.own.has(issuer) ? OWN : issuer);

/** 1 for the user, the issuer's weight up to 1, and 0 for everybody whom the user does not trust. */
export function weightOf(issuer: string, whose: Whose): number {
  if (whose.own.has(issuer)) return 1;
  const weight = whose.issuers.get(issuer) ?? 0;
  return weight > 0 ? Math.min(1, weight) : 0;
}

/** Whether an issuer is a known party: the user, or one whom the user trusts; a shop is known by its trusted key. */
export const isKnown = (issuer: string, whose: Whose): boolean => weightOf(issuer, whose) > 0;

/** `listing:amazon.com:B0…`, as `subjectKey` of the records spells it: trust imports nothing of theirs. */
export const caseKey = ({ kind, site, id }: CaseRecord['subject']): string => `${kind}:${site}:${id}`;

/** Oldest first; records of one moment by id, so that every machine has the same order. */
export const byTime = (a: { created: number; id: string }, b: { created: number; id: string }): number =>
  a.created - b.created || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Items by key, in the order of their first. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Records by the subject that they are about, as `caseKey` spells it. */
export const bySubject = <R extends Pick<CaseRecord, 'subject'>>(records: readonly R[]): Map<string, R[]> =>
  groupedBy(records, ({ subject }) => caseKey(subject));
