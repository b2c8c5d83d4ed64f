/** The JSON-LD of a document as a flat list of its top-level things. */
import { MAX_JSON, parseLoose } from './json.ts';
import { isNode, type Node, valuesOf } from './node.ts';

const MAX_SCRIPTS = 200;
const MAX_NODES = 50_000;
const MAX_DEPTH = 12;

/** Values of these hold things of the page as well: lists, what a page is about. */
const HOLDERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'about', 'itemListElement', 'item'];

interface Walk {
  seen: number;
  byId: Map<string, Node>;
  links: { owner: Record<string, unknown> | unknown[]; key: string | number; id: string }[];
}

/** A bare `{ "@id": … }` is a link to the thing of that id. */
const linkOf = (value: unknown): string | undefined => {
  if (!isNode(value)) return undefined;
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === '@id' && typeof value['@id'] === 'string' ? value['@id'] : undefined;
};

function visit(value: unknown, depth: number, walk: Walk): void {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || walk.seen++ > MAX_NODES) return;
  const owner = value as Record<string, unknown> | unknown[];
  for (const [key, inner] of Object.entries(owner)) {
    const id = linkOf(inner);
    if (id) walk.links.push({ owner, key, id });
    else visit(inner, depth + 1, walk);
  }
  if (!Array.isArray(owner) && typeof owner['@id'] === 'string' && (owner['@type'] || owner.name))
    walk.byId.set(owner['@id'], owner);
}

export interface Thing {
  node: Node;
  /** It stands in a list (`ItemList`), not for itself. */
  listed: boolean;
}

function flatten(value: unknown, depth: number, listed: boolean, into: Map<Node, Thing>): void {
  if (depth > 6 || into.size > 5000) return;
  if (Array.isArray(value)) for (const inner of value as unknown[]) flatten(inner, depth + 1, listed, into);
  else if (isNode(value) && !into.has(value)) {
    into.set(value, { node: value, listed });
    for (const holder of HOLDERS)
      for (const inner of valuesOf(value, holder))
        flatten(inner, depth + 1, listed || holder === 'itemListElement', into);
  }
}

/** Every thing that the document itself names, in order; things inside others (offers, reviews) stay inside. */
export function jsonLdOf(doc: Document): Thing[] {
  const roots: unknown[] = [];
  let budget = MAX_JSON;
  let scripts = 0;
  for (const script of doc.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? '';
    budget -= text.length;
    if (budget < 0 || ++scripts > MAX_SCRIPTS) break;
    const value = parseLoose(text);
    if (value !== undefined) roots.push(value);
  }
  const walk: Walk = { seen: 0, byId: new Map(), links: [] };
  visit(roots, 0, walk);
  for (const { owner, key, id } of walk.links) {
    const target = walk.byId.get(id);
    if (target && target !== owner) (owner as Record<string | number, unknown>)[key] = target;
  }
  const things = new Map<Node, Thing>();
  flatten(roots, 0, false, things);
  return [...things.values()];
}
