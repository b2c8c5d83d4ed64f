/** Why a row of a board stands where it stands, in words: one line for each fact that `lib/boards/why.ts` hands over. */
import type { Lang } from '../settings/types.ts';
import type { Words } from './format.ts';
import { type Speaker, speaker } from './speak.ts';

/** A fact as it comes: what is said, and its numbers by name. */
export interface WhyFact {
  what: string;
  values: Readonly<Record<string, number>>;
}

/** Shares shown as points of a hundred, and those shown in percent. */
const OF_HUNDRED = new Set(['low', 'mid', 'high']);

function valueText(name: string, value: number, speak: Speaker): string {
  if (OF_HUNDRED.has(name)) return speak.number(Math.round(value * 100));
  if (name === 'fresh') return `${speak.number(Math.round(value * 100))}%`;
  return name === 'at' ? speak.date(value) : speak.number(value);
}

function lineOf({ what, values }: WhyFact, speak: Speaker): string {
  const texts = Object.entries(values).map(([name, value]) => [name, valueText(name, value, speak)] as const);
  // The number that a line is about: one is said differently.
  const about = values.n ?? values.days ?? 0;
  return speak.count(`why_${what}`, about, Object.fromEntries(texts));
}

export function whyLines(facts: readonly WhyFact[], words: Words, lang: Lang, now: number): string[] {
  const speak = speaker(words, lang, now);
  return facts.map((fact) => lineOf(fact, speak));
}
