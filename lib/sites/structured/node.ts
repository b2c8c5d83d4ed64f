/** One shape for what JSON-LD, microdata and RDFa say: plain objects whose properties hold one value or a list. */
import { cleanText } from '../../listing/text.ts';

export type Node = { readonly [property: string]: unknown };

export type Origin = 'jsonld' | 'microdata' | 'rdfa';

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const MAX_VALUES = 2000;

/** The values of a property, whether the page gave one or a list. */
export function valuesOf(node: Node | undefined, property: string): readonly unknown[] {
  const value = node?.[property];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]).flat(2).slice(0, MAX_VALUES) : [value];
}

export const nodesOf = (node: Node | undefined, property: string): Node[] => valuesOf(node, property).filter(isNode);

/** Types without their vocabulary: `Product` for `http://schema.org/Product`, `schema:Product`, `["Product", …]`. */
export const typesOf = (node: Node | undefined): string[] =>
  valuesOf(node, '@type').flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []));

export const isA = (node: Node | undefined, types: ReadonlySet<string>): boolean =>
  typesOf(node).some((type) => types.has(type));

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** Structured texts are often escaped once too often: `&amp;`, `&quot;`, `&#039;`. */
export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:(amp|quot|apos|lt|gt|nbsp)|#(\d{2,6})|#x([\da-f]{2,5}));/gi,
    (all, name?: string, dec?: string, hex?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? all;
      const code = dec ? Number(dec) : Number.parseInt(hex ?? '', 16);
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : all;
    },
  );

/** Cleaned text of a value: a string, a number, a language-tagged value, or the name of a node. */
export function plain(value: unknown, max = 2000): string {
  if (typeof value === 'string') return cleanText(decodeEntities(value.slice(0, max)));
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (!isNode(value)) return '';
  const inner = valuesOf(value, '@value')[0] ?? valuesOf(value, 'name')[0] ?? valuesOf(value, '@id')[0];
  return typeof inner === 'string' || typeof inner === 'number' ? plain(inner, max) : '';
}

/** The first value of the first of these properties that says anything. */
export function textAt(node: Node | undefined, ...properties: readonly string[]): string {
  for (const property of properties)
    for (const value of valuesOf(node, property)) {
      const text = plain(value);
      if (text) return text;
    }
  return '';
}
