/** One shape for what JSON-LD, microdata and RDFa say: plain objects whose properties hold one value or a list. */
import { cleanText } from '../../listing/text.ts';

export type Node = { readonly [property: string]: unknown };

export type Origin = 'jsonld' | 'microdata' | 'rdfa';

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const MAX_VALUES = 2000;

/** The values of a property, whether the page gave one or a list. */
export function valuesOf(node: Node | undefined, property: string): readonly unknown[] {
  const value = node?.[property] ?? [];
  return Array.isArray(value) ? (value as unknown[]).flat(2).slice(0, MAX_VALUES) : [value];
}

export const nodesOf = (node: Node | undefined, property: string): Node[] => valuesOf(node, property).filter(isNode);

/** Types without their vocabulary: `Product` for `http://schema.org/Product`, `schema:Product`, `["Product", …]`. */
export const typesOf = (node: Node | undefined): string[] =>
  valuesOf(node, '@type').map((type) => plain(type, 200).replace(/^.*[/#:]/, ''));

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** Structured texts are often escaped once too often: `&amp;`, `&quot;`, `&#039;`. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{2,5})|(\w{2,4}));/g, (all, code?: string, name = '') =>
    code ? String.fromCharCode(Number(code)) : (ENTITIES[name] ?? all),
  );

/** Cleaned text of a value: a string, a number, a language-tagged value, or the name of a node. */
export function plain(value: unknown, max = 2000): string {
  if (typeof value === 'string') return cleanText(decodeEntities(value.slice(0, max)));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return isNode(value) ? textAt(value, '@value', 'name', '@id') : '';
}

/** The first value of the first of these properties that says anything. */
export function textAt(node: Node | undefined, ...properties: readonly string[]): string {
  for (const property of properties)
    for (const value of valuesOf(node, property)) {
      const text = isNode(value) && value === node ? '' : plain(value);
      if (text) return text;
    }
  return '';
}
