/**
 * What the item kit holds. Imported where the kit is made (the card script, scripts, tests), never by a reader: what is
 * added here gets a line in `item-kit.ts` that says what a reader is told without the kit.
 */
import { readItem as amazon } from '../amazon/item.ts';
import { withAttributes } from '../attributes.ts';
import { itemFields } from '../beyond.ts';
import { claimsOf } from '../claims.ts';
import { readReviews } from '../reviews.ts';
import { withReviewsSaid } from '../reviews-said.ts';
import { brandSaid, countSaid, offerSaid, saidProduct, saidProducts, sellerSaid } from '../said.ts';
import { withSaid } from '../said-draft.ts';
import { completed, saidOf } from '../shop/said.ts';
import { nodesOf, textAt } from '../structured/node.ts';
import { readProduct } from '../structured/product.ts';
import { dispatchOf } from '../structured/terms.ts';
import { readItem as taobao } from '../taobao/item.ts';

export const wholeKit = {
  saidProduct,
  saidProducts,
  brandSaid,
  countSaid,
  offerSaid,
  sellerSaid,
  withSaid,
  saidOf,
  completed,
  nodesOf,
  textAt,
  readProduct,
  dispatchSaid: dispatchOf,
  readReviews,
  withReviewsSaid,
  claimsOf,
  withAttributes,
  itemFields,
  /** Whole item readers, of shops whose own scripts are full without them. */
  items: { amazon, taobao },
};
