/** Where arrows lead among badges. */
import type { Badge } from './badge.ts';
import { boxOf } from './frame.ts';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

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

/** The nearest of the badges that stand on the page, wherever their frames are. */
export function nextBadge(badges: Iterable<Badge>, from: Badge, direction: Direction): Badge | undefined {
  const boxes = [...badges].map((badge) => {
    const { left, top } = boxOf(badge.host);
    return { badge, x: left, y: top };
  });
  const start = boxes.find(({ badge }) => badge === from);
  return start && nextByGeometry(boxes, start, direction);
}
