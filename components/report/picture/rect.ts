/** Rectangles on a picture, in its own pixels. Pure. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Size {
  width: number;
  height: number;
}
export interface Point {
  x: number;
  y: number;
}

/** Smallest side of a rectangle, so that it can still be seen and taken hold of. */
export const MIN_SIDE = 16;

export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof HANDLES)[number];

const between = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

export const wholeOf = ({ width, height }: Size): Rect => ({ x: 0, y: 0, width, height });

/** The rectangle moved and, where it must be, shrunk into the picture; whole pixels, no side under `MIN_SIDE`. */
export function clampRect(rect: Rect, within: Size): Rect {
  const side = (length: number, most: number) => Math.round(between(length, Math.min(MIN_SIDE, most), most));
  const [width, height] = [side(rect.width, within.width), side(rect.height, within.height)];
  return {
    x: Math.round(between(rect.x, 0, within.width - width)),
    y: Math.round(between(rect.y, 0, within.height - height)),
    width,
    height,
  };
}

export const moveRect = (rect: Rect, dx: number, dy: number, within: Size): Rect =>
  clampRect({ ...rect, x: rect.x + dx, y: rect.y + dy }, within);

/** New ends of one side: `low` or `high` was pulled, the other end stays where it is. */
function pull(low: number, length: number, by: number, end: 'low' | 'high' | undefined, most: number) {
  const high = low + length;
  const least = Math.min(MIN_SIDE, most);
  if (end === 'low') {
    const at = Math.round(between(low + by, 0, high - least));
    return { at, length: high - at };
  }
  return { at: low, length: end ? Math.round(between(length + by, least, most - low)) : length };
}

/** Pulled at one handle; the opposite edge or corner stays. `rect` lies in the picture. */
export function resizeRect(rect: Rect, handle: Handle, dx: number, dy: number, within: Size): Rect {
  const across = handle.includes('w') ? 'low' : handle.includes('e') ? 'high' : undefined;
  const down = handle.includes('n') ? 'low' : handle.includes('s') ? 'high' : undefined;
  const x = pull(rect.x, rect.width, dx, across, within.width);
  const y = pull(rect.y, rect.height, dy, down, within.height);
  return { x: x.at, y: y.at, width: x.length, height: y.length };
}

export const betweenPoints = (a: Point, b: Point, within: Size): Rect =>
  clampRect(
    { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) },
    within,
  );

/** Space around the listing that comes along, in CSS pixels. */
const MARGIN = 8;

/** What is cut out at first: the listing, where it is in view, else everything. `viewWidth`: CSS pixels of the view. */
export function firstCrop(picture: Size, viewWidth: number, item: Rect | undefined): Rect {
  const scale = picture.width / viewWidth;
  if (!item || !(scale > 0) || !Number.isFinite(scale)) return wholeOf(picture);
  const left = Math.max(0, (item.x - MARGIN) * scale);
  const top = Math.max(0, (item.y - MARGIN) * scale);
  const right = Math.min(picture.width, (item.x + item.width + MARGIN) * scale);
  const bottom = Math.min(picture.height, (item.y + item.height + MARGIN) * scale);
  // Hardly any of it is in view: the page around it says more.
  if (!(right - left >= 2 * MIN_SIDE && bottom - top >= 2 * MIN_SIDE)) return wholeOf(picture);
  return clampRect({ x: left, y: top, width: right - left, height: bottom - top }, picture);
}

/** The part of the picture to look at while working on `rect`: with a quarter of its size around it. */
export const nearby = (rect: Rect, within: Size): Rect =>
  clampRect(
    {
      x: rect.x - rect.width / 4,
      y: rect.y - rect.height / 4,
      width: rect.width * 1.5,
      height: rect.height * 1.5,
    },
    within,
  );
