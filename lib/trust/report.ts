/** What a report needs before it can be filed: asked by the form and again by the worker. */
import { cleanLink, MAX_LINKS } from '../listing/links.ts';
import { cleanText } from '../listing/text.ts';
import { isReason } from './cases/types.ts';

/** UTF-16 code units. */
export const MAX_SEEN = 2000;
/** Shorter than this nobody else could check it. */
export const MIN_SEEN = 10;
/** What was seen, told at this length, counts as evidence of a counterfeit where there is neither link nor picture. */
export const MIN_DESCRIPTION = 40;
export const MAX_PICTURES = 4;

export const REPORT_PROBLEMS = [
  'valueMissing',
  'seenMissing',
  'seenLong',
  'linkBroken',
  'linksMany',
  'picturesMany',
  'evidenceMissing',
  'interestMissing',
] as const;
export type ReportProblem = (typeof REPORT_PROBLEMS)[number];

export const INTERESTS = ['none', 'seller', 'competitor'] as const;
export type Interest = (typeof INTERESTS)[number];

/** A report as filled in so far. `links` one address each, as typed; `pictures` hashes of kept ones. */
export interface ReportFields {
  value?: string | undefined;
  seen: string;
  links: readonly string[];
  pictures?: readonly string[] | undefined;
  interest?: Interest | undefined;
}

/** What keeps a report from being filed, in the order of the form; empty when it is complete. */
export function checkReport(draft: ReportFields): ReportProblem[] {
  const seen = cleanText(draft.seen).length;
  const links = draft.links.filter((link) => link.trim() !== '');
  const pictures = draft.pictures?.length ?? 0;
  const isBare = links.length === 0 && pictures === 0 && seen < MIN_DESCRIPTION;
  const problems: [ReportProblem, boolean][] = [
    ['valueMissing', draft.value === undefined || !isReason(draft.value)],
    ['seenMissing', seen < MIN_SEEN],
    ['seenLong', draft.seen.trim().length > MAX_SEEN],
    ['linkBroken', links.some((link) => cleanLink(link) === undefined)],
    ['linksMany', links.length > MAX_LINKS],
    ['picturesMany', pictures > MAX_PICTURES],
    ['evidenceMissing', draft.value === 'counterfeit' && isBare],
    ['interestMissing', draft.interest === undefined],
  ];
  return problems.filter(([, holds]) => holds).map(([problem]) => problem);
}
