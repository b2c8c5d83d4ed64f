/** Reading without forcing layout: `textContent`, attributes, `closest`. Shared by the readers. */
import { cleanText } from '../listing/text.ts';
import type { Page } from './define.ts';

const lists = new Map<string, readonly string[]>();

/** A list of selectors, cut at the commas outside brackets. */
function cut(select: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of select) {
    if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth--;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

/**
 * The selectors of a list, to be asked one by one. Parts of a class are looked for element by element in any case: once
 * for all of them is better.
 */
export function partsOf(select: string): readonly string[] {
  let parts = lists.get(select);
  if (!parts) {
    const all = cut(select);
    const isDear = (part: string) => /\[class[*^$]=/.test(part);
    const dear = all.filter(isDear).join();
    parts = [...all.filter((part) => !isDear(part)), ...(dear ? [dear] : [])];
    lists.set(select, parts);
  }
  return parts;
}

/**
 * The first match in document order. Of a list each selector is asked by itself: in a card of 46 elements Chromium finds
 * a class in 0.3 µs and the first of two classes in 5 µs.
 */
export function queryOf(root: ParentNode, select: string): Element | null {
  if (!select.includes(',')) return root.querySelector(select);
  let first: Element | null = null;
  for (const part of partsOf(select)) {
    const found = root.querySelector(part);
    if (found && (!first || found.compareDocumentPosition(first) & 4)) first = found;
  }
  return first;
}

/** Those of a list's selectors that match at all, as one; `''` when none does. */
function matching(root: ParentNode, select: string): string {
  if (!select.includes(',')) return root.querySelector(select) ? select : '';
  let found = '';
  for (const part of partsOf(select)) {
    if (!root.querySelector(part)) continue;
    if (found) return select;
    found = part;
  }
  return found;
}

/**
 * All matches as an array. Asked for one first: most questions find nothing, and a list is dear to make. By index: to
 * iterate over a `NodeList` costs five times as much.
 */
export function allOf(root: ParentNode, select: string): Element[] {
  const elements: Element[] = [];
  const asked = matching(root, select);
  if (!asked) return elements;
  const found = root.querySelectorAll(asked);
  for (let at = 0; at < found.length; at++) elements.push(found[at] as Element);
  return elements;
}

/** Whether one of the matches passes a test. Mostly the first does: all are looked for only when it does not. */
export function someOf(root: ParentNode, select: string, passes: (element: Element) => unknown): boolean {
  const first = root.querySelector(select);
  return first !== null && (Boolean(passes(first)) || allOf(root, select).some(passes));
}

/** Where cards may stand: the document, then its open shadow roots. */
export const rootsOf = ({ doc, roots }: Page): readonly ParentNode[] => (roots ? [doc, ...roots] : [doc]);

/** Every element below another, in document order. Many questions about one card are cheaper asked in one walk. */
export function walk(root: Element, see: (element: Element) => void): void {
  const elements = root.ownerDocument.createTreeWalker(root, 1);
  for (let node = elements.nextNode(); node; node = elements.nextNode()) see(node as Element);
}

/** Cleaned text of an element, or of the first match of a selector in it; `''` when there is none. */
export function textOf(root: ParentNode | Element | null | undefined, select?: string): string {
  const element = select ? root && queryOf(root, select) : (root as Element | null | undefined);
  return element ? cleanText(element.textContent ?? '') : '';
}

/** Cleaned attribute of an element or of the first match of a selector in it; `''` when there is none. */
export function attrOf(root: ParentNode | Element | null | undefined, name: string, select?: string): string {
  const element = select ? root && queryOf(root, select) : (root as Element | null | undefined);
  const value = element?.getAttribute(name);
  return value ? cleanText(value) : '';
}

/** The first non-empty text among several selectors, tried in order. */
export function firstText(root: ParentNode, selectors: readonly string[]): string {
  for (const select of selectors) {
    const text = textOf(root, select);
    if (text) return text;
  }
  return '';
}

/** The first match among several selectors, tried in order (a joined selector would answer in document order). */
export function firstOf(root: ParentNode, selectors: readonly string[]): Element | undefined {
  for (const select of selectors) {
    const element = queryOf(root, select);
    if (element) return element;
  }
  return undefined;
}

/** Text of an element without the text of `script`, `style`, `template` and `noscript` inside it. */
export function plainText(element: Element): string {
  if (!element.querySelector('script,style,template,noscript')) return textOf(element);
  const parts: string[] = [];
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) parts.push(child.nodeValue ?? '');
      else if (child.nodeType === 1 && !/^(?:script|style|template|noscript)$/.test((child as Element).localName))
        walk(child);
    }
  };
  walk(element);
  return cleanText(parts.join(''));
}

export interface TextRun {
  text: string;
  /** The element that holds the text itself. */
  element: Element;
}

/** Their texts are for programs. */
const UNREAD = ['script', 'style', 'template', 'noscript', 'svg'];

/** The first `limit` non-empty texts of a page in reading order, each with its element; nothing of scripts and styles. */
export function textRuns(root: Element, limit = 3000): TextRun[] {
  const runs: TextRun[] = [];
  // A card has mostly one of them at most: each text is asked about those alone.
  const unread = UNREAD.filter((name) => root.querySelector(name)).join();
  const isUnread = (element: Element): boolean => {
    const outer = unread && element.closest(unread);
    return !!outer && outer !== root && root.contains(outer);
  };
  const texts = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = texts.nextNode(); node && runs.length < limit; node = texts.nextNode()) {
    const text = cleanText(node.nodeValue ?? '', 2000);
    const element = text && node.parentElement;
    if (element && !isUnread(element)) runs.push({ text, element });
  }
  return runs;
}

/** The element that stands for a node where its own parent ends: the host of its root, the frame of its document. */
export function outside(node: Node): Element | undefined {
  const root = node.getRootNode();
  if (root.nodeType === 9) return ((root as Document).defaultView?.frameElement as Element | null) ?? undefined;
  return (root as Partial<ShadowRoot>).host;
}
