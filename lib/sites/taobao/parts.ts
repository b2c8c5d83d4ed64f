/**
 * Taobao's hashed classes by their stable names: the hash changes every few months, the name before it does not.
 * `Title--title--jCOPvpf` (2023), `title--ASSt27UY` (2025) and `_4nNipe17pV--title--fea17cf4` (world.taobao.com) are all
 * `title`.
 */
import { cleanText } from '../../listing/text.ts';
import { allOf, textOf, walk } from '../dom.ts';

/** Selector of elements with one of these names, whatever the hash. */
export const named = (...names: readonly string[]): string => names.map((name) => `[class*="${name}--"]`).join(',');

/** Texts of the elements of several names, name by name, without the empty ones. */
export const textsOf = (root: ParentNode, names: readonly string[]): string[] =>
  names
    .flatMap((name) => allOf(root, named(name)))
    .map((element) => textOf(element))
    .filter((text) => text !== '');

/** The first value that a reader finds in these texts. */
export function firstRead<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const value = read(text);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Short texts of the innermost elements of a row of labels. */
export function labelsOf(row: Element | null): string[] {
  if (!row) return [];
  const texts: string[] = [];
  walk(row, (element) => {
    const text = element.firstElementChild ? '' : textOf(element);
    if (text.length > 1 && text.length <= 20) texts.push(text);
  });
  return texts;
}

/** Text with a blank between elements: a price and the countdown beside it would run together else. */
export function spacedText(element: Element, max = 400): string {
  let text = '';
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (text.length > max) return;
      if (child.nodeType === 1) walk(child);
      else if (child.nodeType === 3) text += ` ${child.nodeValue ?? ''}`;
    }
  };
  walk(element);
  return cleanText(text, max);
}
