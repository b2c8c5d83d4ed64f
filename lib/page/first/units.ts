/** The page's boxes around cards: what stands in the list beside its like, and the list itself. Reads no layout. */
import type { Tracked } from '../watch.ts';

/** A card may stand in that many boxes of its own (`li > div > article`). */
export const MAX_BOXES = 5;
/** A list of fewer cards is a row of a bigger one, or not worth ordering. */
const LIST = 8;

export interface Unit<Card> {
  card: Card;
  /** The outermost box that holds this card alone. */
  element: Element;
  parent: Element | null;
}

type WithElement = { card: Pick<Tracked, 'element'> };

/** The unit of each card. A box that holds one card and stands beside no such box is not taken for the card's own. */
export function unitsOf<Card extends WithElement>(cards: readonly Card[]): Unit<Card>[] {
  const held = new Map<Element, number>();
  for (const { card } of cards) {
    let at: Element | null = card.element;
    for (let i = 0; at && i <= MAX_BOXES; i++, at = at.parentElement) held.set(at, (held.get(at) ?? 0) + 1);
  }
  const climbed = cards.map((card) => {
    let { element } = card.card;
    for (let up = element.parentElement; up && held.get(up) === 1 && up.parentElement; up = up.parentElement)
      element = up;
    return { card, element, parent: element.parentElement };
  });
  const alike = new Map<string, number>();
  const kinds = new Map<Element, number>();
  const kindOf = ({ parent, element }: Unit<Card>) => {
    if (!parent) return '';
    if (!kinds.has(parent)) kinds.set(parent, kinds.size);
    return `${kinds.get(parent)}/${element.localName}`;
  };
  for (const unit of climbed) alike.set(kindOf(unit), (alike.get(kindOf(unit)) ?? 0) + 1);
  return climbed.map((unit) => {
    const { element } = unit.card.card;
    const isList = unit.parent && (held.get(unit.parent) ?? 0) > 1 && (alike.get(kindOf(unit)) ?? 0) > 1;
    return isList ? unit : { card: unit.card, element, parent: element.parentElement };
  });
}

export function byParent<Card>(units: readonly Unit<Card>[]): Map<Element, Unit<Card>[]> {
  const lists = new Map<Element, Unit<Card>[]>();
  for (const unit of units) {
    if (!unit.parent) continue;
    const list = lists.get(unit.parent);
    if (list) list.push(unit);
    else lists.set(unit.parent, [unit]);
  }
  return lists;
}

/** Whether a list is worth ordering by itself: long enough, or most of what the page shows. */
export const isList = (size: number, all: number): boolean => size >= LIST || (size > 1 && size * 2 >= all);

const UNDRAWN = /^(?:script|style|template|link|meta|noscript)$/;
/** Elements of a list that may be seen. */
export const isDrawn = ({ localName }: Element): boolean => !UNDRAWN.test(localName);
