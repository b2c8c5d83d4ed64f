/**
 * Keys and clicks on badges. Listens on the window in the capture phase, before the page's own handlers, so that a
 * click on a badge inside a link opens nothing of the site's. All badges of a frame are one tab stop.
 */
import { outside } from '../sites/dom.ts';
import type { Badge } from './badge.ts';
import type { Direction } from './geometry.ts';

export interface BadgeInput {
  /** The badges of the frame by host, in any order. */
  badgeOf(host: EventTarget | null): Badge | undefined;
  all(): Iterable<Badge>;
  open(badge: Badge, byKey: boolean): void;
  /** Focuses the nearest badge in a direction. */
  go(from: Badge, direction: Direction): void;
  close(): boolean;
}

const SWALLOWED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'dragstart',
] as const;

/** What stands for a node in the page's own document: the host of its root, the frame of its document. */
function topOf(node: Node): Node {
  const up = outside(node);
  return up ? topOf(up) : node;
}

/** In the order of the page, across shadow roots and frames. */
export const inOrder = <T extends { host: Node }>(badges: Iterable<T>): T[] =>
  [...badges].sort(({ host: a }, { host: b }) => {
    const isOneTree = a.getRootNode() === b.getRootNode();
    const order = isOneTree ? a.compareDocumentPosition(b) : topOf(a).compareDocumentPosition(topOf(b));
    return order & 4 ? -1 : order & 2;
  });

/** The badge that an event is about: inside a page's shadow root the window hears of the root's host alone. */
export function badgeAt(event: Event, badgeOf: BadgeInput['badgeOf']): Badge | undefined {
  for (const target of event.composedPath()) {
    const badge = badgeOf(target);
    if (badge) return badge;
  }
  return undefined;
}

export function badgeKeys(input: BadgeInput, signal: AbortSignal) {
  let stop: Badge | undefined;

  const makeStop = (badge: Badge) => {
    if (stop && stop !== badge) stop.button.tabIndex = -1;
    stop = badge;
    badge.button.tabIndex = 0;
  };
  const focus = (badge: Badge | undefined) => {
    if (!badge) return;
    makeStop(badge);
    badge.button.focus();
  };
  const onKey = (event: KeyboardEvent, badge: Badge) => {
    const { key } = event;
    if (key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Enter' || key === ' ') input.open(badge, true);
    else if (key === 'Escape') input.close();
    else if (key === 'Home') focus(inOrder(input.all())[0]);
    else if (key === 'End') focus(inOrder(input.all()).at(-1));
    else if (key.startsWith('Arrow')) input.go(badge, key as Direction);
    else return;
    event.preventDefault();
  };

  const hear = (event: Event) => {
    const badge = badgeAt(event, input.badgeOf);
    if (!badge) return;
    const { type } = event;
    event.stopImmediatePropagation();
    if (type === 'keydown') onKey(event as KeyboardEvent, badge);
    else if (type === 'click' || type === 'auxclick' || type === 'dragstart') event.preventDefault();
    if (type === 'click') {
      makeStop(badge);
      input.open(badge, (event as MouseEvent).detail === 0);
    }
  };

  return {
    /** The page's window, and those of its own frames. */
    listen(win: Window): void {
      for (const type of SWALLOWED) win.addEventListener(type, hear, { capture: true, signal, passive: false });
    },
    /** After badges came or went: one of them is the tab stop, the first of the page unless one already is. */
    settle(): void {
      if (stop?.host.isConnected && !stop.isFolded) return;
      const first = inOrder(input.all())[0];
      if (first) makeStop(first);
    },
    focus,
  };
}
