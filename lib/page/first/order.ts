/**
 * Orders the cards of a list through CSS `order`; no node is moved. That changes what is seen and nothing else: screen
 * readers and the Tab key go on in the page's own order (the arrow keys among badges go by what is seen).
 *
 * 0 is what everything has that is not touched: cards that come later, the foot of the list. So what is ordered gets
 * numbers below 0, each child of the list its own, what is no card keeps its place among them, and later cards are
 * ordered behind. One write for each child.
 */
import type { FirstProblem } from '../../messages/topics/first.ts';
import { isOurs } from '../frame.ts';
import { arranged, type Standing } from './rank.ts';
import type { StyleKeeper } from './style.ts';
import { isDrawn } from './units.ts';

const START = -1_000_000;

export interface Place extends Standing {
  element: Element;
}

export interface OrderedList {
  /** The place of each child in the page's order, and how often it was ordered. */
  slots: Map<Element, number>;
  next: number;
}
export const newList = (): OrderedList => ({ slots: new Map(), next: START });

const isPlaced = (value: string) => /^-?\d/.test(value);

/** Why a list cannot be ordered; three looks at computed styles, before anything is written. */
export function problemOf(list: Element, units: readonly Element[]): FirstProblem | undefined {
  const view = list.ownerDocument.defaultView;
  const [first, last] = [units[0], units.at(-1)];
  if (!view || !first || !last) return 'flow';
  const box = view.getComputedStyle(list);
  const looks = [first, last].map((unit) => view.getComputedStyle(unit));
  if (looks.some(({ position }) => position === 'absolute' || position === 'fixed')) return 'placed';
  if (!/flex|grid/.test(box.display)) return 'flow';
  if (/flex/.test(box.display) && /reverse/.test(`${box.flexDirection} ${box.flexWrap}`)) return 'placed';
  if (looks.some(({ gridRowStart, gridColumnStart }) => isPlaced(gridRowStart) || isPlaced(gridColumnStart)))
    return 'placed';
  return looks.some(({ order }) => order && order !== '0') ? 'ordered' : undefined;
}

/** Whether the site orders a card through its `style`: then the whole list is the site's to order. */
export const isOrdered = (unit: Element): boolean =>
  /(?:^|[;\s])order:\s*[^0\s;]/.test(unit.getAttribute('style') ?? '');

interface Write {
  element: Element;
  order: number;
}

/**
 * What to write so that `places` stand in order behind what was ordered before. `mayMove`: whether a card and all behind
 * it may move now. `isWaiting`: some may not.
 */
export function orderWrites(
  list: Element,
  known: OrderedList,
  places: ReadonlyMap<Element, Place>,
  keeper: Pick<StyleKeeper, 'has'>,
  mayMove: (element: Element) => boolean,
): { writes: Write[]; isWaiting: boolean } {
  const children = [...list.children].filter((child) => isDrawn(child) && !isOurs(child));
  const end = children.findLastIndex((child) => known.slots.has(child));
  const writes: Write[] = [];
  // What came between, or came back: beside its neighbour, or all of it would stand behind the list.
  let beside = START - 1;
  for (const child of children.slice(0, end + 1)) {
    beside = known.slots.get(child) ?? beside;
    if (!keeper.has(child)) writes.push({ element: child, order: beside });
  }
  const rest = children.slice(end + 1);
  const from = rest.findIndex((child) => places.has(child) && mayMove(child));
  const isLate = (child: Element) => places.has(child);
  if (from < 0) return { writes, isWaiting: rest.some(isLate) };
  const batch = rest.slice(0, rest.findLastIndex(isLate) + 1);
  const cards = batch.flatMap((child, at) => {
    const place = at >= from ? places.get(child) : undefined;
    return place ? [{ ...place, slot: known.next + at }] : [];
  });
  const slots = cards.map(({ slot }) => slot);
  const orders = new Map(arranged(cards).map((place, at) => [cards[place]?.element, slots[at] ?? 0]));
  for (const [at, child] of batch.entries()) {
    const order = orders.get(child) ?? known.next + at;
    known.slots.set(child, order);
    writes.push({ element: child, order });
  }
  known.next += batch.length;
  return { writes, isWaiting: false };
}
