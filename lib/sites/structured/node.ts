/** One shape for what JSON-LD, microdata and RDFa say: plain objects whose properties hold one value or a list. */
import { cleanText } from '../../listing/text.ts';

export type Node = { readonly [property: string]: unknown };

export type Origin = 'jsonld' | 'microdata' | 'rdfa';

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const MAX_VALUES = 2000;
/** Nodes may name each other in a circle. */
const MAX_NAMES = 4;

/** The values of a property, whether the page gave one or a list. */
export function valuesOf(node: Node | undefined, property: string): readonly unknown[] {
  const value = node?.[property] ?? [];
  return Array.isArray(value) ? (value as unknown[]).flat(2).slice(0, MAX_VALUES) : [value];
}

export const nodesOf = (node: Node | undefined, property: string): Node[] => valuesOf(node, property).filter(isNode);

/** A name without its vocabulary: `Product` for `http://schema.org/Product`, `schema:Product`. */
export const localName = (name: string): string => name.replace(/^.*[/#:]/, '');

/** Types without their vocabulary, of one or of several. */
export const typesOf = (node: Node | undefined): string[] =>
  valuesOf(node, '@type').map((type) => localName(plain(type, 200)));

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** Structured texts are often escaped once too often: `&amp;`, `&quot;`, `&#039;`, `&#x27;`. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{2,5}|x[\da-f]{2,4})|(\w{2,4}));/gi, (all, code?: string, name = '') =>
    code ? String.fromCharCode(Number(code.replace(/^x/i, '0x'))) : (ENTITIES[name] ?? all),
  );

/** Cleaned text of a value: a string, a number, a language-tagged value, or the name of a node. */
export function plain(value: unknown, max = 2000, depth = 0): string {
  if (typeof value === 'string') return cleanText(decodeEntities(value.slice(0, max)));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return isNode(value) && depth < MAX_NAMES ? firstText(value, ['@value', 'name', '@id'], depth + 1) : '';
}

/** The first value of the first of these properties that says anything. */
export const textAt = (node: Node | undefined, ...properties: readonly string[]): string => firstText(node, properties);

function firstText(node: Node | undefined, properties: readonly string[], depth = 0): string {
  for (const property of properties)
    for (const value of valuesOf(node, property)) {
      const text = isNode(value) && value === node ? '' : plain(value, undefined, depth);
      if (text) return text;
    }
  return '';
}
