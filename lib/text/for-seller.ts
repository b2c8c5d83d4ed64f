/** What a listing misses, as a text that can be sent to its seller. */
import type { Verdict } from '../trust/types.ts';
import { missingOf } from './rows.ts';
import type { Speaker } from './speak.ts';

/** `undefined` where nothing is missing. */
export function forSeller(title: string, verdict: Verdict, speak: Speaker): string | undefined {
  const missing = missingOf(verdict.findings, speak);
  if (missing.length === 0) return undefined;
  const profile = verdict.profile.replace(/@\d+$/, '');
  return [
    speak.say('copy_head', { title: title.slice(0, 120), profile, date: speak.date(verdict.at) }),
    ...missing.map((line) => speak.say('copy_line', { line })),
    speak.say('copy_foot'),
  ].join('\n');
}
