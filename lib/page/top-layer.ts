/** Where things of the top layer stand; viewport coordinates, px. */

/** Style of a host in the top layer, before its place is known. */
export const TOP_LAYER =
  'position:fixed;inset:auto;margin:0;padding:0;border:0;background:transparent;overflow:visible;width:max-content;height:max-content';

const GAP = 8;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Size {
  width: number;
  height: number;
}
interface Point {
  left: number;
  top: number;
}

const clamp = (value: number, max: number) => Math.max(GAP, Math.min(value, max - GAP));

/** Beside the card, else below it, else above; over it only when there is room nowhere. */
export function placeBeside(card: Box, size: Size, view: Size): Point {
  const top = clamp(card.bottom - size.height, view.height - size.height);
  // A card may reach out of sight at its start: what stands beside or below it still does not.
  if (card.right + 2 * GAP + size.width <= view.width) return { left: Math.max(GAP, card.right + GAP), top };
  if (card.left - 2 * GAP - size.width >= 0) return { left: card.left - GAP - size.width, top };
  const left = clamp(card.left, view.width - size.width);
  if (card.bottom + 2 * GAP + size.height <= view.height) return { left, top: Math.max(GAP, card.bottom + GAP) };
  return { left, top: clamp(card.top - GAP - size.height, view.height - size.height) };
}

/** Under a badge, else above it. */
export function placeTip(badge: Box, size: Size, view: Size): Point {
  const below = badge.bottom + 6 + size.height <= view.height;
  return {
    left: clamp(badge.left, view.width - size.width),
    top: below ? badge.bottom + 6 : badge.top - 6 - size.height,
  };
}
