/** The user's own allow and block lists, which are records of the user's own. */
import { openRecords } from '../records/open.ts';
import { type StoredRecord, type Subject, subjectKey } from '../records/types.ts';
import type { JudgeContext } from '../trust/types.ts';

/** The newest entry on a subject, if it still holds. */
export function entryOn(
  records: readonly StoredRecord[],
  own: ReadonlySet<string>,
  now: number,
): StoredRecord | undefined {
  const entries = openRecords(records, now).filter(({ type, issuer }) => type === 'list' && own.has(issuer));
  return entries.sort((a, b) => b.created - a.created || (a.id < b.id ? 1 : -1))[0];
}

/**
 * What the lists say of a listing: the entry on the listing itself decides, then that on its shop, its promoter, its
 * brand. `subjects` in this order.
 */
export function listedAs(
  subjects: readonly Subject[],
  said: ReadonlyMap<string, readonly StoredRecord[]>,
  own: ReadonlySet<string>,
  now: number,
): JudgeContext['list'] {
  for (const subject of subjects) {
    const entry = entryOn(said.get(subjectKey(subject)) ?? [], own, now);
    const about = subject.kind;
    if (entry && about !== 'event') return { value: entry.value === 'avoid' ? 'avoid' : 'reliable', about };
  }
  return undefined;
}
