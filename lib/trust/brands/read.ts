/** Which brands a text names: at its head, and anywhere. Clean text. */
import { foldName } from './fold.ts';
import { type Brand, brandNames } from './list.ts';
import { ORDINARY } from './ordinary.ts';

const MOST_WORDS = 24;
const MOST_HAN = 60;
/** Longest name in words, and in Chinese characters. */
const LONGEST = 4;
const LONGEST_HAN = 6;

export interface Written {
  text: string;
  words: number;
  /** Number of its first word. */
  at: number;
}

const PARTING = /[\s\u3400-\u9fff()[\]{}<>,;:"“”„/\\·、,。!?【】《》「」]+/;
const PLAIN_WORD = /^[A-Za-z0-9]+$/;
const EDGES = /^[^\p{L}\p{N}$@|]+|[^\p{L}\p{N}$@|]+$/gu;

/** Words of scripts that part them, without marks at their ends; Chinese characters end a word. */
export function wordsOf(text: string, most = MOST_WORDS): string[] {
  const words: string[] = [];
  for (const piece of text.split(PARTING, 2 * most)) {
    const word = PLAIN_WORD.test(piece) ? piece : piece.replace(EDGES, '');
    if (word && words.push(word) >= most) break;
  }
  return words;
}

/** Every group of one to four neighbouring words that starts within the first `starts`. */
export function groupsOf(words: readonly string[], starts: number): Written[] {
  const groups: Written[] = [];
  for (let at = 0; at < Math.min(starts, words.length); at++)
    for (let count = Math.min(LONGEST, words.length - at); count >= 1; count--)
      groups.push({ text: words.slice(at, at + count).join(' '), words: count, at });
  return groups;
}

/** The runs of Chinese characters, in order. */
export const hanRuns = (text: string): string[] => text.slice(0, 200).match(/\p{Script=Han}+/gu) ?? [];

/** Every piece of two to six characters of a run, longest first at each place. */
export function* piecesOf(run: string, most = MOST_HAN): Generator<{ text: string; at: number }> {
  const end = Math.min(run.length, most);
  for (let at = 0; at < end - 1; at++)
    for (let length = Math.min(LONGEST_HAN, end - at); length >= 2; length--)
      yield { text: run.slice(at, at + length), at };
}

/** All brands that a text names. */
export function brandsIn(text: string): Set<Brand> {
  const names = brandNames();
  const found = new Set<Brand>();
  const add = (name: string) => {
    const brand = names.get(name);
    if (brand) found.add(brand);
  };
  for (const group of groupsOf(wordsOf(text), MOST_WORDS)) add(foldName(group.text));
  for (const run of hanRuns(text)) for (const piece of piecesOf(run)) add(piece.text);
  return found;
}

/** What shops put before the brand. */
const LEAD_IN =
  /^(?:new|original|genuine|authentic|official|officiel|oficial|mens?|women'?s?|kids'?|the|20\d\d|[^\p{L}\p{N}]*)$/iu;
const HAN_LEAD_IN = /^(?:(?:正品|官方|全新|新款|新品|原装|现货|旗舰|授权|专柜|正版)+|[年款月秋冬春夏])+/u;

export interface Led {
  brand: Brand;
  /** The name that leads, as written. */
  said: string;
}

/** The brand that a title starts with; not where the name is a word of its own as well. */
export function leadingBrand(title: string): Led | undefined {
  const names = brandNames();
  const named = (text: string): Led | undefined => {
    const key = foldName(text);
    const brand = ORDINARY.has(key) ? undefined : names.get(key);
    return brand && { brand, said: text };
  };
  const body = title.replace(/^\s*[【[(][^】\])]{0,20}[】\])]\s*/u, '').replace(/^20\d\d(?=\p{Script=Han})/u, '');
  const start = body.search(/[\p{L}\p{N}]/u);
  if (start < 0) return undefined;
  if (!/\p{Script=Han}/u.test(body[start] ?? '')) {
    const words = wordsOf(body.slice(0, 120));
    const first = words.findIndex((word) => !LEAD_IN.test(word));
    if (first < 0) return undefined;
    for (const group of groupsOf(words.slice(first), 1)) {
      const led = named(group.text);
      if (led) return led;
    }
    return undefined;
  }
  const run = (hanRuns(body)[0] ?? '').replace(HAN_LEAD_IN, '');
  for (let length = Math.min(LONGEST_HAN, run.length); length >= 2; length--) {
    const led = named(run.slice(0, length));
    if (led) return led;
  }
  return undefined;
}
