/** Looks for names in a text that imitate a brand. Clean text. */
import { imitatedHan } from './chinese.ts';
import { type Brand, brandNames } from './list.ts';
import { imitated, type Likeness } from './look-alike.ts';
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

function inWords(text: string): Sighting | undefined {
  for (const { text: said, words } of groupsOf(wordsOf(text), STARTS)) {
    const seen = imitated(said, words);
    if (seen) return { ...seen, said };
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
