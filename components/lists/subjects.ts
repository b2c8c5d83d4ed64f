/** What of a listing can stand on the user's lists: itself, its shop, who recommends it, its brand. */
import { partyId } from '../../lib/boards/party.ts';
import { subjectIdOf } from '../../lib/listing/key.ts';
import type { Listing } from '../../lib/listing/types.ts';
import type { ListEntry } from '../../lib/messages/protocol.ts';

export type Subject = ListEntry['subject'];

export interface Choice {
  subject: Subject;
  /** What it is called; absent for the listing itself, whose title stands above. */
  name?: string;
  /** Title of an entry. */
  title?: string;
}

export const keyOf = ({ kind, site, id }: Subject): string => `${kind}:${site}:${id}`;

export function choicesOf(listing: Listing): Choice[] {
  const { site, title, brand } = listing;
  const parties = (['shop', 'promoter'] as const).flatMap((kind): Choice[] => {
    const id = partyId(listing[kind]);
    if (id === undefined) return [];
    const name = listing[kind]?.name ?? id;
    return [{ subject: { kind, site, id }, name, title: name }];
  });
  const named = brand?.trim();
  return [
    { subject: { kind: 'listing', site, id: subjectIdOf(listing) }, ...(title && { title }) },
    ...parties,
    ...(named
      ? [{ subject: { kind: 'brand' as const, site, id: named.toLowerCase() }, name: named, title: named }]
      : []),
  ];
}
