import { claimOf, isOwnSite } from './brand-shop.ts';
import { defineSignal } from './define.ts';

/** A shop calls itself the brand's own, and the site proves no such thing. */
export const brandShopClaim = defineSignal({
  id: 'brandShopClaim',
  topic: 'brand',
  strength: -1,
  why: 'On many sites anybody may call a shop so; but brands have their shops there too.',
  sentence: [
    'the shop is called “{said}”; this page does not show that the site has verified it',
    '店名是“{said}”；本页未显示平台对此的认证',
  ],
  find: ({ listing, context: { facts } }) => {
    const { shopKind, site, from } = listing;
    if (shopKind && shopKind !== 'marketplace' && facts.provenKinds.includes(shopKind)) return undefined;
    // A site that proves such shops has told nothing where it does not show the kind.
    if (!shopKind && facts.provenKinds.includes('flagship')) return undefined;
    const claim = claimOf(listing);
    if (!claim || isOwnSite(claim.brand, site)) return undefined;
    return { said: claim.name, source: from.shop ?? 'markup' };
  },
});
