/** A page with buy buttons and just enough layout for a warning above them: happy-dom knows none. */
import { vi } from 'vitest';
import { isOurs } from '../../lib/page/frame.ts';

export const VIEW = { width: 1024, height: 768 };
/** Height of the note, and where the buttons stand without it. */
export const NOTE = 100;
export const layout = { top: 300, width: 400, left: 500, briefNote: 100 };

export const hosts = () => [...document.body.querySelectorAll('*')].filter(isOurs) as HTMLElement[];
export const buy = () => document.querySelector('.buy') as HTMLElement;

const rect = (left: number, top: number, width: number, height: number) => new DOMRect(left, top, width, height);
const isFixed = (element: Element) => /position: ?fixed/.test(element.getAttribute('style') ?? '');
/** The note that stands in the flow before the buttons or before something that holds them. */
const noteAbove = () =>
  hosts().find((host) => !isFixed(host) && host.nextElementSibling?.contains(buy()) && rootHas(host, '.k-warn'));
export const roots = new WeakMap<Element, ShadowRoot>();
const rootHas = (host: Element, selector: string) => Boolean(roots.get(host)?.querySelector(selector));

const heightOf = (note: Element) => (rootHas(note, '.k-warn-quote') ? NOTE : layout.briefNote);

function floatingBox(host: Element): DOMRect {
  const atTop = /inset-block: ?16px auto/.test(host.getAttribute('style') ?? '');
  return rect(16, atTop ? 16 : VIEW.height - 16 - NOTE, 400, NOTE);
}

/** Rows squeeze what stands in them, fixed boxes do not grow, all else makes room. */
function boxOf(element: Element): DOMRect {
  const note = noteAbove();
  const pushed = note ? heightOf(note) : 0;
  const { left, top, width } = layout;
  if (isOurs(element)) {
    if (isFixed(element)) return floatingBox(element);
    return note === element
      ? rect(left, top, element.parentElement?.className === 'row' ? 60 : width, pushed)
      : rect(0, 0, 0, 0);
  }
  const inRow = note?.parentElement?.className === 'row';
  if (element === buy()) return rect(inRow ? left + 60 : left, top + (inRow ? 0 : pushed), width, 48);
  if (element.className === 'fixed')
    return rect(left, top - 8 + (note && element.contains(note) ? 0 : pushed), width, 64);
  if (element.contains(buy())) return rect(left, 0, width, top + 48 + pushed);
  if (element.className === 'after') return rect(0, top + 60 + pushed, VIEW.width, 2000);
  return rect(0, 0, 0, 0);
}

export function installLayout(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return boxOf(this);
  });
  vi.stubGlobal('innerWidth', VIEW.width);
  vi.stubGlobal('innerHeight', VIEW.height);
  Object.assign(layout, { top: 300, width: 400, left: 500, briefNote: NOTE });
}

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
  const root = attach.call(this, init);
  roots.set(this, root);
  return root;
};
