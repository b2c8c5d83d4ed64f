/** What stands on an item page, told of together: the strip under the title and the warning beside the buy buttons. */
import type { Strip, StripState } from './strip.ts';
import type { Warnings } from './warning.ts';

/** A page that throws the strip out again and again does not want it there. */
const MAX_SHOWS = 6;

export interface ItemPlaces {
  title: Element | undefined;
  buy: Element | undefined;
}

export function onItem(strip: Strip, warning: Warnings) {
  let shows = 0;
  return {
    async show(state: StripState, { title, buy }: ItemPlaces): Promise<void> {
      warning.show(state, buy);
      if (strip.isThere() || shows++ < MAX_SHOWS) await strip.show(state, title);
    },
    /** Nothing is left to be put back. */
    isSettled: () => (strip.isThere() || shows >= MAX_SHOWS) && warning.isSettled(),
    isThere: strip.isThere,
    toggle: strip.toggle,
    remove(): void {
      strip.remove();
      warning.remove();
    },
    /** Another visit. */
    forget(): void {
      strip.remove();
      warning.forget();
      shows = 0;
    },
  };
}

export type OnItem = ReturnType<typeof onItem>;
