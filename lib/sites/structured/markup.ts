/** Microdata and RDFa (Lite, and as GoodRelations wrote it): the scopes of a document, each with its element. */
import { cleanText } from '../../listing/text.ts';
import { turnAround } from './json-ld.ts';
import { localName, type Node, type Origin, typesOf } from './node.ts';

export interface Scope {
  node: Node;
  element: Element;
  origin: Origin;
  /** The scope that holds this one as a property's value, and that property. */
  parent?: Scope;
  as?: string;
}

const MAX_PROPERTIES = 20_000;
/** What data-vocabulary.org and GoodRelations called it. */
const OLD_NAMES: ReadonlyMap<string, string> = new Map(
  'offerDetails:offers identifier:productID rating:ratingValue average:ratingValue best:bestRating count:reviewCount votes:ratingCount hasPriceSpecification:priceSpecification hasCurrencyValue:price hasMinCurrencyValue:minPrice hasCurrency:priceCurrency includes:itemOffered hasBrand:brand hasManufacturer:manufacturer hasStockKeepingUnit:sku hasMPN:mpn hasBusinessFunction:businessFunction'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
/** Properties whose value is the address of a link, not its words. */
const ADDRESS = /url|link|image|logo|page|sameAs|availability|condition|item$|fees|category$/i;

type Own = Record<string, unknown[]>;
type Found = Scope & { node: Own };

/** The words or the attribute that a property's element gives as its value, and whether it is the attribute. */
function readValue(element: Element, name: string): { value: string; isText: boolean } {
  const at = (...names: string[]): string =>
    names.map((attribute) => element.getAttribute(attribute) ?? '').find((value) => value.trim() !== '') ?? '';
  const isAddress = ADDRESS.test(name);
  const said =
    at('content') ||
    (isAddress ? at('href', 'src', 'resource') : '') ||
    (/^(?:data|meter|input)$/.test(element.localName) ? at('value') : at('datetime'));
  const text = said ? '' : cleanText(element.textContent ?? '', 4000);
  return { value: said || text || at('href', 'alt', 'src', 'resource'), isText: text !== '' };
}

function addValue(own: Own, raw: string, element: Element, nested: Node | undefined): string {
  const name = OLD_NAMES.get(raw) ?? raw;
  const { value, isText } = nested ? { value: nested, isText: false } : readValue(element, name);
  const isSum = name === 'review' && nested && /aggregate/i.test(typesOf(nested).join());
  // A price printed as text is no machine number, and goes by another name.
  const key = isSum ? 'aggregateRating' : isText && /price$/i.test(name) ? `${name}Text` : name;
  const known = Object.hasOwn(own, key) ? own[key] : undefined;
  if (known) known.push(value);
  else if (value !== '' && key !== '__proto__') own[key] = [value];
  return key;
}

/** The scope that holds an element, and for RDFa the relation between them (`rel` around a thing without a property). */
function around(element: Element, scope: string): Element | null | undefined {
  return element.parentElement?.closest(`[${scope}]`);
}

const MAX_REFERRING = 200;

/** Elements whose properties belong to scopes elsewhere in the document as well. */
function referring(doc: Document, scopes: ReadonlyMap<Element, Found>): Map<Element, Found[]> {
  const owners = new Map<string, Found[]>();
  for (const element of [...doc.querySelectorAll('[itemscope][itemref]')].slice(0, MAX_REFERRING))
    for (const id of (element.getAttribute('itemref') ?? '').split(/\s+/).slice(0, 20)) {
      const found = scopes.get(element);
      if (id && found) owners.set(id, [...(owners.get(id) ?? []), found]);
    }
  const roots = new Map<Element, Found[]>();
  for (const [id, known] of [...owners].slice(0, MAX_REFERRING)) {
    const root = doc.getElementById(id);
    if (root)
      roots.set(
        root,
        known.filter(({ element }) => !root.contains(element)),
      );
  }
  return roots;
}

function scopesIn(doc: Document, origin: Origin, scope: string, type: string, name: string, id: string): Scope[] {
  const scopes = new Map<Element, Found>();
  for (const element of doc.querySelectorAll(`[${scope}]`)) {
    const node: Own = { '@type': (element.getAttribute(type) ?? '').split(/\s+/) };
    const known = element.getAttribute(id) ?? element.getAttribute('about');
    if (known) node['@id'] = [known];
    scopes.set(element, { node, element, origin });
  }
  if (scopes.size === 0) return [];
  const roots = origin === 'microdata' ? referring(doc, scopes) : new Map<Element, Found[]>();
  const ownersOf = (element: Element): Found[] => {
    const owners = [scopes.get(around(element, scope) ?? element)];
    if (roots.size > 0)
      for (let up: Element | null = element; up; up = up === element || !scopes.has(up) ? up.parentElement : null)
        owners.push(...(roots.get(up) ?? []));
    return owners.filter((owner) => owner !== undefined && owner.element !== element) as Found[];
  };
  const add = (element: Element, names: string, owners: readonly Found[], inner: Found | undefined): void => {
    for (const raw of names.split(/\s+/)) {
      const property = localName(raw);
      if (!property) continue;
      for (const owner of owners) {
        const as = addValue(owner.node, property, element, inner?.node);
        if (inner) Object.assign(inner, { parent: owner, as });
      }
    }
  };
  const elements = doc.querySelectorAll(`[${name}]`);
  for (let i = 0; i < Math.min(elements.length, MAX_PROPERTIES); i++) {
    const element = elements[i] as Element;
    add(element, element.getAttribute(name) ?? '', ownersOf(element), scopes.get(element));
  }
  if (origin === 'rdfa')
    for (const found of scopes.values()) {
      const rel = found.element.closest('[rel*=":"]');
      const owner = rel && scopes.get(around(found.element, scope) ?? rel);
      const between = rel === found.element || (owner && owner.element !== rel && owner.element.contains(rel));
      if (rel && owner && between && !found.as) add(rel, rel.getAttribute('rel') ?? '', [owner], found);
    }
  for (const { node } of scopes.values()) turnAround(node);
  return [...scopes.values()];
}

/** Every scope of the document in document order. */
export const scopesOf = (doc: Document): Scope[] => [
  ...scopesIn(doc, 'microdata', 'itemscope', 'itemtype', 'itemprop', 'itemid'),
  ...scopesIn(doc, 'rdfa', 'typeof', 'typeof', 'property', 'resource'),
];
