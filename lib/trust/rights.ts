/**
 * The shopper's rights that a law gives for one offer, each with its article. Pure data and rules; the words stand in
 * `lib/text/words/rights.ts`. Sources: texts of the laws named (domain.md 1.6 for China); where nothing sure is known of
 * a country, nothing is said.
 */
import type { Listing } from '../listing/types.ts';
import { categoryOf } from './category.ts';
import { isFresh, isMadeToOrder, isUnsealable } from './exempt.ts';

export const RIGHT_IDS = [
  'cnReturn',
  'cnThreefold',
  'cnFoodTenfold',
  'cnLicence',
  'cnHotline',
  'euWithdrawal',
  'euGuarantee',
  'gbWithdrawal',
  'krWithdrawal',
  'twWithdrawal',
  'brWithdrawal',
] as const;
export type RightId = (typeof RIGHT_IDS)[number];

export interface Right {
  id: RightId;
  /** Why it does not hold for these goods though the law gives it for others: said instead of the right. */
  not?: 'madeToOrder' | 'fresh' | 'unsealed';
  /** It ends or does not hold when a seal is broken or the buyer agreed at purchase: said with the right. */
  but?: 'unsealed' | 'agreed';
}

/** Members of the Union, where Directives 2011/83 and 2019/771 are law; the EEA adopted 2011/83 too but is left out. */
const EU = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '));

/** A private seller is no trader: rights of consumers do not hold. Unknown where anybody may sell and nothing is said. */
const ANYBODY =
  /^(?:ebay|etsy|mercadoli[bv]re|vinted|xianyu|goofish|2\.taobao|kleinanzeigen|wallapop|leboncoin|mercari|carousell|olx)(?:\.|$)/;

export function mayBePrivate({ site, licence, shopKind }: Listing): boolean {
  if (licence || (shopKind && shopKind !== 'marketplace')) return false;
  return ANYBODY.test(site.replace(/^www\./, ''));
}

/** A right of withdrawal with what the law itself takes out of it. */
function withdrawal(id: RightId, listing: Listing): Right {
  if (isMadeToOrder(listing)) return { id, not: 'madeToOrder' };
  if (isFresh(listing)) return { id, not: 'fresh' };
  return isUnsealable(listing) ? { id, but: 'unsealed' } : { id };
}

function inChina(listing: Listing): Right[] {
  const back = withdrawal('cnReturn', listing);
  const isFood = categoryOf(listing) === 'food';
  return [
    back.not || back.but ? back : { ...back, but: 'agreed' },
    isFood ? { id: 'cnFoodTenfold' } : { id: 'cnThreefold' },
    { id: 'cnLicence' },
    { id: 'cnHotline' },
  ];
}

/** What the law of the host's country gives the shopper of this offer, most useful first; `country`: `DE`, `CN`, … */
export function rightsOf(listing: Listing, country: string | undefined): Right[] {
  if (!country || !listing.primary || mayBePrivate(listing)) return [];
  if (country === 'CN') return inChina(listing);
  if (EU.has(country)) return [withdrawal('euWithdrawal', listing), { id: 'euGuarantee' }];
  if (country === 'GB') return [withdrawal('gbWithdrawal', listing)];
  if (country === 'KR') return [withdrawal('krWithdrawal', listing)];
  if (country === 'TW') return [withdrawal('twWithdrawal', listing)];
  // The article of Brazil's code names no exceptions.
  return country === 'BR' ? [{ id: 'brWithdrawal' }] : [];
}
