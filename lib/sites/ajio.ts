/** AJIO: product pages; lists by the addresses of their goods. */
import { ajioHosts } from './hosts.ts';
import { defineShop } from './shop.ts';

export const reader = defineShop({
  id: 'ajio',
  hosts: ajioHosts,
  goods: {
    idOf: ({ pathname }) => /\/p\/(\d{6,14}(?:_[\w-]{1,40})?)\/?$/.exec(pathname)?.[1],
    title: '.nameCls,.sec-prod-subtitle',
    brand: '.brand,.sec-prod-title',
    marks: '.exclusive-new',
    unlinked: '.similar-styles .prod-sec',
  },
  item: {
    title: ['h1.prod-name'],
    brand: ['.brand-name'],
    price: ['.prod-price-section'],
    stars: ['.rating-popup'],
    returns: ['.return-desc'],
    marks: '.pdp-exclusive-new',
    buy: ['.pdp-cart-buttons', '.pdp-addtocart-button'],
  },
});
