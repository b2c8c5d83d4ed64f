/** An element and what is in it, a line each: names as far as they say how the page is built, texts as their shape. */
import { isOurs } from '../frame.ts';
import type { Mask } from './mask.ts';

const LEFT_OUT = /^(?:script|style|noscript|template|link|base|iframe|object|embed|canvas|math)$/;
/** What holds what the reader typed or the page drew: named, not opened. */
const CLOSED = /^(?:svg|textarea|select|option|video|audio|picture)$/;
const VALUED = /^(?:role|itemprop|itemtype)$/;
const MAX_ATTRIBUTES = 16;
const MAX_NAMES = 8;
/** Alike siblings in a row that are written out. */
const ALIKE = 3;

export interface TreeLimits {
  depth: number;
  lines: number;
}

const elementName = ({ localName }: Element, mask: Mask): string =>
  /^[a-z][a-z0-9]{0,9}$/.test(localName) ? localName : mask.name(localName);

function nameList(raw: string, mask: Mask): string {
  const names = raw.split(/\s+/).filter(Boolean);
  return names.slice(0, MAX_NAMES).map(mask.name).join(' ');
}

/** `<div class="a b" data-id role="list">`, without any other value. */
export function tagOf(element: Element, mask: Mask): string {
  const parts = [elementName(element, mask)];
  for (const name of element.getAttributeNames().slice(0, MAX_ATTRIBUTES)) {
    const value = element.getAttribute(name) ?? '';
    if (name === 'class' || name === 'id') {
      const shown = nameList(value, mask);
      if (shown) parts.push(`${name}="${shown}"`);
    } else if (VALUED.test(name)) parts.push(`${name}="${nameList(value, mask)}"`);
    else parts.push(mask.name(name));
  }
  return `<${parts.join(' ')}>`;
}

const isShown = (node: Node): node is Element =>
  node.nodeType === 1 && !isOurs(node) && !LEFT_OUT.test((node as Element).localName);

/** Adds lines to `into` until the limits are reached. `isCard`: cards are named once, they have a part of their own. */
export function tree(
  root: Element | ShadowRoot,
  mask: Mask,
  limits: TreeLimits,
  into: string[],
  isCard: (element: Element) => boolean = () => false,
): void {
  const end = into.length + limits.lines;
  const write = (depth: number, line: string) => into.push('  '.repeat(Math.min(depth, 30)) + line);

  function inside(parent: Element | ShadowRoot, depth: number): void {
    let last = '';
    let alike = 0;
    for (const node of parent.childNodes) {
      if (into.length >= end) return;
      const shape = node.nodeType === 3 ? mask.text(node.nodeValue ?? '') : '';
      if (shape) write(depth, `"${shape}"`);
      if (!isShown(node)) continue;
      const tag = tagOf(node, mask);
      alike = tag === last ? alike + 1 : 0;
      last = tag;
      if (alike < ALIKE) open(node, depth, tag);
      else if (alike === ALIKE) write(depth, '… more like it');
    }
  }

  function open(element: Element, depth: number, tag: string): void {
    write(depth, isCard(element) ? `${tag} ← card` : tag);
    if (isCard(element) || CLOSED.test(element.localName)) return;
    if (element.shadowRoot) {
      write(depth + 1, '#shadow-root');
      inside(element.shadowRoot, depth + 2);
    }
    if (depth < limits.depth) inside(element, depth + 1);
  }

  if (root.nodeType === 1) open(root as Element, 0, tagOf(root as Element, mask));
  else inside(root, 0);
  if (into.length >= end) into.push('… cut here');
}
