/** What the reader typed so far, and what is still missing before it can be filed. */
import type { ReportDraft } from '../../lib/messages/protocol.ts';
import type { Platform } from '../app/platform.ts';

export type ReportValue = ReportDraft['value'];
type Interest = ReportDraft['interest'];

/** In the order of their keys 1 to 8; the last one praises, and is filed as a vouch. */
export const REPORT_VALUES: readonly ReportValue[] = [
  'counterfeit',
  'shoddy',
  'threeNo',
  'misdescribed',
  'noAfterSales',
  'fakeReviews',
  'offPlatform',
  'reliable',
];
export const INTERESTS: readonly Interest[] = ['none', 'seller', 'competitor'];

export const MAX_SEEN = 2000;
export const MAX_LINKS = 5;
/** Shorter than this nobody else could check it. */
export const MIN_SEEN = 10;

export interface Draft {
  value?: ReportValue;
  seen: string;
  /** One address a line, as typed. */
  links: string;
  interest?: Interest;
}

export const EMPTY_DRAFT: Draft = { seen: '', links: '' };

export type Problem =
  | 'valueMissing'
  | 'seenMissing'
  | 'seenLong'
  | 'linkBroken'
  | 'linksMany'
  | 'evidenceMissing'
  | 'interestMissing';
export type ProblemField = 'value' | 'seen' | 'links' | 'interest';
export type Problems = Partial<Record<ProblemField, Problem>>;

export const linesOf = (links: string): string[] =>
  links
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The https address of a line, or `undefined`: evidence must be openable by somebody else. */
export function evidenceUrl(line: string): string | undefined {
  if (line.length > 2000 || !URL.canParse(line)) return undefined;
  const url = new URL(line);
  return url.protocol === 'https:' && !url.username && !url.password ? url.href : undefined;
}

function linkProblem(draft: Draft): Problem | undefined {
  const lines = linesOf(draft.links);
  if (lines.length > MAX_LINKS) return 'linksMany';
  if (lines.some((line) => !evidenceUrl(line))) return 'linkBroken';
  return draft.value === 'counterfeit' && lines.length === 0 ? 'evidenceMissing' : undefined;
}

function seenProblem(draft: Draft): Problem | undefined {
  const length = draft.seen.trim().length;
  if (length < MIN_SEEN) return 'seenMissing';
  return length > MAX_SEEN ? 'seenLong' : undefined;
}

/** Everything that keeps a report from being filed, by field, in the order of the form; empty when it is complete. */
export function problemsOf(draft: Draft): Problems {
  if (draft.value === 'reliable') return {};
  const seen = seenProblem(draft);
  const links = linkProblem(draft);
  return {
    ...(!draft.value && { value: 'valueMissing' }),
    ...(seen && { seen }),
    ...(links && { links }),
    ...(!draft.interest && { interest: 'interestMissing' }),
  };
}

const KEY = 'draft';
/** Unfinished reports kept at most; the oldest goes first. */
const MAX_DRAFTS = 5;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 20_000;

/** A stored draft read back; anything that is not one becomes an empty one. */
export function parseDraft(raw: unknown): Draft {
  if (typeof raw !== 'object' || raw === null) return EMPTY_DRAFT;
  const { value, seen, links, interest } = raw as Record<string, unknown>;
  const knownValue = REPORT_VALUES.find((known) => known === value);
  const knownInterest = INTERESTS.find((known) => known === interest);
  return {
    seen: isText(seen) ? seen : '',
    links: isText(links) ? links : '',
    ...(knownValue && { value: knownValue }),
    ...(knownInterest && { interest: knownInterest }),
  };
}

async function loadAll(platform: Platform): Promise<[string, unknown][]> {
  const stored = await platform.load(KEY);
  return typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
}

/** The draft for a subject, by the subject's key. */
export async function loadDraft(platform: Platform, subject: string): Promise<Draft> {
  const found = (await loadAll(platform)).find(([key]) => key === subject);
  return parseDraft(found?.[1]);
}

/** Keeps a draft across closings of the popup; `undefined` forgets it. */
export async function keepDraft(platform: Platform, subject: string, draft: Draft | undefined): Promise<void> {
  const others = (await loadAll(platform)).filter(([key]) => key !== subject);
  const all = draft ? [...others, [subject, draft] as const].slice(-MAX_DRAFTS) : others;
  await platform.keep(KEY, all.length > 0 ? Object.fromEntries(all) : undefined);
}
