import { cleanText } from '../listing/text.ts';
import { cleanLink, MAX_LINKS } from './links.ts';
import type { StoredRecord } from './types.ts';
import { LIMITS, VALUES_OF } from './values.ts';

export const MAX_SEEN = LIMITS.seen;
/** Shorter than this nobody else could check it. */
export const MIN_SEEN = 10;
/** What was seen, told at this length, counts as evidence of a counterfeit where there is no link. */
export const MIN_DESCRIPTION = 40;

export const REPORT_PROBLEMS = [
  'valueMissing',
  'seenMissing',
  'seenLong',
  'linkBroken',
  'linksMany',
  'evidenceMissing',
  'interestMissing',
] as const;
export type ReportProblem = (typeof REPORT_PROBLEMS)[number];

/** A report as filled in so far. `links` one address each, as typed. */
export interface ReportFields {
  value?: StoredRecord['value'];
  seen: string;
  links: readonly string[];
  interest?: StoredRecord['interest'];
  /** Hashes of pictures that are kept. */
  pictures?: readonly string[];
}

/** What keeps a report from being filed, in the order of the form; empty when it is complete. */
export function checkReport(draft: ReportFields): ReportProblem[] {
  const seen = cleanText(draft.seen).length;
  const links = draft.links.filter((link) => link.trim() !== '');
  const hasEvidence = links.length > 0 || (draft.pictures?.length ?? 0) > 0;
  const problems: [ReportProblem, boolean][] = [
    ['valueMissing', draft.value === undefined || !VALUES_OF.report.includes(draft.value)],
    ['seenMissing', seen < MIN_SEEN],
    ['seenLong', draft.seen.trim().length > MAX_SEEN],
    ['linkBroken', links.some((link) => cleanLink(link) === undefined)],
    ['linksMany', links.length > MAX_LINKS],
    ['evidenceMissing', draft.value === 'counterfeit' && !hasEvidence && seen < MIN_DESCRIPTION],
    ['interestMissing', draft.interest === undefined],
  ];
  return problems.filter(([, holds]) => holds).map(([problem]) => problem);
}
