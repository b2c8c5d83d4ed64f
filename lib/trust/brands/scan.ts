/** Looks for names in a text that imitate a brand. Clean text. */
import { imitatedHan } from './chinese.ts';
import { type Brand, brandNames } from './list.ts';
import { imitated, type Likeness, mayBePart } from './look-alike.ts';
import { groupsOf, hanRuns, piecesOf, wordsOf } from './read.ts';

/** A brand stands at the head of a title: later words are models, materials and uses. */
const STARTS = 4;
const HAN_STARTS = 12;

export interface Sighting {
  brand: Brand;
  how: Likeness | 'han';
  /** The name as written. */
  said: string;
}

const seenIn = (said: string, words: number): Sighting | undefined => {
  const seen = imitated(said, words);
  return seen && { ...seen, said };
};

function inWords(text: string): Sighting | undefined {
  const words = wordsOf(text, STARTS + 3);
  for (const word of words.slice(0, STARTS)) {
    const seen = /\p{L}/u.test(word) && seenIn(word, 1);
    if (seen) return seen;
  }
  const parts = words.map(mayBePart);
  if (!parts.includes(true)) return undefined;
  for (const { text: said, words: count, at } of groupsOf(words, STARTS)) {
    // What is off, is off in one word.
    const others = parts.slice(at, at + count).filter(Boolean).length;
    const seen = count > 1 && others >= count - 1 && seenIn(said, count);
    if (seen) return seen;
  }
  return undefined;
}

/** Two characters mean a name only where a run of characters starts. */
function inHan(text: string): Sighting | undefined {
  let left = HAN_STARTS;
  for (const run of hanRuns(text)) {
    let covered = 0;
    for (const { text: said, at } of piecesOf(run, left)) {
      // What a listed name covers is read as that name.
      if (brandNames().has(said)) covered = Math.max(covered, at + said.length);
      if (at < covered || (said.length === 2 && at > 0)) continue;
      const brand = imitatedHan(said);
      if (brand) return { brand, how: 'han', said };
    }
    left -= run.length;
    if (left < 2) break;
  }
  return undefined;
}

/** The first name of a text that imitates a brand. */
export const scanText = (text: string): Sighting | undefined => inWords(text) ?? inHan(text);
