/** Microdata and basic RDFa: the scopes of a document as nodes, each with the element it was read from. */
import { cleanText } from '../../listing/text.ts';
import type { Node, Origin } from './node.ts';

export interface Scope {
  node: Node;
  element: Element;
  origin: Origin;
  /** The scope that holds this one as a property's value, and that property. */
  parent?: Scope;
  as?: string;
}

const MAX_PROPERTIES = 20_000;
type Properties = Record<string, unknown[]>;

/** The value of a property; a price printed as text is no machine number, and goes by another name. */
function addValue(properties: Properties, name: string, element: Element, nested: Node | undefined): void {
  const attribute =
    element.getAttribute('content') ??
    element.getAttribute('href') ??
    element.getAttribute('src') ??
    (/^(?:data|meter)$/.test(element.localName) ? element.getAttribute('value') : null);
  const value = nested ?? attribute ?? cleanText(element.textContent ?? '', 4000);
  const key = /price$/i.test(name) && !nested && attribute === null ? `${name}Text` : name;
  const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (known) known.push(value);
  else if (value !== '' && key !== '__proto__') properties[key] = [value];
}

function scopesIn(doc: Document, origin: Origin, scope: string, type: string, property: string): Scope[] {
  const scopes = new Map<Element, Scope & { own: Properties }>();
  for (const element of doc.querySelectorAll(`[${scope}]`)) {
    const own: Properties = { '@type': (element.getAttribute(type) ?? '').split(/\s+/) };
    scopes.set(element, { node: own, own, element, origin });
  }
  const elements = scopes.size > 0 ? doc.querySelectorAll(`[${property}]`) : [];
  for (let i = 0; i < Math.min(elements.length, MAX_PROPERTIES); i++) {
    const element = elements[i] as Element;
    const owner = element.parentElement?.closest(`[${scope}]`);
    const target = owner && scopes.get(owner);
    if (!target) continue;
    const inner = scopes.get(element);
    for (const raw of (element.getAttribute(property) ?? '').split(/\s+/)) {
      const name = raw.replace(/^.*[/#:]/, '');
      if (name) addValue(target.own, name, element, inner?.node);
      if (inner) Object.assign(inner, { parent: target, as: name });
    }
  }
  return [...scopes.values()];
}

/** Every scope of the document in document order. */
export const scopesOf = (doc: Document): Scope[] => [
  ...scopesIn(doc, 'microdata', 'itemscope', 'itemtype', 'itemprop'),
  ...scopesIn(doc, 'rdfa', 'typeof', 'typeof', 'property'),
];
