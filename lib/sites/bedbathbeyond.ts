/** Bed Bath & Beyond: product pages of 2023 and later; lists by the addresses of their goods. */
import { bedbathbeyondHosts } from './hosts.ts';
import { ostkShop } from './ostk.ts';

export const reader = ostkShop('bedbathbeyond', bedbathbeyondHosts);
