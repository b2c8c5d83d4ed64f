/**
 * The brands that are compared with, by hand: product brands that shoppers know and that are copied, some 1,100, each
 * with its spellings in both scripts and, where brands belong together, their owner. Own compilation from public
 * knowledge; each entry can be checked on the brand's home page and in the national registers of trade marks (CNIPA,
 * EUIPO, USPTO). One brand a line: `name|other names, comma between|owner`.
 */
import { CARE } from './care.ts';
import { foldName } from './fold.ts';
import { FOOD } from './food.ts';
import { HOME } from './home.ts';
import { TECH } from './tech.ts';
import { WEAR } from './wear.ts';

export interface Brand {
  /** As it writes itself. */
  name: string;
  /** All spellings, the name first. */
  names: readonly string[];
  /** Whom it belongs to, where the list holds other brands of the same owner. */
  owner?: string;
}

function parseRow(row: string): Brand {
  const [name = '', others = '', owner = ''] = row.split('|');
  const names = [name, ...others.split(',').filter(Boolean)];
  return { name, names, ...(owner && { owner }) };
}

const parsed: Brand[] = [];

/** Parsed when first asked for: pages that only need the words of signals never pay for it. */
export function brandList(): readonly Brand[] {
  if (parsed.length === 0)
    for (const part of [WEAR, TECH, HOME, CARE, FOOD]) parsed.push(...part.trim().split('\n').map(parseRow));
  return parsed;
}

/** `&` is written out too: `Dolce and Gabbana`, `Black n Decker`. */
const spellings = (name: string): string[] =>
  name.includes('&') ? [name, name.replace(/&/g, ' and '), name.replace(/&/g, ' n ')] : [name];

const folded = new Map<string, Brand>();

/** Every spelling, folded (`foldName`), and its brand; of two brands of one spelling the first. */
export function brandNames(): ReadonlyMap<string, Brand> {
  if (folded.size === 0)
    for (const brand of brandList())
      for (const name of brand.names.flatMap(spellings)) {
        const key = foldName(name);
        if (key.length > 1 && !folded.has(key)) folded.set(key, brand);
      }
  return folded;
}

export const brandOf = (name: string): Brand | undefined => brandNames().get(foldName(name));

/** Whether two brands belong together: the same, of one owner, or one the owner of the other. */
export const belongTogether = (a: Brand, b: Brand): boolean =>
  a === b || (a.owner !== undefined && a.owner === b.owner) || a.owner === b.name || b.owner === a.name;
