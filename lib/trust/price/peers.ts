/** How a price stands among the offers of the same thing on the same page. */
import type { Listing } from '../../listing/types.ts';
import { PRICE } from '../weights.ts';
import { modelKey } from './model.ts';

/** A price that stands far from its peers; everything else is no news. */
export interface PeerPrice {
  /** Comparable offers beside it. */
  n: number;
  /** Median of their prices, in major units of the offer's currency. */
  median: number;
  /** Robust z of the natural logarithm of the price: (ln p − median) / (1.4826 · MAD). */
  z: number;
}

/** A page is looked at again with each batch of its cards: what a title names is found once. */
const known = new WeakMap<Listing, { group: string | undefined }>();

/** Only like is compared with like: currency, and before or after a coupon. Prices "from" something decide nothing. */
function groupOf(listing: Listing): string | undefined {
  const before = known.get(listing);
  if (before) return before.group;
  const { price, priceAfter, place } = listing;
  const isPlain = place === 'main' && price && !price.from && price.max === undefined && price.amount > 0;
  const model = isPlain ? modelKey(listing) : undefined;
  const group = model && `${price?.currency} ${priceAfter ?? ''} ${model}`;
  known.set(listing, { group });
  return group;
}

export function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const ascending = (a: number, b: number) => a - b;

/** Median and 1.4826 · MAD of logarithms (the latter estimates a standard deviation; Rousseeuw and Croux 1993). */
function spreadOf(logs: readonly number[]): { median: number; spread: number } {
  const median = medianOf([...logs].sort(ascending));
  const mad = medianOf(logs.map((log) => Math.abs(log - median)).sort(ascending));
  return { median, spread: Math.max(1.4826 * mad, PRICE.leastSpread.value) };
}

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

function standing(log: number, n: number, median: number, spread: number): PeerPrice | undefined {
  const z = (log - median) / spread;
  const ratio = Math.exp(log - median);
  const isFar = Math.abs(z) >= PRICE.z.value && (ratio < PRICE.below.value || ratio > 1 / PRICE.below.value);
  return isFar ? { n, median: round(Math.exp(median), 2), z: round(z, 1) } : undefined;
}

/**
 * The offers of a page whose price is far from their peers', by their place in the list. Median and spread are those
 * of all offers of the model: one price among nine moves neither of them much.
 */
export function farFromPeers(listings: readonly Listing[]): Map<number, PeerPrice> {
  const groups = new Map<string, { index: number; log: number }[]>();
  listings.forEach((listing, index) => {
    const group = groupOf(listing);
    if (group === undefined || !listing.price) return;
    const members = groups.get(group) ?? [];
    groups.set(group, members);
    members.push({ index, log: Math.log(listing.price.amount) });
  });
  const far = new Map<number, PeerPrice>();
  for (const group of groups.values()) {
    if (group.length <= PRICE.peers.value) continue;
    const { median, spread } = spreadOf(group.map(({ log }) => log));
    for (const { index, log } of group) {
      const peer = standing(log, group.length - 1, median, spread);
      if (peer) far.set(index, peer);
    }
  }
  return far;
}
