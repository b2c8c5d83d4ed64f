/** Ubuy, every country: product pages; lists by the addresses of their goods. */
import type { Draft } from '../listing/types.ts';
import { textOf } from './dom.ts';
import { ubuyHosts } from './hosts.ts';
import { defineShop } from './shop.ts';

/** Until the page's own data arrive, its parts hold samples of other goods, all under this class. */
const isPlaceholder = (part: Element): boolean =>
  part.closest('.skeleton') !== null || part.querySelector('.skeleton') !== null;

export const reader = defineShop({
  id: 'ubuy',
  hosts: ubuyHosts,
  goods: { idOf: ({ pathname }) => /\/product\/([A-Z0-9]{6,14})(?:-|\/|$)/.exec(pathname)?.[1] },
  item: {
    title: ['.single-product-content h1'],
    brand: ['.single-product-content .brand-name a'],
    price: ['.price-box'],
    stars: ['#product_avg_rating'],
    buy: ['.product-shop', '#add-to-cart-btn'],
  },
  isPlaceholder,
  more({ doc }): Draft {
    const seller = [...doc.querySelectorAll('.seller-info .seller-modal-link')].find((link) => !isPlaceholder(link));
    const name = textOf(seller);
    return name ? { shop: { name }, shopKind: 'marketplace' } : {};
  },
});
