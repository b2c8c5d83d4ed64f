import type { CaseView } from '../../lib/messages/protocol.ts';
import { siteOfSpace } from '../../lib/sites/catalog.ts';
import type { Speaker } from '../../lib/text/speak.ts';
import { speaker } from '../../lib/text/speak.ts';
import type { App } from '../app/context.ts';

export type Subject = CaseView['subject'];
export type OneRecord = CaseView['records'][number];

const KINDS: readonly Subject['kind'][] = ['listing', 'shop', 'promoter', 'brand', 'event'];

/** Under which a subject is found: in drafts, in addresses. */
export const subjectName = ({ kind, site, id }: Subject): string => `${kind}:${encodeURIComponent(site)}:${id}`;

/** `#case=listing:taobao.com:55`: where a case stands on its own. */
export const caseHash = (subject: Subject): string => `case=${encodeURIComponent(subjectName(subject))}`;

/** The subject of such an address; `undefined` for any other. */
export function subjectOfHash(hash: string): Subject | undefined {
  const name = new URLSearchParams(hash.replace(/^#/, '')).get('case') ?? '';
  const [, kindText, siteText, id] = /^(\w+):([^:]{1,300}):([\s\S]{1,600})$/.exec(name) ?? [];
  const kind = KINDS.find((known) => known === kindText);
  if (!kind || !siteText || !id) return undefined;
  try {
    return { kind, site: decodeURIComponent(siteText), id };
  } catch {
    return undefined;
  }
}

export const sameSubject = (a: Subject, b: Subject): boolean => subjectName(a) === subjectName(b);

/** The speaker of a page of our own, in the terms of the subject's site. */
export const speakerOf = ({ words, lang, now }: App, space?: string): Speaker =>
  speaker(words, lang, now(), space === undefined ? undefined : siteOfSpace(space)?.id);

export const siteName = (space: string, { lang }: App): string => siteOfSpace(space)?.name[lang] ?? space;

/** What the subject is called, as far as anybody here has seen it. */
export function titleOf({ subject, seen, records }: CaseView, speak: Speaker): string {
  const told = records.findLast(({ facts }) => facts?.title)?.facts?.title;
  return (
    seen?.listing.title ??
    told ??
    speak.say('desk_untitled', { kind: speak.say(`kind_${subject.kind}`), id: subject.id })
  );
}
