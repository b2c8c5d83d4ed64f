/**
 * The structure of a page for a public issue: no text, no address beyond host and the shape of the path, no value of an
 * attribute, nothing of scripts, cookies or what was typed.
 */
import type { Listing } from '../../listing/types.ts';
import { outside } from '../../sites/dom.ts';
import { type Mask, maskOf } from './mask.ts';
import { tagOf, tree } from './tree.ts';

export interface OutlineCard {
  element: Element;
  listing: Listing;
}

const MAX_CARDS = 4;
const CARD = { depth: 24, lines: 350 };
const PAGE = { depth: 7, lines: 250 };
/** Without any card found the page itself must tell. */
const WHOLE = { depth: 16, lines: 1500 };
const MAX_TEXT = 190_000;

/** Fields whose absence is worth showing, the worst first. */
const WANTED = ['title', 'price', 'id', 'rating', 'shop'] as const;

const missing = ({ listing }: OutlineCard) => WANTED.filter((field) => listing[field] === undefined);

/** Cards that lack most first, one of each kind of lack, and the most complete one beside them. */
export function pickCards(cards: readonly OutlineCard[]): OutlineCard[] {
  const kinds = new Map<string, OutlineCard>();
  for (const card of cards) {
    const kind = missing(card).join();
    if (!kinds.has(kind)) kinds.set(kind, card);
  }
  const worth = (card: OutlineCard) => missing(card).reduce((sum, field) => sum + 2 ** (5 - WANTED.indexOf(field)), 0);
  const sorted = [...kinds.values()].sort((a, b) => worth(b) - worth(a));
  const whole = sorted.at(-1);
  return whole && sorted.length > MAX_CARDS ? [...sorted.slice(0, MAX_CARDS - 1), whole] : sorted;
}

function pathTo(element: Element, mask: Mask): string {
  const tags: string[] = [];
  for (let up: Element | undefined = element; up; up = up.parentElement ?? outside(up)) tags.unshift(tagOf(up, mask));
  return tags.slice(-24).join(' > ');
}

export function outlineOf(doc: Document, address: string, cards: readonly OutlineCard[]): string {
  const mask = maskOf(doc);
  const { hostname, pathname } = new URL(address);
  const path = pathname.split('/').slice(0, 8).map(maskOf(doc, true).name).join('/');
  const lines = [`${hostname}${path}`, ''];
  const elements = new Set(cards.map(({ element }) => element));
  const picked = pickCards(cards);
  for (const [index, card] of picked.entries()) {
    const lacks = missing(card);
    lines.push(`card ${index + 1} of ${picked.length}, ${lacks.length ? `without ${lacks.join(', ')}` : 'complete'}`);
    lines.push(pathTo(card.element, mask));
    tree(card.element, mask, CARD, lines);
    lines.push('');
  }
  lines.push('page');
  if (doc.body) tree(doc.body, mask, cards.length ? PAGE : WHOLE, lines, (element) => elements.has(element));
  const text = lines.join('\n');
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}\n… cut here` : text;
}
