/** The lists of one page and the order in which their cards are shown. */
import type { FirstProblem } from '../../messages/topics/first.ts';
import type { FirstChoice } from '../../settings/first.ts';
import { isOrdered, newList, type OrderedList, orderWrites, type Place, problemOf } from './order.ts';
import { standingOf } from './rank.ts';
import type { StyleKeeper } from './style.ts';
import { type CardUnit, countAds, isAd, type Outcome } from './types.ts';
import { byParent, isList, MAX_BOXES } from './units.ts';

function whyNot(list: Element, units: readonly Element[], all: number): FirstProblem | undefined {
  if (!isList(units.length, all)) return 'rows';
  return problemOf(list, units) ?? (units.some(isOrdered) ? 'ordered' : undefined);
}

const placesOf = (units: readonly CardUnit[], choice: FirstChoice): Map<Element, Place> =>
  new Map(
    units.map(({ element, card }) => {
      const ad = isAd(card);
      return [element, { element, isAd: ad, standing: standingOf(card.judged?.verdict, ad, choice) }];
    }),
  );

export function ordering(keeper: StyleKeeper) {
  let lists = new Map<Element, OrderedList>();
  return {
    /** Orders what may move now; one write for each child of a list. */
    apply(units: readonly CardUnit[], choice: FirstChoice, mayMove: (element: Element) => boolean): Outcome {
      const main = units.filter(({ card }) => card.card.place === 'main');
      const writes: { element: Element; order: number }[] = [];
      let problem: FirstProblem | undefined;
      let isWaiting = false;
      let [cards, ads] = [0, 0];
      for (const [list, inList] of byParent(main)) {
        const elements = inList.map(({ element }) => element);
        const why = lists.has(list) ? undefined : whyNot(list, elements, main.length);
        if (why) {
          problem ??= why;
          continue;
        }
        const known = lists.get(list) ?? newList();
        lists.set(list, known);
        const made = orderWrites(list, known, placesOf(inList, choice), keeper, mayMove);
        writes.push(...made.writes);
        isWaiting ||= made.isWaiting;
        const ordered = inList.filter(({ element }) => known.slots.has(element));
        cards += ordered.length;
        ads += countAds(ordered);
      }
      for (const { element, order } of writes) keeper.set(element, { order: String(order) });
      return { cards, ads, isWaiting, ...(problem && !cards && { problem }) };
    },
    /** What stands for a card in its list is as it was; it keeps its place for what comes there. */
    lose(card: Element): void {
      let at: Element | null = card;
      for (let i = 0; at && i <= MAX_BOXES; i++, at = at.parentElement)
        for (const { slots } of lists.values()) if (slots.has(at)) keeper.restore(at);
    },
    clear(): void {
      lists = new Map();
    },
  };
}
