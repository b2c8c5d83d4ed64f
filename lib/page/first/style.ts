/**
 * Inline styles of the page's own elements, written so that they can be taken back to the byte. The site wins: what its
 * scripts take away is not written again, and what they wrote meanwhile stays.
 */
type Styled = Element & ElementCSSInlineStyle;
export type Declarations = Readonly<Record<string, string>>;

interface Written {
  name: string;
  /** As the browser serialises it, to know it again. */
  value: string;
  /** What the site had there. */
  before: string;
  priority: string;
}

interface Kept {
  /** The attribute before and after our write. */
  before: string | null;
  after: string | null;
  written: Written[];
}

const isStyled = (element: Element): element is Styled => 'style' in element;

const isThere = ({ style }: Styled, { name, value }: Written): boolean =>
  style.getPropertyValue(name) === value && style.getPropertyPriority(name) === 'important';

/** What is ours where nothing was written: the site copied an element that we had written on. */
const COPIED: Readonly<Record<string, RegExp>> = {
  opacity: /^0\.451$/,
  display: /^var\(--k-folded\b/,
  order: /^-(?:9\d{5}|100\d{4})$/,
};

function cleanCopy(element: Styled): void {
  const { style } = element;
  for (const [name, ours] of Object.entries(COPIED))
    if (style.getPropertyPriority(name) === 'important' && ours.test(style.getPropertyValue(name)))
      style.removeProperty(name);
  if (element.getAttribute('style') === '') element.removeAttribute('style');
}

function put(style: CSSStyleDeclaration, { name, before, priority }: Written): void {
  if (before) style.setProperty(name, before, priority);
  else style.removeProperty(name);
}

export interface StyleKeeper {
  /** False where it may not be: the site took it away before, or the element takes no style. */
  set(element: Element, declarations: Declarations): boolean;
  has(element: Element): boolean;
  restore(element: Element): void;
  restoreAll(): void;
  /** Forgets whose styles the site took away. */
  forgive(): void;
}

/** `onLost`: the page's scripts took away what was written on an element. */
export function styleKeeper(win: Window, onLost: (element: Element) => void): StyleKeeper {
  const kept = new Map<Element, Kept>();
  let left = new WeakSet<Element>();

  function lose(element: Element): void {
    const known = kept.get(element);
    if (!known || !isStyled(element) || known.written.every((one) => isThere(element, one))) return;
    restore(element);
    left.add(element);
    onLost(element);
  }
  const observer = new (win as Window & typeof globalThis).MutationObserver((records) => {
    for (const element of new Set(records.map(({ target }) => target as Element))) lose(element);
  });

  function restore(element: Element): void {
    const known = kept.get(element);
    if (!known || !isStyled(element)) return;
    kept.delete(element);
    const { before, after, written } = known;
    if (element.getAttribute('style') === after) {
      if (before === null) element.removeAttribute('style');
      else element.setAttribute('style', before);
      return;
    }
    for (const one of written) if (isThere(element, one)) put(element.style, one);
    if (before === null && element.getAttribute('style') === '') element.removeAttribute('style');
  }

  function write(element: Styled, declarations: Declarations): Kept {
    const { style } = element;
    const before = element.getAttribute('style');
    const written = Object.entries(declarations).map(([name, value]): Written => {
      const was = { name, before: style.getPropertyValue(name), priority: style.getPropertyPriority(name) };
      style.setProperty(name, value, 'important');
      return { ...was, value: style.getPropertyValue(name) };
    });
    return { before, after: element.getAttribute('style'), written };
  }

  return {
    set(element, declarations) {
      if (!isStyled(element) || left.has(element)) return false;
      const known = kept.get(element);
      const isSame =
        known &&
        Object.entries(declarations).every(([name, value]) =>
          known.written.some((one) => one.name === name && one.value === value && isThere(element, one)),
        );
      if (isSame) return true;
      restore(element);
      if (element.style.length) cleanCopy(element);
      // A page whose policy refuses inline styles: restoring the attribute would let the style in.
      if (!element.style.length && element.getAttribute('style')?.trim()) return false;
      kept.set(element, write(element, declarations));
      observer.observe(element, { attributes: true, attributeFilter: ['style'] });
      return true;
    },
    has: (element) => kept.has(element),
    restore,
    restoreAll() {
      observer.disconnect();
      for (const element of [...kept.keys()]) restore(element);
    },
    forgive: () => {
      left = new WeakSet();
    },
  };
}
