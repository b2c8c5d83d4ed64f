import type { CaseView } from '../../lib/messages/protocol.ts';
import { isOwn } from '../../lib/text/case.ts';
import { webUrl } from '../app/platform.ts';

export const MAX_STATEMENT = 1000;
export const MIN_STATEMENT = 10;
export const MAX_LINKS = 5;

export type AppealProblem = 'text' | 'long' | 'links' | 'many';

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** An address typed with or without its scheme. */
export const linkOf = (line: string): string | undefined =>
  webUrl(/^[a-z][a-z0-9+.-]*:/i.test(line) ? line : `https://${line}`);

/** What keeps an appeal from being filed; the first in the order of the form. */
export function appealProblem(statement: string, links: string): AppealProblem | undefined {
  const length = statement.trim().length;
  if (length < MIN_STATEMENT) return 'text';
  if (length > MAX_STATEMENT) return 'long';
  const lines = linesOf(links);
  if (lines.some((line) => !linkOf(line))) return 'links';
  return lines.length > MAX_LINKS ? 'many' : undefined;
}

type Ruling = CaseView['case']['decisive'][number];

/** The rulings that an appeal may be about: those that uphold and decide. */
export const appealable = ({ case: found }: CaseView): Ruling[] =>
  found.state === 'upheld' || found.state === 'contested' ? found.decisive.filter(({ upholds }) => upholds) : [];

/** The user's own appeal that is still open. */
export const openAppealOf = ({ case: found, names }: CaseView) =>
  found.appeals.find(({ state, record }) => state === 'open' && isOwn(record.issuer, names));
