/**
 * One walk over a part of a page gathers all that is asked of it later: texts with what the names around them mean, links,
 * pictures, parts that may hold stars, titles or brands, and the id that a shop system wrote. Never forces layout.
 */
import { fieldText } from '../../listing/number.ts';
import type { Page } from '../define.ts';
import { ID, ID_NAMES } from './ids.ts';
import { type Link, linkOf } from './links.ts';
import {
  BRAND,
  FLAG,
  HEADING,
  HIDDEN,
  meaningOf,
  NAME,
  ON_SALE,
  REGULAR_PART,
  SALE,
  SALE_PART,
  STARS,
  STRUCK,
  TITLE,
} from './names.ts';

export interface Run {
  text: string;
  element: Element;
  /** What the names mean: of its own element, of that and three above it, of that and four above it. */
  own: number;
  near: number;
  far: number;
}

export interface Part {
  element: Element;
  bits: number;
  /** Of `aria-label`, `title` and `alt`: the first with a number. */
  words: string;
}

export interface Block {
  root: Element;
  runs: Run[];
  links: Link[];
  pictures: Element[];
  /** Elements whose names, or words for those who cannot see, may tell a title, a brand, stars or a mark. */
  parts: Part[];
  id: string | undefined;
}

const MAX_TEXT = 400;
const MAX_PARTS = 1000;
const MAX_DEPTH = 200;
/** Their text is not what the part says; what they are called still counts. */
const CLOSED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'select',
  'textarea',
  'svg',
  'button',
  'iframe',
  'datalist',
]);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);
const TELLING = STARS | BRAND | TITLE | NAME | FLAG | HEADING;
const PICTURES = /^(?:img|picture)$/;
const HEADINGS = /^h[1-5]$/;
const STRIKES = /^(?:del|s|strike)$/;
const NAMING = /^(?:class|id|itemprop|data-(?:hook|test.*|qa.*|auto-id))$/;
const WORDY = /^(?:aria-label|title|alt)$/;
export const NUMBERS =
  /^(?:data-(?:rating|average-rating|grade|score|number-of-reviews|raters|reviews|review-count)|rating)$/;
const ID_INPUT = /^(?:id_product|product|product_?id|add-to-cart|.*product.*id)$/i;
const GONE = /display:\s*none|visibility:\s*hidden/;

/** What a walk passes down. */
interface Level {
  down: number;
  up: readonly [number, number, number, number];
  link: Link | undefined;
  depth: number;
}

interface Attributes {
  names: string;
  words: string;
  href: string;
  style: string;
  isNumbered: boolean;
  isHidden: boolean;
}

type Use = 'names' | 'words' | 'href' | 'style' | 'hidden' | 'id' | 'number' | 'price' | '';

/** Attributes have few names. */
const uses = new Map<string, Use>(Object.entries({ href: 'href', style: 'style', hidden: 'hidden', id: 'price' }));
function useOf(name: string): Use {
  let use = uses.get(name);
  if (use === undefined) {
    use = NAMING.test(name) ? 'names' : WORDY.test(name) ? 'words' : NUMBERS.test(name) ? 'number' : '';
    if (ID_NAMES.has(name)) use = 'id';
    if (uses.size < MAX_PARTS) uses.set(name, use);
  }
  return use;
}

function attributesOf(element: Element, block: Block): Attributes {
  const found: Attributes = { names: '', words: '', href: '', style: '', isNumbered: false, isHidden: false };
  for (const name of element.getAttributeNames()) {
    const use = useOf(name);
    if (!use) continue;
    const value = element.getAttribute(name) ?? '';
    if (use === 'names' || use === 'price') found.names += `${value} `;
    else if (use === 'words') found.words ||= /\d/.test(value) ? value.slice(0, 200) : '';
    else if (use === 'href' || use === 'style') found[use] = value;
    else if (use === 'hidden') found.isHidden = true;
    else if (use === 'number') found.isNumbered = true;
    else block.id ??= idOr(value);
    if (use === 'price' && !block.id) block.id = /^product-price-(\d+)$/.exec(value)?.[1];
  }
  return found;
}

