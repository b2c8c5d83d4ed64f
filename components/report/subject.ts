import { subjectIdOf } from '../../lib/listing/key.ts';
import type { ReportDraft, TabRow } from '../../lib/messages/protocol.ts';

type Subject = ReportDraft['subject'];

/** The listing that a row is about. */
export const subjectOf = ({ listing }: TabRow): Subject => ({
  kind: 'listing',
  site: listing.site,
  id: subjectIdOf(listing),
});

/** Under which a draft is kept. */
export const subjectName = (subject: Subject): string => `${subject.kind}:${subject.site}:${subject.id}`;
