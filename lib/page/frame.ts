/** What every drawing on a page needs to know: words, theme, and how its hosts are made. */

import { remembering } from '../listing/text.ts';
import type { PageSetup, Said } from '../messages/protocol.ts';
import type { Lang } from '../settings/types.ts';
import { localeOf, type Words } from '../text/format.ts';

export type Theme = 'light' | 'dark';

/** Words and language may change while it is there; everything drawn later speaks the new ones. */
export interface Frame {
  doc: Document;
  words: Words;
  lang: Lang;
  theme: Theme;
  pending: Said;
  /** The catalogue's id of this shop; absent for a shop not known by name. */
  siteId?: string;
  /** `open` on test pages only, so that an accessibility check can look inside. */
  mode: 'closed' | 'open';
  now(): number;
}

export const makeFrame = (
  doc: Document,
  setup: Omit<PageSetup, 'on'>,
  more: { mode?: 'closed' | 'open'; now?: () => number } = {},
): Frame => ({
  doc,
  words: setup.words,
  lang: setup.lang,
  theme: readTheme(doc),
  pending: setup.pending,
  mode: more.mode ?? 'closed',
  now: more.now ?? Date.now,
  ...(setup.siteId && { siteId: setup.siteId }),
});

/** `color-scheme` of the root, else the luminance of the first opaque background. One read per frame. */
export function readTheme(doc: Document): Theme {
  const view = doc.defaultView;
  if (!view || !doc.documentElement) return 'light';
  const root = view.getComputedStyle(doc.documentElement);
  const scheme = root.colorScheme ?? '';
  if (/\bdark\b/.test(scheme) && !/\blight\b/.test(scheme)) return 'dark';
  for (const element of [doc.body, doc.documentElement]) {
    if (!element) continue;
    const luminance = luminanceOf(view.getComputedStyle(element).backgroundColor);
    if (luminance !== undefined) return luminance < 0.2 ? 'dark' : 'light';
  }
  return 'light';
}

/** Relative luminance (WCAG 2) of a computed `rgb()` colour; `undefined` when it is see-through or unknown. */
export function luminanceOf(color: string): number | undefined {
  const parts = color.match(/[\d.]+/g)?.map(Number);
  if (!/^rgba?\(/.test(color) || !parts || parts.length < 3 || (parts[3] ?? 1) < 0.5) return undefined;
  const [r = 0, g = 0, b = 0] = parts.map((value) => {
    const channel = value / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * Elements that Kaopu put on the page; everything else belongs to the page. Kept in the isolated world, where the
 * content script and the kit, two scripts, both find it.
 */
const world = globalThis as { kaopuOurs?: WeakSet<Node> };
world.kaopuOurs ??= new WeakSet();
const ours = world.kaopuOurs;
export const isOurs = (node: Node): boolean => ours.has(node);

/** Where an element stands in the viewport of the whole page, also when it stands in a frame of it. */
export function boxOf(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (!frame) return box;
  const outer = boxOf(frame);
  const [left, top] = [outer.left + frame.clientLeft, outer.top + frame.clientTop];
  return new DOMRect(box.left + left, box.top + top, box.width, box.height);
}

/** A host of Kaopu's own with its shadow root. Nothing of the page's styles reaches inside, nothing of ours gets out. */
export function makeHost(frame: Frame, style: string): { host: HTMLElement; root: ShadowRoot } {
  const host = frame.doc.createElement('div');
  ours.add(host);
  host.lang = localeOf(frame.lang);
  host.style.cssText = important(`all:initial;${style}`);
  const root = host.attachShadow({ mode: frame.mode, delegatesFocus: false });
  return { host, root };
}

/** Every declaration with `!important`: a page's own rules on `div` must not reach a host. */
export const important: (style: string) => string = remembering((style) =>
  style
    .split(';')
    .filter((rule) => rule.includes(':'))
    .map((rule) => `${rule}!important`)
    .join(';'),
);

/** Keys and clicks inside a host end there: no handler of the page hears of them after us. */
export const KEPT_EVENTS = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'input',
  'change',
  'dragstart',
  'wheel',
] as const;

export function keepEvents(host: HTMLElement, signal: AbortSignal): void {
  for (const type of KEPT_EVENTS)
    host.addEventListener(type, (event) => event.stopPropagation(), {
      signal,
      passive: type === 'wheel' || type.startsWith('touch'),
    });
}
