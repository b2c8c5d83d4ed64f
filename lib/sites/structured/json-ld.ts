/** The JSON-LD of a document as a flat list of its top-level things. */
import { MAX_JSON, parseLoose } from './json.ts';
import { isNode, type Node } from './node.ts';

const MAX_NODES = 50_000;
const MAX_DEPTH = 12;
const MAX_THINGS = 1000;
/** Values of these are things of the page as well: lists, what a page is about. */
const HOLDERS = /^(?:@graph|mainEntity\w*|about|itemListElement|item|\d+)$/;

export interface Thing {
  node: Node;
  /** It stands in a list (`ItemList`), not for itself. */
  listed: boolean;
}

/** Every thing that the document itself names, in order; things inside others (offers, reviews) stay inside. */
export function jsonLdOf(doc: Document): Thing[] {
  const things: Thing[] = [];
  const byId = new Map<unknown, Node>();
  /** Bare `{ "@id": … }`: links to the thing of that id. */
  const links: { owner: Record<string, unknown>; key: string; id: unknown }[] = [];
  let budget = MAX_JSON;
  let seen = 0;
  const walk = (value: unknown, depth: number, top: boolean, listed: boolean): void => {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || ++seen > MAX_NODES) return;
    if (top && isNode(value) && things.length < MAX_THINGS) things.push({ node: value, listed });
    const owner = value as Record<string, unknown>;
    const keys = Object.keys(owner);
    if (keys.length > 1 && isNode(value) && value['@id']) byId.set(value['@id'], value);
    for (const key of keys) {
      const inner = owner[key];
      const id = isNode(inner) && Object.keys(inner).join() === '@id' ? inner['@id'] : undefined;
      if (id) links.push({ owner, key, id });
      walk(inner, depth + 1, top && HOLDERS.test(key), listed || key === 'itemListElement');
    }
  };
  for (const script of doc.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? '';
    budget -= text.length;
    if (budget < 0) break;
    walk([parseLoose(text)], 0, true, false);
  }
  for (const { owner, key, id } of links) {
    const target = byId.get(id);
    if (target && target !== owner) owner[key] = target;
  }
  return things;
}
