/** What the item kit holds. Imported where the kit is made (the card script, scripts, tests), never by a reader. */
import { withAttributes } from '../attributes.ts';
import { itemFields } from '../beyond.ts';
import { claimsOf } from '../claims.ts';
import { brandSaid, countSaid, offerSaid, saidProduct, saidProducts, sellerSaid } from '../said.ts';
import { withSaid } from '../said-draft.ts';
import { completed, saidOf } from '../shop/said.ts';
import { nodesOf, textAt } from '../structured/node.ts';
import { readProduct } from '../structured/product.ts';
import { dispatchOf } from '../structured/terms.ts';

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
  claimsOf,
  withAttributes,
  itemFields,
};
