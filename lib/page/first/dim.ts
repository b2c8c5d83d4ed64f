/** What loses opacity in a card: everything beside the way to its badge, so that the badge itself never does. */
import { isOurs } from '../frame.ts';
import { isDrawn } from './units.ts';

/** A number that hardly any site writes with `!important`: a copy of a dimmed card can be told by it. */
export const DIMMED = '0.451';

export function dimmable(unit: Element, badge: Element | undefined): Element[] {
  const way = new Set<Element>();
  for (
    let at = badge && unit.contains(badge) ? badge : undefined;
    at && at !== unit;
    at = at.parentElement ?? undefined
  )
    way.add(at);
  const found: Element[] = [];
  let at: Element | undefined = unit;
  while (at) {
    let next: Element | undefined;
    for (const child of at.children) {
      if (isOurs(child)) continue;
      if (way.has(child)) next = child;
      else if (isDrawn(child)) found.push(child);
    }
    at = next;
  }
  return found;
}
