/** Latin names that imitate a brand of the list, and how. */

import { isImitation } from './edit.ts';
import { foldName } from './fold.ts';
import { HAS_HOMOGLYPH, toLatin } from './homoglyphs.ts';
import { isHonest } from './honest.ts';
import { type Brand, brandNames } from './list.ts';
import { skeletonOf } from './skeleton.ts';

/** `script` letters of another script, `digit` digits or signs for letters, `shape` letters drawn alike, `edit` one letter off. */
export type Likeness = 'script' | 'digit' | 'shape' | 'edit';
export interface LookAlike {
  brand: Brand;
  how: Likeness;
}

/** Shorter names are too near to everything. */
const LEAST = 4;
const MOST_LETTERS = 30;

interface Near {
  skeletons: Map<string, Brand>;
  /** A name, or one with a letter taken out → the names it may come from. */
  thinned: Map<string, string[]>;
  /** Words of a name, as it is written. */
  words: Map<string, number>;
}

let index: Near | undefined;

const thin = (name: string): string[] => [name, ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1))];

function nearIndex(): Near {
  if (index) return index;
  index = { skeletons: new Map(), thinned: new Map(), words: new Map() };
  for (const [name, brand] of brandNames()) {
    if (name.length < LEAST || !/^[a-z0-9]+$/.test(name)) continue;
    index.skeletons.set(skeletonOf(name), brand);
    if (!/^[a-z]+$/.test(name)) continue;
    for (const key of thin(name)) {
      const known = index.thinned.get(key);
      if (known) known.push(name);
      else index.thinned.set(key, [name]);
    }
  }
  for (const [name, brand] of brandNames()) {
    const written = brand.names.find((one) => foldName(one) === name) ?? brand.name;
    index.words.set(name, written.split(/[\s&+-]+/).length);
  }
  return index;
}

function byEdit(name: string, words: number): Brand | undefined {
  const { thinned, words: wordsOf } = nearIndex();
  for (const key of thin(name))
    for (const brand of thinned.get(key) ?? [])
      if (words <= (wordsOf.get(brand) ?? 1) && isImitation(brand, name)) return brandNames().get(brand);
  return undefined;
}

/** A word of letters of several scripts, or of another one wholly in letters drawn like Latin ones. */
function byScript(word: string): Brand | undefined {
  if (!HAS_HOMOGLYPH.test(word)) return undefined;
  const latin = foldName(toLatin(word));
  if (latin.length < 3 || !/^[a-z0-9]+$/.test(latin)) return undefined;
  const isWhole = !/[a-z]/i.test(word.normalize('NFD'));
  if (isWhole && latin.length <= LEAST) return undefined;
  return brandNames().get(latin) ?? nearIndex().skeletons.get(skeletonOf(latin));
}

/**
 * The brand that one to four written words imitate, or `undefined`: for the brand itself however it is written, for
 * words and names of their own, and for everything else. Clean text.
 */
export function imitated(text: string, words: number): LookAlike | undefined {
  if (text.length > MOST_LETTERS) return undefined;
  const foreign = byScript(text);
  if (foreign) return { brand: foreign, how: 'script' };
  const signs = text.toLowerCase().replace(/[^\p{L}\p{N}$@|!]/gu, '');
  const name = foldName(signs);
  if (name.length < LEAST - 1 || brandNames().has(name)) return undefined;
  const drawn = skeletonOf(/[$@|!]/.test(signs) ? signs : name);
  const seen = drawn.length >= LEAST && nearIndex().skeletons.get(drawn);
  if (seen) {
    const letters = name.replace(/[^a-z]/g, '').length;
    if (letters < signs.length) return letters * 2 >= signs.length ? { brand: seen, how: 'digit' } : undefined;
    if (!isHonest(name)) return { brand: seen, how: 'shape' };
  }
  if (name.length < LEAST || !/^[a-z]+$/.test(name) || isHonest(name)) return undefined;
  const brand = byEdit(name, words);
  return brand && { brand, how: 'edit' };
}
