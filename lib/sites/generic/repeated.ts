/** Cards by repetition: siblings of one shape, each with a product link, an image and a price. */
import type { Page } from '../define.ts';
import { perLook, settingOf } from '../structured.ts';
import { linksIn } from './links.ts';
import { amountsIn } from './prices.ts';
import { runsOf } from './runs.ts';

/** At least this many siblings alike, and this share of them whole, make a list of offers. */
const LEAST = 4;
const SURE = 0.8;
const MAX_DEPTH = 40;

/** Tag and stable class names: what siblings of one list share. Numbered names differ between siblings. */
const shapeOf = (element: Element): string =>
  `${element.localName}.${(element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((name) => name && !/\d{2}|^(?:first|last|odd|even|active|selected|clearfix)$/.test(name))
    .slice(0, 2)
    .join('.')}`;

/** A price by its look, before it is read in earnest. */
const PRICE_LIKE = /\p{Sc} ?\d|\d ?\p{Sc}|\d[.,]\d\d(?!\d)|\b(?:EUR|USD|GBP|CHF|kr|zł|Kč|Ft|lei|DT|Rs|TL|R\$)/u;

function isWhole(element: Element, page: Page): boolean {
  const text = element.textContent ?? '';
  if (text.length > 4000 || !PRICE_LIKE.test(text) || !element.querySelector('img,picture,[style*="background-image"]'))
    return false;
  return linksIn(element, page, 1).length > 0 && amountsIn(runsOf(element, 120), element, settingOf(page)).length > 0;
}

/** The largest group of like children that are offers, or none: how sure it is stands in its share of whole ones. */
function groupIn(parent: Element, page: Page): Element[] {
  const shapes = new Map<string, Element[]>();
  for (const child of parent.children) {
    const shape = shapeOf(child);
    const group = shapes.get(shape);
    if (group) group.push(child);
    else shapes.set(shape, [child]);
  }
  const largest = [...shapes.values()].reduce((best, group) => (group.length > best.length ? group : best), []);
  if (largest.length < LEAST) return [];
  const sample = largest.length > 12 ? largest.filter((_, i) => i % Math.ceil(largest.length / 12) === 0) : largest;
  const whole = sample.filter((child) => isWhole(child, page));
  if (whole.length < SURE * sample.length) return [];
  return [...parent.children].filter((child) => isWhole(child, page));
}

/** Innermost groups first: a row of cards is no card. */
function collect(parent: Element, page: Page, depth: number, into: Set<Element>): boolean {
  if (depth > MAX_DEPTH || /^(?:nav|header|footer|script|style|svg|select|table)$/.test(parent.localName)) return false;
  let found = false;
  for (const child of parent.children)
    if (child.firstElementChild && collect(child, page, depth + 1, into)) found = true;
  if (found || parent.childElementCount < LEAST) return found;
  for (const card of groupIn(parent, page)) into.add(card);
  return into.size > 0 && [...parent.children].some((child) => into.has(child));
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

/** The cards of all sure groups; empty when no group is sure. */
export const repeatedCards = (page: Page): Element[] =>
  perLook(page, 'repeated', () => {
    const cards = new Set<Element>();
    collect(page.doc.body, page, 0, cards);
    addShortRows(cards, page);
    return [...cards];
  });
