/** What of names and texts may stand in a page report: their shape, and words that say how the page is built. */
import { UNITS, VOCABULARY } from './vocabulary.ts';

const MAX_RUN = 8;
const MAX_TEXT = 60;
/** Different names that must share a word before it counts as the site's own prefix. */
const PREFIX_OF = 3;
const MAX_ELEMENTS = 20_000;
const MAX_WORDS = 400_000;

const xs = (run: string): string => 'x'.repeat(Math.min(run.length, MAX_RUN));
const nines = (run: string): string => '9'.repeat(Math.min(run.length, MAX_RUN));

/** Letters and digits mixed, or capitals all over: an id, a hash, a token. */
const isHash = (part: string): boolean =>
  (part.length >= 5 &&
    /\d/.test(part) &&
    /[a-z]/i.test(part) &&
    !/^[a-z]{3,}\d{1,3}$|^\d{1,2}[a-z]{3,}$/i.test(part)) ||
  (/[a-z][A-Z][a-z]?[A-Z]|[A-Z][a-z][A-Z][a-z][A-Z]/.test(part) && !/^(?:[A-Z]?[a-z]{3,})+$/.test(part));

const WORD = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;
const namesOf = (element: Element): string[] =>
  `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttributeNames().join(' ')}`
    .split(/\s+/)
    .filter(Boolean);

/** Words that many different names of the page begin or end with, and that stand nowhere in its text. */
function prefixesOf(doc: Document): ReadonlySet<string> {
  const names = new Map<string, Set<string>>();
  const all = doc.getElementsByTagName('*');
  for (let i = 0; i < Math.min(all.length, MAX_ELEMENTS); i++)
    for (const name of namesOf(all[i] as Element)) {
      if (name.length > 80) continue;
      for (const [word] of name.matchAll(WORD)) {
        const key = word.toLowerCase();
        const known = names.get(key);
        if (!known) names.set(key, new Set([name]));
        else if (known.size < PREFIX_OF) known.add(name);
      }
    }
  const text = (doc.body?.textContent ?? '').slice(0, MAX_WORDS).toLowerCase();
  const said = new Set(text.match(/\p{L}+/gu) ?? []);
  const own = [...names].filter(([word, of]) => of.size >= PREFIX_OF && !said.has(word));
  return new Set(own.map(([word]) => word));
}

export interface Mask {
  /** A class, an id, an attribute's name, a part of a path. */
  name(raw: string): string;
  /** A text: letters as x, digits as 9. */
  text(raw: string): string;
}

/** `strict`: nothing but the vocabulary. */
export function maskOf(doc: Document, strict = false): Mask {
  const prefixes = strict ? new Set<string>() : prefixesOf(doc);
  const isKept = (word: string) => word.length < 3 || VOCABULARY.has(word) || prefixes.has(word);
  const part = (raw: string): string =>
    isHash(raw)
      ? '#'
      : raw.replace(/\d+/g, nines).replace(WORD, (word) => (isKept(word.toLowerCase()) ? word : xs(word)));
  return {
    name: (raw) =>
      raw.length > 60
        ? '#'
        : raw
            .replace(/[^\x20-\x7e]+/g, '·')
            .replace(/[@%?=&]+/g, '·')
            .replace(/[A-Za-z0-9]+/g, part),
    text: (raw) =>
      raw
        .slice(0, 400)
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/\p{N}+/gu, nines)
        .replace(/[\p{L}\p{M}]+/gu, (word) => (UNITS.test(word) ? word : xs(word)))
        .replace(/[^\p{L}\p{N}\p{Sc} .,:/%()+|•★-]/gu, '·')
        .slice(0, MAX_TEXT),
  };
}
