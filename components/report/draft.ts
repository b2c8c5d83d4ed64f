/** What the reader typed so far, and what is still missing before it can be filed. */
import { readLink } from '../../lib/listing/links.ts';
import type { ReportDraft } from '../../lib/messages/protocol.ts';
import { checkReport, INTERESTS, type Interest, MAX_PICTURES, type ReportProblem } from '../../lib/trust/report.ts';
import type { Platform } from '../app/platform.ts';

export type ReportValue = ReportDraft['value'];

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

/** Letters that answer the question about the reporter's interest. */
export const INTEREST_KEYS: Readonly<Record<Interest, string>> = { none: 'n', seller: 's', competitor: 'c' };

export interface Draft {
  value?: ReportValue;
  seen: string;
  /** One address a line, as typed. */
  links: string;
  interest?: Interest;
  /** Hashes of kept pictures. */
  pictures: readonly string[];
}

export const EMPTY_DRAFT: Draft = { seen: '', links: '', pictures: [] };

export type ProblemField = 'value' | 'seen' | 'links' | 'interest';
export type Problem = ReportProblem | 'nominationLong';
export type Problems = Partial<Record<ProblemField, Problem>>;

/** Why a listing deserves the label: as much as the worker takes. */
export const MAX_NOMINATION = 1000;

const FIELD_OF: Readonly<Record<ReportProblem, ProblemField>> = {
  valueMissing: 'value',
  seenMissing: 'seen',
  seenLong: 'seen',
  linkBroken: 'links',
  linksMany: 'links',
  picturesMany: 'links',
  evidenceMissing: 'links',
  interestMissing: 'interest',
};

export const linesOf = (links: string): string[] =>
  links
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The links as they will be kept, and what is taken out of them. */
export function keptLinks(links: string): { urls: string[]; removed: string[] } {
  const read = linesOf(links).flatMap((line) => readLink(line) ?? []);
  return {
    urls: [...new Set(read.map(({ url }) => url))],
    removed: [...new Set(read.flatMap(({ removed }) => removed))],
  };
}

/** Everything that keeps a report from being filed, the first of each field; empty when it is complete. */
export function problemsOf(draft: Draft): Problems {
  if (draft.value === 'reliable') return draft.seen.trim().length > MAX_NOMINATION ? { seen: 'nominationLong' } : {};
  const problems: Problems = {};
  for (const problem of checkReport({ ...draft, links: linesOf(draft.links) })) problems[FIELD_OF[problem]] ??= problem;
  return problems;
}

const KEY = 'draft';
/** Unfinished reports kept at most; the oldest goes first. */
const MAX_DRAFTS = 5;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 20_000;
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** A stored draft read back; anything that is not one becomes an empty one. */
export function parseDraft(raw: unknown): Draft {
  if (typeof raw !== 'object' || raw === null) return EMPTY_DRAFT;
  const { value, seen, links, interest, pictures } = raw as Record<string, unknown>;
  const knownValue = REPORT_VALUES.find((known) => known === value);
  const knownInterest = INTERESTS.find((known) => known === interest);
  return {
    seen: isText(seen) ? seen : '',
    links: isText(links) ? links : '',
    pictures: Array.isArray(pictures) ? pictures.filter(isHash).slice(0, MAX_PICTURES) : [],
    ...(knownValue && { value: knownValue }),
    ...(knownInterest && { interest: knownInterest }),
  };
}

async function loadAll(platform: Platform): Promise<[string, unknown][]> {
  const stored = await platform.load(KEY);
  return typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
}

/** The draft for one or several subjects, by `nameOf` them. */
export async function loadDraft(platform: Platform, name: string): Promise<Draft> {
  const found = (await loadAll(platform)).find(([key]) => key === name);
  return parseDraft(found?.[1]);
}

/** Keeps a draft across closings of the popup; `undefined` forgets it. */
export async function keepDraft(platform: Platform, name: string, draft: Draft | undefined): Promise<void> {
  const others = (await loadAll(platform)).filter(([key]) => key !== name);
  const all = draft ? [...others, [name, draft] as const].slice(-MAX_DRAFTS) : others;
  await platform.keep(KEY, all.length > 0 ? Object.fromEntries(all) : undefined);
}

/** Names of what unfinished reports are about, newest first. */
export const unfinished = async (platform: Platform): Promise<string[]> =>
  (await loadAll(platform)).map(([name]) => name).reverse();
