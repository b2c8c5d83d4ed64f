import { finishBoard, type Standing } from './finish.ts';
import { PartyMap, partyId, partyKey, ROLES, type Role } from './party.ts';
import { qualityOf, usualQuality } from './quality.ts';
import { DAY, salesIn } from './sales.ts';
import {
  type BoardOptions,
  byRank,
  forEachSight,
  freshness,
  isBarred,
  MIN_DAYS,
  MIN_RATINGS,
  type Ranked,
} from './sight.ts';
import type { Board, BoardRow, BoardWindow, Observed } from './types.ts';

/** Rated goods before a seller can be ranked; as many as the site's average good counts for. */
export const MIN_GOODS = 3;

/** Sums are kept in whole 2⁻³², so that they do not depend on the order of their parts. */
const UNIT = 2 ** 32;
const units = (value: number) => Math.round(value * UNIT);

interface Sums {
  low: number;
  quality: number;
  high: number;
  weight: number;
}

/** One shop or promoter with the goods it offers, those with an upheld case left out of `goods`. */
interface Seller extends Sums {
  role: Role;
  site: string;
  id: string;
  goods: Observed[];
  /** Goods with enough ratings. */
  rated: number;
  days: Set<number>;
}

interface Candidate extends Ranked {
  seller: Seller;
  interval: Pick<BoardRow, 'low' | 'quality' | 'high'>;
}

const newSeller = (role: Role, site: string, id: string): Seller => ({
  role,
  site,
  id,
  goods: [],
  rated: 0,
  days: new Set(),
  low: 0,
  quality: 0,
  high: 0,
  weight: 0,
});

function addDays(days: Set<number>, seen: readonly number[], today: number): void {
  for (const day of seen) {
    if (days.size >= MIN_DAYS) return;
    if (day <= today) days.add(day);
  }
}

/** What one listing adds to its sellers: nothing but weight with an upheld case, nothing at all with few ratings. */
function partOf(row: Observed, fresh: number, options: BoardOptions): Sums | undefined {
  if (isBarred(row)) return { low: 0, quality: 0, high: 0, weight: UNIT };
  const { low, quality, high, n } = qualityOf(row.listing.rating, options.prior(row.listing.site));
  if (n < MIN_RATINGS) return undefined;
  return { low: units(low * fresh), quality: units(quality * fresh), high: units(high * fresh), weight: units(fresh) };
}

function addPart(seller: Seller, part: Sums): void {
  seller.low += part.low;
  seller.quality += part.quality;
  seller.high += part.high;
  seller.weight += part.weight;
}

function sellersOf(observed: readonly Observed[], then: number, window: BoardWindow, options: BoardOptions): Seller[] {
  const sellers: Record<Role, PartyMap<Seller>> = { shop: new PartyMap(), promoter: new PartyMap() };
  const today = Math.floor(then / DAY);
  forEachSight(observed, then, window, (row, last) => {
    const { listing } = row;
    const part = partOf(row, freshness(last, then), options);
    for (const role of ROLES) {
      const id = partyId(listing[role]);
      if (!id) continue;
      const seller = sellers[role].take(listing.site, id, () => newSeller(role, listing.site, id));
      if (part) addPart(seller, part);
      if (isBarred(row)) continue;
      seller.goods.push(row);
      addDays(seller.days, row.days, today);
      if (part) seller.rated += 1;
    }
  });
  return ROLES.flatMap((role) => sellers[role].values());
}

/** The mean of the goods' bounds, each weighing less with age; three average goods of the site draw it to them. */
function meanOf(seller: Seller, options: BoardOptions): Candidate['interval'] {
  const usual = usualQuality(options.prior(seller.site), MIN_RATINGS);
  const weight = seller.weight / UNIT + MIN_GOODS;
  const mean = (sum: number, average: number) => (sum / UNIT + average * MIN_GOODS) / weight;
  return {
    low: mean(seller.low, usual.low),
    quality: mean(seller.quality, usual.quality),
    high: mean(seller.high, usual.high),
  };
}

function missingOf({ goods, rated, days }: Seller): NonNullable<BoardRow['missing']> {
  const missing: NonNullable<BoardRow['missing']> = [];
  if (rated < MIN_GOODS) missing.push(goods.length < MIN_GOODS ? 'goods' : 'ratings');
  if (days.size < MIN_DAYS) missing.push('days');
  return missing;
}

function standingAt(
  observed: readonly Observed[],
  then: number,
  window: BoardWindow,
  options: BoardOptions,
): Standing<Candidate> {
  const standing: Standing<Candidate> = { ranked: [], waiting: [] };
  for (const seller of sellersOf(observed, then, window, options)) {
    if (seller.goods.length === 0) continue;
    const { role, site, id, rated } = seller;
    const interval = meanOf(seller, options);
    const missing = missingOf(seller);
    const candidate = { key: partyKey(role, site, id), points: interval.low, n: rated, missing, seller, interval };
    (missing.length > 0 ? standing.waiting : standing.ranked).push(candidate);
  }
  standing.ranked.sort(byRank);
  return standing;
}

/** The one of the higher number; of two alike that of the smaller key, whatever the order. */
function leading(goods: readonly Observed[], of: (row: Observed) => number): Observed | undefined {
  let [best, most] = [undefined as Observed | undefined, Number.NEGATIVE_INFINITY];
  for (const row of goods) {
    const value = of(row);
    if (value < most || (value === most && best && best.key < row.key)) continue;
    [best, most] = [row, value];
  }
  return best;
}

/** Named as it was last seen, opening the best of its goods. */
function toRow(candidate: Candidate, now: number, window: BoardWindow, options: BoardOptions): BoardRow {
  const { key, points, n, missing, interval } = candidate;
  const { role, site, id, goods } = candidate.seller;
  const title = leading(goods, ({ last }) => last)?.listing[role]?.name ?? id;
  const url = leading(goods, ({ listing }) => qualityOf(listing.rating, options.prior(site)).low)?.listing.url;
  const sales = goods.reduce((sum, row) => sum + Math.floor(salesIn(row.sales, window, now)), 0);
  const row: BoardRow = { key, title, site, ...interval, n, sales, points };
  if (url) row.url = url;
  if (role === 'shop') row.shop = title;
  if (missing.length > 0) row.missing = [...missing];
  return row;
}

/**
 * 带货达人榜: shops and promoters by the goods they offer, seen within the window (days), never by turnover: the mean
 * of their goods' lower bounds, shrunk by the number of goods with 20 ratings. Goods with an upheld case count as
 * nothing at full weight. To be ranked takes 3 rated goods and 2 days seen. A row opens the seller's best listing.
 */
export function sellersBoard(
  observed: readonly Observed[],
  window: BoardWindow,
  now: number,
  options: BoardOptions,
): Board {
  return finishBoard(
    { kind: 'sellers', window, at: now },
    standingAt(observed, now, window, options),
    standingAt(observed, now - window * DAY, window, options),
    (candidate) => toRow(candidate, now, window, options),
    options.limit,
  );
}
