/** What the reader typed so far, and what is still missing before it can be filed. */
import { cleanText } from '../../lib/listing/text.ts';
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
/** What was seen, told at this length, stands for a link where a counterfeit is suspected. */
export const MIN_DESCRIPTION = 40;

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

/** An address typed without its scheme: `shop.example/item/7`. */
const BARE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/i;
const MAX_LINK = 2000;

/** The address of a line, or `undefined`: evidence must be openable by somebody else. */
export function evidenceUrl(line: string): string | undefined {
  const address = BARE.test(line) ? `https://${line}` : line;
  if (line.length > MAX_LINK || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.username = url.password = '';
  return url.href.length > MAX_LINK ? undefined : url.href;
}

const seenLength = (draft: Draft): number => cleanText(draft.seen).length;

function linkProblem(draft: Draft): Problem | undefined {
  const lines = linesOf(draft.links);
  if (lines.some((line) => !evidenceUrl(line))) return 'linkBroken';
  if (lines.length > MAX_LINKS) return 'linksMany';
  const isBare = draft.value === 'counterfeit' && lines.length === 0 && seenLength(draft) < MIN_DESCRIPTION;
  return isBare ? 'evidenceMissing' : undefined;
}

function seenProblem(draft: Draft): Problem | undefined {
  if (seenLength(draft) < MIN_SEEN) return 'seenMissing';
  return draft.seen.trim().length > MAX_SEEN ? 'seenLong' : undefined;
}

/**
 * Everything that keeps a report from being filed, by field; empty when it is complete. The rules are those of
 * `lib/records/report.ts`, which the worker applies again; a test keeps the two alike.
 */
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
