import type { BundleRefusal } from '../../lib/messages/protocol.ts';
import type { Translate, Words } from '../../lib/text/format.ts';

/** Why a file was refused, with the line where that is known. */
export function refusalWords({ why, line }: BundleRefusal, words: Words, t: Translate): string {
  const key = `bundle_why_${why}`;
  const reason = key in words ? t(key) : t('bundle_why_other', { why: why.slice(0, 40) });
  return line === undefined ? reason : t('bundle_line', { line, why: reason });
}
