/**
 * The item kit: structured data, attributes and claims of a product page. Only item pages need them, so they come with
 * the card script instead of standing in every content script; without the kit each of these answers that nothing is said.
 * A reader that needs it on other pages too says so (`SiteReader.needsKit`).
 */
import type { Draft } from '../listing/types.ts';
import type { Page } from './define.ts';
import type { wholeKit } from './item-kit/whole.ts';

export type ItemKit = typeof wholeKit;
export type { ReviewParts } from './reviews.ts';
export type { Node } from './structured/node.ts';

/** Where the card script leaves it: a global of the isolated world, out of the page's reach. */
const SPOT = 'kaopuItemKit';
type World = { [SPOT]?: ItemKit };

export const itemKit = (): ItemKit | undefined => (globalThis as World)[SPOT];
export const provideItemKit = (kit: ItemKit): void => {
  (globalThis as World)[SPOT] = kit;
};

/** The item reader of a shop whose script is full without it. */
export const lentItem =
  (id: keyof ItemKit['items']) =>
  (page: Page): Draft | undefined =>
    itemKit()?.items[id](page);

export const saidProducts: ItemKit['saidProducts'] = (page) => itemKit()?.saidProducts(page) ?? [];
export const saidProduct: ItemKit['saidProduct'] = (page, id, title) => itemKit()?.saidProduct(page, id, title);
export const brandSaid: ItemKit['brandSaid'] = (node) => itemKit()?.brandSaid(node);
export const countSaid: ItemKit['countSaid'] = (node) => itemKit()?.countSaid(node);
export const offerSaid: ItemKit['offerSaid'] = (node) => itemKit()?.offerSaid(node);
export const sellerSaid: ItemKit['sellerSaid'] = (offer) => itemKit()?.sellerSaid(offer) ?? '';
export const dispatchSaid: ItemKit['dispatchSaid'] = (offer) => itemKit()?.dispatchSaid(offer);
export const withSaid: ItemKit['withSaid'] = (own, node, page) => itemKit()?.withSaid(own, node, page) ?? own;
export const saidOf: ItemKit['saidOf'] = (page, id, title) => itemKit()?.saidOf(page, id, title) ?? {};
export const completed: ItemKit['completed'] = (own, said) => itemKit()?.completed(own, said) ?? own;
export const nodesOf: ItemKit['nodesOf'] = (node, property) => itemKit()?.nodesOf(node, property) ?? [];
export const textAt: ItemKit['textAt'] = (node, ...properties) => itemKit()?.textAt(node, ...properties) ?? '';
export const readProduct: ItemKit['readProduct'] = (...about) => itemKit()?.readProduct(...about);
export const readReviews: ItemKit['readReviews'] = (page, parts) => itemKit()?.readReviews(page, parts);
export const withReviewsSaid: ItemKit['withReviewsSaid'] = (draft, node, lang) =>
  itemKit()?.withReviewsSaid(draft, node, lang) ?? draft;
