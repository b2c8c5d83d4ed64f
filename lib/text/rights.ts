/** A right in the words of one language. */
import type { Right } from '../trust/rights.ts';
import { format, type Words } from './format.ts';

/** One line: the right with its article and what ends it, or why the law takes these goods out. */
export function rightText({ id, not, but }: Right, words: Words): string {
  if (not) return format(words, `right_not_${not}`, { article: format(words, `article_${id}`) });
  const right = format(words, `right_${id}`);
  if (!but) return right;
  const exception = format(words, `right_but_${but}`);
  return /[。）]$/.test(right) ? right + exception : `${right} ${exception}`;
}
