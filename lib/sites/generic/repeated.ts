/** Cards by repetition: siblings of one shape, each with a product link, a price, and an image or a way to buy. */
import type { Page } from '../define.ts';
import { perLook } from '../structured.ts';
import { buyControl } from './buy.ts';
import { cardBlock } from './card.ts';

/** At least this many siblings alike, and this share of them whole, make a list of offers. */
const LEAST = 4;
const SURE = 0.8;
const SAMPLE = 12;
const MAX_DEPTH = 40;

/** Tag and stable class names: what siblings of one list share. Numbered names differ between siblings. */
const shapeOf = (element: Element): string =>
  `${element.localName}.${(element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((name) => name && !/\d{2}|^(?:first|last|odd|even|active|selected|clearfix)$/.test(name))
    .slice(0, 2)
    .join('.')}`;

function isWhole(element: Element, page: Page): boolean {
  const text = element.textContent ?? '';
  if (text.length > 6000 || !/\p{Nd}/u.test(text)) return false;
  const { links, pictures, amounts } = cardBlock(element, page);
  if (links.length === 0 || !(pictures.length > 0 || buyControl(element, page))) return false;
  return amounts.length > 0;
}

/** The children that are offers, if the largest group of like ones is surely made of them, as a sample shows. */
function groupIn(children: readonly Element[], page: Page): Element[] {
  const shapes = new Map<string, Element[]>();
  for (const child of children) {
    const shape = shapeOf(child);
    const group = shapes.get(shape);
    if (group) group.push(child);
    else shapes.set(shape, [child]);
  }
  const largest = [...shapes.values()].reduce((best, group) => (group.length > best.length ? group : best), []);
  if (largest.length < LEAST) return [];
  const step = Math.ceil(largest.length / SAMPLE);
  const sample = largest.filter((_, i) => i % step === 0);
  if (sample.filter((child) => isWhole(child, page)).length < SURE * sample.length) return [];
  const alike = new Set(step > 4 ? largest : []);
  return children.filter((child) => alike.has(child) || isWhole(child, page));
}

/** Innermost groups first: a row of cards is no card, but a strip between cards does not make a row of their list. */
function collect(parent: Element | ShadowRoot, page: Page, depth: number, into: Element[]): boolean {
  const name = 'localName' in parent ? parent.localName : '';
  if (depth > MAX_DEPTH || /^(?:nav|header|footer|script|style|svg|select)$/.test(name)) return false;
  const rest: Element[] = [];
  for (const child of parent.children)
    if (!child.firstElementChild || !collect(child, page, depth + 1, into)) rest.push(child);
  const rows = parent.childElementCount - rest.length;
  const cards = rest.length >= LEAST && rest.length > rows ? groupIn(rest, page) : [];
  into.push(...cards);
  return rows > 0 || cards.length > 0;
}

/** The last row of a grid may be short: what stands like the sure ones, in parents like theirs, is one too. */
function addShortRows(cards: Set<Element>, page: Page): void {
  for (const parent of new Set([...cards].map((card) => card.parentElement))) {
    const shape = parent && shapeOf(parent);
    for (const row of parent?.parentElement?.children ?? [])
      if (row !== parent && shapeOf(row) === shape)
        for (const child of row.children) if (!cards.has(child) && isWhole(child, page)) cards.add(child);
  }
}

/** Lists inside a shadow root; and components that hold one card each in roots of their own, alike among themselves. */
function cardsInRoots(page: Page): Element[] {
  const found: Element[] = [];
  const single = new Map<string, Element[]>();
  for (const root of page.roots ?? []) {
    if (collect(root, page, 0, found)) continue;
    const bodies = [...root.children].filter(({ localName }) => !/^(?:style|link|script|slot)$/.test(localName));
    const [body] = bodies;
    const { localName } = root.host;
    if (body && bodies.length === 1) single.set(localName, [...(single.get(localName) ?? []), body]);
  }
  for (const bodies of single.values()) found.push(...groupIn(bodies, page));
  return found;
}

/** The cards of all sure groups; empty when no group is sure. */
export const repeatedCards = (page: Page): ReadonlySet<Element> =>
  perLook(page, 'repeated', () => {
    const found: Element[] = [];
    collect(page.doc.body, page, 0, found);
    found.push(...cardsInRoots(page));
    const cards = new Set(found);
    addShortRows(cards, page);
    return cards;
  });
