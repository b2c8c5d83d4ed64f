/** Sam's Club: product pages; lists by the addresses of their goods. */
import { samsclubHosts } from './hosts.ts';
import { defineShop } from './shop.ts';

export const reader = defineShop({
  id: 'samsclub',
  hosts: samsclubHosts,
  goods: {
    idOf: ({ pathname }) => /\/i?p\/(?:[^/]+\/)?((?:prod|PL?)?\d{5,12})\/?$/i.exec(pathname)?.[1],
    title: '.sc-pc-title-medium h3,.sc-pc-title-medium,[data-automation-id="product-title"]',
  },
  item: {
    title: ['#main-title', '[class*="sc-pc-title-full"] h1'],
    brand: ['.sc-product-subtitle-text'],
    price: ['.sc-pc-channel-price'],
    old: ['.sc-pc-channel-savings-large'],
    stars: ['.sc-product-subtitle'],
    shipping: ['.sc-pc-shipping-prices'],
    marks: '.sc-pc-promo-flag',
    buy: ['.sc-pc-channel-add-to-cart', '.sc-pc-add-to-cart'],
  },
});
