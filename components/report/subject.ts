import { subjectIdOf } from '../../lib/listing/key.ts';
import type { ReportDraft, TabRow } from '../../lib/messages/protocol.ts';

export type Subject = ReportDraft['subjects'][number];

/** Listings in one report at most, as the worker takes them. */
export const MAX_SUBJECTS = 60;

/** The listing that a row is about. */
export const subjectOf = ({ listing }: TabRow): Subject => ({
  kind: 'listing',
  site: listing.site,
  id: subjectIdOf(listing),
});

export const subjectName = (subject: Subject): string => `${subject.kind}:${subject.site}:${subject.id}`;

const BETWEEN = '\n';

/** Under which a draft is kept, whatever the order the listings were picked in. */
export const nameOf = (subjects: readonly Subject[]): string => subjects.map(subjectName).sort().join(BETWEEN);

/** The rows that a kept draft is about; `undefined` where one of them is not among these. */
export function rowsOfName(name: string, rows: readonly TabRow[]): TabRow[] | undefined {
  const names = name.split(BETWEEN);
  const found = names.flatMap((one) => rows.find((row) => subjectName(subjectOf(row)) === one) ?? []);
  return found.length === names.length ? found : undefined;
}

/** Each subject once: the same goods may stand on a page several times. */
export const subjectsOf = (rows: readonly TabRow[]): Subject[] => {
  const byName = new Map(rows.map((row) => [subjectName(subjectOf(row)), subjectOf(row)]));
  return [...byName.values()].slice(0, MAX_SUBJECTS);
};
