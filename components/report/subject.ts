import type { ReportDraft, TabRow } from '../../lib/messages/protocol.ts';

type Subject = ReportDraft['subject'];

/** The listing a row is about. Without an id of the site's own, the key under which the page filed it stands in. */
export const subjectOf = (row: TabRow): Subject => ({
  kind: 'listing',
  site: row.listing.site,
  id: row.listing.id ?? row.key,
});

/** Under which a draft is kept. */
export const subjectName = (subject: Subject): string => `${subject.kind}:${subject.site}:${subject.id}`;
