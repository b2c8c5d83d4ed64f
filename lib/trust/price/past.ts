/** How an offer stands against what this browser saw of it before. */
import type { Listing } from '../../listing/types.ts';
import { PRICE } from '../weights.ts';

const DAY = 86_400_000;

/** A price as it was seen. `list`: the struck price beside it. */
export interface SeenPrice {
  at: number;
  amount: number;
  currency: string;
  /** The lowest of a range. */
  from?: true;
  list?: number;
  after?: 'coupon';
}

/** What the past of an offer has to say; empty for nearly every one. */
export interface Past {
  /** The price is far below its own median over `days` distinct days. */
  belowOwn?: { median: number; days: number };
  /** The struck price is above every price and struck price seen in the last `span` days. */
  listRaised?: { highest: number; span: number };
  /** Under this id other goods were seen until this time (epoch milliseconds). */
  other?: { title: string; until: number };
}

/** Prices like the one shown now (currency, coupon, no range), up to now, oldest first. */
function alike(prices: readonly SeenPrice[], listing: Listing, now: number): SeenPrice[] {
  const { price, priceAfter } = listing;
  return prices.filter(
    ({ at, currency, from, after }) => at <= now && currency === price?.currency && !from && after === priceAfter,
  );
}

const daysOf = (prices: readonly SeenPrice[]): number => new Set(prices.map(({ at }) => Math.floor(at / DAY))).size;

/** Median over time: each price counts as long as it stood until the next sighting, a day at least. */
export function medianOverTime(prices: readonly SeenPrice[]): number | undefined {
  const spans = prices.map(({ at, amount }, index) => ({
    amount,
    weight: Math.max(DAY, (prices[index + 1]?.at ?? at) - at),
  }));
  const half = spans.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { amount, weight } of spans.sort((a, b) => a.amount - b.amount)) {
    sum += weight;
    if (sum >= half) return amount;
  }
  return undefined;
}

function belowOwn(prices: readonly SeenPrice[], amount: number): Past['belowOwn'] {
  const [first, last] = [prices[0], prices.at(-1)];
  const days = daysOf(prices);
  if (!first || !last || days < PRICE.ownDays.value || last.at - first.at < PRICE.ownSpan.value * DAY) return undefined;
  const median = medianOverTime(prices);
  return median !== undefined && amount < PRICE.below.value * median ? { median, days } : undefined;
}

/** Directive 98/6/EC art. 6a has the same idea: the price before is the lowest of the 30 days before. */
function listRaised(prices: readonly SeenPrice[], listing: Listing, now: number): Past['listRaised'] {
  const { price, listPrice } = listing;
  const recent = prices.filter(({ at }) => at > now - PRICE.listSpan.value * DAY);
  const [first] = recent;
  if (!price || !listPrice || !first || daysOf(recent) < PRICE.listDays.value) return undefined;
  const span = Math.floor((now - first.at) / DAY);
  if (span < PRICE.listLeast.value) return undefined;
  const highest = Math.max(...recent.map(({ amount, list }) => Math.max(amount, list ?? 0)));
  const lowest = Math.min(...recent.map(({ amount }) => amount));
  const isRaised = listPrice.amount > highest * PRICE.listAbove.value && price.amount >= lowest * PRICE.stands.value;
  return isRaised ? { highest, span } : undefined;
}

/** `undefined` where the past says nothing worth telling. The prices of before, without the one shown now. */
export function pastOf(
  listing: Listing,
  seen: { prices: readonly SeenPrice[]; other?: Past['other'] },
  now: number,
): Past | undefined {
  const { price } = listing;
  // What other goods cost says nothing of these.
  const own = seen.prices.filter(({ at }) => at > (seen.other?.until ?? 0));
  const prices = price && !price.from ? alike(own, listing, now) : [];
  const below = price && belowOwn(prices, price.amount);
  const raised = listRaised(prices, listing, now);
  const other = seen.other && seen.other.until > now - PRICE.otherDays.value * DAY ? seen.other : undefined;
  if (!below && !raised && !other) return undefined;
  return { ...(below && { belowOwn: below }), ...(raised && { listRaised: raised }), ...(other && { other }) };
}
