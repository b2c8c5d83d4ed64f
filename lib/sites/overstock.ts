/** Overstock: product pages of 2019 to 2025; lists by the addresses of their goods. */
import { overstockHosts } from './hosts.ts';
import { ostkShop } from './ostk.ts';

export const reader = ostkShop('overstock', overstockHosts);
