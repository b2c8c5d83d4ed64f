import { isProvenKind } from '../criteria/qualification.ts';
import { defineSignal } from './define.ts';

/** A handful of followers is friends. */
const THIN = 20;

export const thinShop = defineSignal({
  id: 'thinShop',
  topic: 'shop',
  strength: -1,
  why: 'Hardly anybody follows the shop: little is known of it. Never from a number that is not shown.',
  sentence: ['the shop has {n} followers', '店铺有{n}位粉丝'],
  find({ listing, context }) {
    const n = listing.shopFacts?.followers;
    if (n === undefined || n >= THIN || isProvenKind(listing, context)) return undefined;
    return { facts: { n }, source: listing.from.shopFacts ?? 'markup' };
  },
});