/** What an element is, beside what its names mean: struck, a heading, the later one of two prices. */
function kindOf({ localName }: Element, style: string): number {
  if (HEADINGS.test(localName)) return HEADING;
  if (STRIKES.test(localName) || (style && /line-through/.test(style))) return STRUCK;
  return localName === 'ins' ? SALE : 0;
}

const isUnseen = (own: number, down: number, { isHidden, style }: Attributes): boolean =>
  isHidden ||
  (own & HIDDEN) !== 0 ||
  (own & (down & ON_SALE ? REGULAR_PART : SALE_PART)) !== 0 ||
  (style !== '' && GONE.test(style));

/** Takes in a link, a picture or a hidden input; answers the link that what stands inside belongs to. */
function takeIn(element: Element, { href, style }: Attributes, link: Link | undefined, to: Walk): Link | undefined {
  const { block, page } = to;
  if (href && element.localName === 'a') {
    const own = linkOf(element, href, page);
    if (own) block.links.push(own);
    return own;
  }
  if (PICTURES.test(element.localName) || (style && /background-image/.test(style))) {
    block.pictures.push(element);
    if (link) link.isPictured = true;
  } else if (element.localName === 'input' && ID_INPUT.test(element.getAttribute('name') ?? ''))
    block.id ??= idOr(element.getAttribute('value') ?? '');
  return link;
}

interface Walk {
  block: Block;
  page: Page;
  max: number;
  skip: ((element: Element) => boolean) | undefined;
}

function visit(element: Element, at: Level, walk: Walk): void {
  const { block, max, skip } = walk;
  const attributes = attributesOf(element, block);
  const isRoot = element === block.root;
  let own = attributes.names ? meaningOf(attributes.names) : 0;
  if (!isRoot && element.localName !== 'input' && isUnseen(own, at.down, attributes)) return;
  const kind = kindOf(element, attributes.style);
  own |= kind & SALE;
  const down = at.down | (own & ON_SALE) | (kind & (STRUCK | HEADING));
  const link = takeIn(element, attributes, at.link, walk);
  if (link && down & HEADING) link.isHeaded = true;
  const { words, isNumbered } = attributes;
  const bits = own | (down & HEADING) | (isNumbered ? STARS : 0);
  if ((bits & TELLING || words) && block.parts.length < MAX_PARTS) block.parts.push({ element, bits, words });
  if (CLOSED.has(element.localName) || at.depth > MAX_DEPTH) return;
  const [a, b, c, d] = at.up;
  const near = own | a | b | c | down;
  // What the whole is called says nothing of its parts.
  const inside: Level = { down, up: isRoot ? [0, 0, 0, 0] : [own, a, b, c], link, depth: at.depth + 1 };
  for (let child = element.firstChild; child && block.runs.length < max; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const text = readable(child.nodeValue ?? '');
      if (text) block.runs.push({ text, element, own, near, far: near | d });
    } else if (child.nodeType === 1 && !UNSEEN.has((child as Element).localName) && !skip?.(child as Element))
      visit(child as Element, inside, walk);
  }
}

/** Reads a part of a page; at most `max` texts, without the parts that `skip` names. */
export function blockOf(root: Element, page: Page, max = 300, skip?: (element: Element) => boolean): Block {
  const block: Block = { root, runs: [], links: [], pictures: [], parts: [], id: undefined };
  const around = root.parentElement?.closest('a[href]');
  const link = around ? linkOf(around, around.getAttribute('href') ?? '', page) : undefined;
  if (link) block.links.push(link);
  visit(root, { down: 0, up: [0, 0, 0, 0], link, depth: 0 }, { block, page, max, skip });
  return block;
}

const readable = (raw: string): string => (/\S/.test(raw) ? fieldText(raw, MAX_TEXT) : '');
const idOr = (raw: string): string | undefined => (ID.test(raw) ? raw : undefined);

/** Only the texts of a part. */
export const runsOf = (root: Element, page: Page, max: number, skip?: (element: Element) => boolean): readonly Run[] =>
  blockOf(root, page, max, skip).runs;
