/** Latin names that imitate a brand of the list, and how. */
import { isImitation } from './edit.ts';
import { foldName } from './fold.ts';
import { HAS_HOMOGLYPH, toLatin } from './homoglyphs.ts';
import { isHonest } from './honest.ts';
import { type Brand, brandNames } from './list.ts';
import { skeletonsOf } from './skeleton.ts';
import { soundOf } from './sounds.ts';

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
  /** Names that are a Chinese one in Latin letters: `haier` 海尔. */
  spelt: Set<string>;
  /** Words that names of several are made of. */
  parts: Set<string>;
}

let index: Near | undefined;

const thin = (name: string): string[] => [name, ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1))];

function nearIndex(): Near {
  if (index) return index;
  index = { skeletons: new Map(), thinned: new Map(), words: new Map(), spelt: new Set(), parts: new Set() };
  for (const [name, brand] of brandNames()) {
    if (name.length < LEAST || !/^[a-z0-9]+$/.test(name)) continue;
    for (const skeleton of skeletonsOf(name)) index.skeletons.set(skeleton, brand);
    if (name.replace(/\d/g, '').length < LEAST) continue;
    for (const key of thin(name)) {
      const known = index.thinned.get(key);
      if (known) known.push(name);
      else index.thinned.set(key, [name]);
    }
  }
  for (const [name, brand] of brandNames()) {
    const written = brand.names.find((one) => foldName(one) === name) ?? brand.name;
    const parts = written.split(/[\s&+-]+/);
    index.words.set(name, parts.length);
    if (parts.length > 1) for (const part of parts) index.parts.add(foldName(part));
    if (/^\p{Script=Han}+$/u.test(name)) index.spelt.add(Array.from(name, soundOf).join(''));
  }
  return index;
}

function byEdit(name: string, words: number): Brand | undefined {
  const { thinned, words: wordsOf, spelt } = nearIndex();
  for (const key of thin(name))
    for (const brand of thinned.get(key) ?? [])
      if (words <= (wordsOf.get(brand) ?? 1) && isImitation(brand, name, spelt.has(brand)))
        return brandNames().get(brand);
  return undefined;
}

function bySkeleton(name: string): Brand | undefined {
  for (const skeleton of skeletonsOf(name)) {
    const brand = nearIndex().skeletons.get(skeleton);
    if (brand) return brand;
  }
  return undefined;
}

/** A word of letters of several scripts, or of another one wholly in letters drawn like Latin ones. */
function byScript(word: string): Brand | undefined {
  if (!HAS_HOMOGLYPH.test(word)) return undefined;
  const latin = foldName(toLatin(word));
  if (latin.length < 3 || !/^[a-z0-9]+$/.test(latin)) return undefined;
  const isWhole = !/[a-z]/i.test(word.normalize('NFD'));
  if (isWhole && latin.length <= LEAST) return undefined;
  return brandNames().get(latin) ?? bySkeleton(latin);
}

/**
 * Whether a name of several words may hold this one: as it stands (one letter off spoils one word of a name, not the
 * others), or with digits or letters of another script in it.
 */
export const mayBePart = (word: string): boolean =>
  nearIndex().parts.has(word.toLowerCase()) ||
  nearIndex().parts.has(foldName(word)) ||
  (/[\d$@|!]/.test(word) && /[a-z]/i.test(word)) ||
  HAS_HOMOGLYPH.test(word);

function judgeWords(text: string, words: number): LookAlike | undefined {
  const foreign = byScript(text);
  if (foreign) return { brand: foreign, how: 'script' };
  const signs = text.toLowerCase().replace(/[^\p{L}\p{N}$@|!]/gu, '');
  const name = foldName(signs);
  if (name.length < LEAST || brandNames().has(name)) return undefined;
  const seen = bySkeleton(/[$@|!]/.test(signs) ? signs : name);
  if (seen) {
    const letters = name.replace(/[^a-z]/g, '').length;
    if (letters < signs.length) return letters * 2 >= signs.length ? { brand: seen, how: 'digit' } : undefined;
    if (!isHonest(name)) return { brand: seen, how: 'shape' };
  }
  if (!/^[a-z]+[a-z0-9]*$/.test(name) || isHonest(name)) return undefined;
  const brand = byEdit(name, words);
  return brand && { brand, how: 'edit' };
}

/** Titles of a page say the same words over and over. */
const answers = new Map<string, LookAlike | undefined>();
const MOST_ANSWERS = 5000;

/**
 * The brand that one to four written words imitate, or `undefined`: for the brand itself however it is written, for
 * words and names of their own, and for everything else. Clean text, one blank between words.
 */
export function imitated(text: string, words: number): LookAlike | undefined {
  if (text.length > MOST_LETTERS) return undefined;
  const known = answers.get(text);
  if (known !== undefined || answers.has(text)) return known;
  const answer = judgeWords(text, words);
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(text, answer);
  return answer;
}
