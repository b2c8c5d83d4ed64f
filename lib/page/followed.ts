/** The cards that the content script follows, for another script of ours in the same isolated world. */
import type { Listing } from '../listing/types.ts';

interface Followed {
  element: Element;
  listing: Listing;
}
type World = { kaopuFollowed?: () => Iterable<Followed> };

export const followed = (): Iterable<Followed> => (globalThis as World).kaopuFollowed?.() ?? [];
export const setFollowed = (cards: () => Iterable<Followed>): void => {
  (globalThis as World).kaopuFollowed = cards;
};
