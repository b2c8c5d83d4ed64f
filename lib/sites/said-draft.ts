/** A draft from a shop's own markup, completed by what only the page's JSON-LD says of the same product. */
import type { Draft, Field } from '../listing/types.ts';
import type { Page } from './define.ts';
import { withReviewsSaid } from './reviews-said.ts';
import { brandSaid, offerSaid } from './said.ts';
import type { Node } from './structured/node.ts';
import { pricesOf } from './structured/price.ts';
import { ratingOf } from './structured/product.ts';

/** Price, rating, brand and reviews; a price and the one before it are never taken from two sources. */
export function withSaid(own: Draft, node: Node | undefined, page: Page): Draft {
  if (!node) return own;
  const offer = own.price ? undefined : offerSaid(node);
  const said: Draft = {
    ...(offer && pricesOf(offer, { currency: page.currency, lang: page.lang })),
    rating: own.rating ? undefined : ratingOf(node),
    brand: own.brand ? undefined : brandSaid(node),
  };
  const draft: Record<string, unknown> = { ...own };
  const from = { ...own.from };
  for (const field of ['price', 'listPrice', 'rating', 'brand'] as const satisfies readonly Field[]) {
    if (!said[field]) continue;
    draft[field] = said[field];
    from[field] = 'structured';
  }
  return withReviewsSaid({ ...draft, from }, node, page.lang);
}
