/** Cards that are put behind: which elements were written on for each, and how to let go of one. */
import { isOurs } from '../frame.ts';
import { DIMMED, dimmable } from './dim.ts';
import { CARRIER, HIDDEN } from './fold.ts';
import type { Declarations, StyleKeeper } from './style.ts';
import { isDrawn } from './units.ts';

/** Drawn anew by the page that often, a card is left alone. */
const MAX_TIMES = 6;

export interface Held {
  key: string;
  unit: Element;
  elements: Set<Element>;
  /** It keeps its box for the strip of its run. */
  isCarrier?: boolean;
}

type Write = readonly [Element, Declarations];

const hasText = (unit: Element): boolean =>
  [...unit.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');

export type Holder = ReturnType<typeof holder>;

export function holder(keeper: StyleKeeper) {
  const held = new Map<Element, Held>();
  const times = new Map<string, number>();

  /** Writes on what is not written on yet. */
  function write(key: string, card: Element, unit: Element, writes: readonly Write[]): void {
    const fresh = writes.filter(([element]) => !held.get(card)?.elements.has(element) || !keeper.has(element));
    if (!fresh.length) return;
    const time = (times.get(key) ?? 0) + 1;
    if (time > MAX_TIMES) return;
    times.set(key, time);
    const known = held.get(card) ?? { key, unit, elements: new Set() };
    held.set(card, known);
    for (const [element, declarations] of fresh) if (keeper.set(element, declarations)) known.elements.add(element);
  }

  function release(card: Element): void {
    const known = held.get(card);
    held.delete(card);
    for (const element of known?.elements ?? []) keeper.restore(element);
  }

  return {
    all: held as ReadonlyMap<Element, Held>,
    has: (element: Element): boolean => keeper.has(element),
    release,
    dim: (key: string, card: Element, unit: Element, badge: Element | undefined) =>
      write(
        key,
        card,
        unit,
        dimmable(unit, badge).map((element): Write => [element, { opacity: DIMMED }]),
      ),
    /** A carrier keeps its box for the strip. */
    fold(key: string, card: Element, unit: Element, isCarrier: boolean): void {
      // It held the strip and stands inside a run now, or the other way round.
      if ((held.get(card)?.isCarrier ?? isCarrier) !== isCarrier) release(card);
      const children = isCarrier ? [...unit.children].filter((child) => isDrawn(child) && !isOurs(child)) : [];
      const own = !isCarrier ? HIDDEN : hasText(unit) ? { ...CARRIER, 'font-size': '0' } : CARRIER;
      write(key, card, unit, [[unit, own], ...children.map((child): Write => [child, HIDDEN])]);
      const known = held.get(card);
      if (known) known.isCarrier = isCarrier;
    },
    clear(): void {
      held.clear();
      times.clear();
    },
  };
}
