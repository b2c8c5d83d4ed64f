/** What a key and a drag do to a rectangle. Pure. */
import { drawn, type Edit, rectOf, type Target, withRect } from './edit.ts';
import { type Handle, moveRect, type Point, type Rect, resizeRect, type Size } from './rect.ts';

/** Steps of the arrow keys, in pixels of the picture. */
const STEP = 8;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>;

/** Arrows move; with Shift they pull the lower right corner; with Alt a pixel at a time. */
export function keyStep({ key, shiftKey, altKey }: Key, rect: Rect, picture: Size): Rect | undefined {
  const arrow = ARROWS[key];
  if (!arrow) return undefined;
  const [dx, dy] = [arrow.x * (altKey ? 1 : STEP), arrow.y * (altKey ? 1 : STEP)];
  return shiftKey ? resizeRect(rect, 'se', dx, dy, picture) : moveRect(rect, dx, dy, picture);
}

/** What the pointer took hold of. */
export type Hold = { target: Target; handle?: Handle } | { draw: 'crop' | 'blur' };

/** Shorter than this it was a press, not a drag; pixels of the screen. */
export const MIN_DRAG = 4;

/** What a drag from `from` to `to` (pixels of the picture) makes of the edit it began with. */
export function dragged(edit: Edit, hold: Hold, from: Point, to: Point, picture: Size): Edit {
  if ('draw' in hold) return drawn(edit, hold.draw, from, to, picture);
  const rect = rectOf(edit, hold.target);
  if (!rect) return edit;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const next = hold.handle ? resizeRect(rect, hold.handle, dx, dy, picture) : moveRect(rect, dx, dy, picture);
  return withRect(edit, hold.target, next);
}

/** The point of the picture under a point of the screen. */
export const pointOf = (event: { clientX: number; clientY: number }, stage: DOMRect, view: Rect): Point => ({
  x: view.x + ((event.clientX - stage.left) / stage.width) * view.width,
  y: view.y + ((event.clientY - stage.top) / stage.height) * view.height,
});
