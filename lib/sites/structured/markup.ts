/** Microdata and basic RDFa: the scopes of a document as nodes, each with the element it was read from. */
import { cleanText } from '../../listing/text.ts';
import type { Node, Origin } from './node.ts';

interface Syntax {
  origin: Origin;
  scope: string;
  type: string;
  property: string;
}

const SYNTAXES: readonly Syntax[] = [
  { origin: 'microdata', scope: 'itemscope', type: 'itemtype', property: 'itemprop' },
  { origin: 'rdfa', scope: 'typeof', type: 'typeof', property: 'property' },
];

export interface Scope {
  node: Node;
  element: Element;
  origin: Origin;
  /** The scope that holds this one as a property's value, and that property. */
  parent?: Scope;
  as?: string;
}

const MAX_PROPERTIES = 20_000;
/** Printed as text these are prices as people write them; in an attribute they are machine numbers. */
const PRICES = /^(?:price|lowPrice|highPrice)$/;
const ADDRESS: Readonly<Record<string, string>> = {
  a: 'href',
  area: 'href',
  link: 'href',
  img: 'src',
  iframe: 'src',
  source: 'src',
};

type Properties = Record<string, unknown[]>;

const add = (properties: Properties, name: string, value: unknown): void => {
  const list = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (list) list.push(value);
  else if (name !== '__proto__') properties[name] = [value];
};

function addValue(properties: Properties, name: string, element: Element): void {
  const attribute =
    element.getAttribute('content') ??
    element.getAttribute(ADDRESS[element.localName] ?? 'resource') ??
    (element.localName === 'data' || element.localName === 'meter' ? element.getAttribute('value') : null);
  if (attribute !== null) add(properties, name, attribute);
  else {
    const text = cleanText(element.textContent ?? '', 4000);
    if (text) add(properties, PRICES.test(name) ? `${name}Text` : name, text);
  }
}

/** Every scope of the document in document order. */
export function scopesOf(doc: Document): Scope[] {
  return SYNTAXES.flatMap((syntax) => scopesIn(doc, syntax));
}

function scopesIn(doc: Document, { origin, scope, type, property }: Syntax): Scope[] {
  const scopes = new Map<Element, Scope>();
  const properties = new Map<Element, Properties>();
  for (const element of doc.querySelectorAll(`[${scope}]`)) {
    const types = (element.getAttribute(type) ?? '').split(/\s+/).filter((part) => part);
    const own: Properties = { '@type': types };
    properties.set(element, own);
    scopes.set(element, { node: own, element, origin });
  }
  if (scopes.size === 0) return [];
  let count = 0;
  for (const element of doc.querySelectorAll(`[${property}]`)) {
    if (++count > MAX_PROPERTIES) break;
    const owner = element.parentElement?.closest(`[${scope}]`);
    const target = owner && properties.get(owner);
    if (!owner || !target) continue;
    const inner = scopes.get(element);
    for (const raw of (element.getAttribute(property) ?? '').split(/\s+/)) {
      const name = raw.replace(/^.*[/#:]/, '');
      if (!name) continue;
      if (inner) {
        add(target, name, inner.node);
        inner.parent = scopes.get(owner) as Scope;
        inner.as = name;
      } else addValue(target, name, element);
    }
  }
  return [...scopes.values()];
}
