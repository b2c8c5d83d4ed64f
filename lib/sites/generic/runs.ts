/** The visible text of a block as runs: one per text node, in order, with where it stands. Never forces layout. */
import { fieldText } from '../../listing/number.ts';

export interface Run {
  text: string;
  element: Element;
}

const MAX_TEXT = 400;
const SKIPPED = /^(?:script|style|template|noscript|select|textarea|svg|button|iframe|datalist)$/i;

const HIDDEN =
  /(?:^|\s)(?:d-none|no-display|hide|hidden|invisible|is-hidden|not-visible|template|skeleton\S*|shimmer\S*|placeholder)(?:\s|$)/;

/** Hidden by an attribute or a class that says so; hidden only for the eye (`sr-only`) is text like any other. */
function isHidden(element: Element): boolean {
  const names = element.getAttribute('class');
  const style = element.getAttribute('style');
  return (
    (names !== null && HIDDEN.test(names)) ||
    (style !== null && /display:\s*none|visibility:\s*hidden/.test(style)) ||
    element.hasAttribute('hidden')
  );
}

/** Runs of an element, without those of hidden parts and of parts that `skip` names. */
export function runsOf(root: Element, max: number, skip?: (element: Element) => boolean): Run[] {
  const runs: Run[] = [];
  const walk = (parent: Element): void => {
    for (let child = parent.firstChild; child && runs.length < max; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const raw = child.nodeValue ?? '';
        const text = /\S/.test(raw) ? fieldText(raw, MAX_TEXT) : '';
        if (text) runs.push({ text, element: parent });
      } else if (child.nodeType === 1) {
        const element = child as Element;
        if (!SKIPPED.test(element.localName) && !isHidden(element) && !skip?.(element)) walk(element);
      }
    }
  };
  walk(root);
  return runs;
}

/** Class, id and microdata names of an element and its parents up to a block, innermost first. */
export function namesUpTo(element: Element, block: Element, levels = 5): string {
  let names = '';
  let up: Element | null = element;
  for (let i = 0; up && i < levels; i++) {
    names += ` ${up.getAttribute('class') ?? ''} ${up.id} ${up.getAttribute('itemprop') ?? ''} `;
    if (up === block) break;
    up = up.parentElement;
  }
  return names.slice(0, 1000);
}
