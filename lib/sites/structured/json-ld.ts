/** The JSON-LD of a document as a flat list of its top-level things. */
import { MAX_JSON, parseLoose } from './json.ts';
import { isNode, type Node, nodesOf, typesOf } from './node.ts';

const MAX_NODES = 50_000;
const MAX_DEPTH = 12;
const MAX_THINGS = 1000;
/** Values of these are things of the page as well: lists, what a page is about or offers. */
const HOLDERS =
  /^(?:@graph|@included|@list|@set|mainEntity\w*|about|itemListElement|item|itemOffered|potentialAction|object|\d+)$/;
/** `schema:name`, `http://schema.org/name`; `type` and `id` are what schema.org's own context makes of them. */
const PREFIX = /^(?:https?:\/\/(?:www\.)?schema\.org\/|(?:schema|sdo|s):)/i;

export interface Thing {
  node: Node;
  /** It stands in a list (`ItemList`), not for itself. */
  listed: boolean;
}

type Open = Record<string, unknown>;

/** A type's property that names what it is about, and the property of that by which products are read. */
const INVERSE: readonly (readonly [type: RegExp, property: string, back: string])[] = [
  [/Offer(?:ing)?$/, 'itemOffered', 'offers'],
  [/^BuyAction$/, 'object', 'offers'],
  [/^AggregateRating$/, 'itemReviewed', 'aggregateRating'],
  [/^Product$/, 'isVariantOf', 'hasVariant'],
];

/** Says `back` of what a thing is about, where that does not say it itself; variants add up. */
export function turnAround(node: Node): void {
  for (const [type, property, back] of INVERSE) {
    if (!typesOf(node).some((name) => type.test(name))) continue;
    for (const target of nodesOf(node, property) as Open[]) {
      if (back === 'hasVariant') {
        const known = nodesOf(target, back);
        if (known.length < MAX_THINGS && !known.includes(node)) target[back] = [...known, node];
      } else target[back] ??= node;
    }
  }
}

function tidy(owner: Open): void {
  for (const key of Object.keys(owner)) {
    const name = key.includes(':') ? key.replace(PREFIX, '') : key.replace(/^(?:type|id)$/, '@$&');
    if (name !== key && name !== '__proto__') owner[name] ??= owner[key];
  }
}

/** Nothing but a name for a thing that is told elsewhere. */
const isLink = (node: Node): boolean =>
  typeof node['@id'] === 'string' && Object.keys(node).every((key) => /^@?(?:id|type|context)$/.test(key));

/** Every thing that the document itself names, in order; things inside others (offers, reviews) stay inside. */
export function jsonLdOf(doc: Document): Thing[] {
  const things: Thing[] = [];
  const byId = new Map<unknown, Node>();
  const links: { owner: Open; key: string; id: unknown }[] = [];
  let budget = MAX_JSON;
  let seen = 0;
  const note = (node: Node, top: boolean, listed: boolean): void => {
    tidy(node as Open);
    if (isLink(node)) return;
    if (top && things.length < MAX_THINGS) things.push({ node, listed });
    if (node['@id'] && !byId.has(node['@id'])) byId.set(node['@id'], node);
  };
  const walk = (value: unknown, depth: number, top: boolean, listed: boolean): void => {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || ++seen > MAX_NODES) return;
    if (isNode(value)) note(value, top, listed);
    const owner = value as Open;
    for (const key of Object.keys(owner)) {
      const inner = owner[key];
      walk(inner, depth + 1, top && HOLDERS.test(key), listed || key === 'itemListElement');
      if (!isNode(inner)) continue;
      if (isLink(inner)) links.push({ owner, key, id: inner['@id'] });
      owner[key] = inner['@set'] ?? inner['@list'] ?? inner;
    }
  };
  for (const script of doc.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? '';
    if (text.length > budget) continue;
    budget -= text.length;
    walk([parseLoose(text)], 0, true, false);
  }
  for (const { owner, key, id } of links) {
    const target = byId.get(id);
    if (target && target !== owner) owner[key] = target;
  }
  for (const { node } of [...things]) {
    turnAround(node);
    const rated = typesOf(node).includes('AggregateRating') ? nodesOf(node, 'itemReviewed') : [];
    for (const subject of rated)
      if (!things.some((thing) => thing.node === subject)) things.push({ node: subject, listed: false });
  }
  return things;
}
