/**
 * Keys and clicks on badges. Listens on the window in the capture phase, before the page's own handlers, so that a
 * click on a badge inside a link opens nothing of the site's. All badges of a frame are one tab stop.
 */
import type { Badge } from './badge.ts';

export interface BadgeInput {
  /** The badges of the frame by host, in any order. */
  badgeOf(host: EventTarget | null): Badge | undefined;
  all(): Iterable<Badge>;
  open(badge: Badge, byKey: boolean): void;
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

type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

interface Box {
  badge: Badge;
  x: number;
  y: number;
}

/** The nearest badge in a direction: along the axis first, sideways distance counts double. */
export function nextByGeometry(boxes: readonly Box[], from: Box, direction: Direction): Badge | undefined {
  let best: Box | undefined;
  let least = Infinity;
  for (const box of boxes) {
    const dx = box.x - from.x;
    const dy = box.y - from.y;
    const ahead = { ArrowRight: dx, ArrowLeft: -dx, ArrowDown: dy, ArrowUp: -dy }[direction];
    const aside = direction === 'ArrowLeft' || direction === 'ArrowRight' ? Math.abs(dy) : Math.abs(dx);
    if (ahead <= 4 || aside > ahead * 2) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) {
      least = distance;
      best = box;
    }
  }
  return best?.badge;
}

export function badgeKeys(win: Window, input: BadgeInput, signal: AbortSignal) {
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
  const inOrder = () => [...input.all()].sort((a, b) => (a.host.compareDocumentPosition(b.host) & 4 ? -1 : 1));

  const onKey = (event: KeyboardEvent, badge: Badge) => {
    const { key } = event;
    if (key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Enter' || key === ' ') input.open(badge, true);
    else if (key === 'Escape') input.close();
    else if (key === 'Home') focus(inOrder()[0]);
    else if (key === 'End') focus(inOrder().at(-1));
    else if (key.startsWith('Arrow')) {
      const boxes = [...input.all()].map((each) => {
        const { left, top } = each.host.getBoundingClientRect();
        return { badge: each, x: left, y: top };
      });
      const from = boxes.find((box) => box.badge === badge);
      if (from) focus(nextByGeometry(boxes, from, key as Direction));
    } else return;
    event.preventDefault();
  };

  for (const type of SWALLOWED)
    win.addEventListener(
      type,
      (event) => {
        const badge = input.badgeOf(event.target);
        if (!badge) return;
        event.stopImmediatePropagation();
        if (type === 'keydown') onKey(event as KeyboardEvent, badge);
        else if (type === 'click' || type === 'auxclick' || type === 'dragstart') event.preventDefault();
        if (type === 'click') {
          makeStop(badge);
          input.open(badge, (event as MouseEvent).detail === 0);
        }
      },
      { capture: true, signal, passive: false },
    );

  return {
    /** After badges came or went: one of them is the tab stop, the first of the page unless one already is. */
    settle(): void {
      if (stop?.host.isConnected) return;
      const first = inOrder()[0];
      if (first) makeStop(first);
    },
    focus,
  };
}
