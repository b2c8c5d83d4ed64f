/** How completely a page's listings were read, field by field, and whether that is less than such pages usually give. */
import type { Listing, PageKind } from './types.ts';

export const HEALTH_FIELDS = ['title', 'price', 'id', 'rating', 'shop', 'sales', 'shipping', 'dispatch'] as const;
export type HealthField = (typeof HEALTH_FIELDS)[number];

/** Of one page: listings of its own list (on an item page its product), and how many of them have each field. */
export interface FieldCounts {
  seen: number;
  with: Partial<Record<HealthField, number>>;
}

/** A field that is read far less often here than on such pages before. */
export interface FieldDrop {
  field: HealthField;
  seen: number;
  with: number;
  /** Usual share, 0 to 1; absent where the floor alone says so. */
  usual?: number;
}

/** Fewer cards on a page say nothing. */
const LEAST_CARDS = 6;
/** Pages of a kind that must have been seen before anything is usual there. */
const LEAST_PAGES = 3;
const LEAST_ITEMS = 5;
/** What is shown on fewer than half of the cards comes and goes by itself. */
const USUAL = 0.5;
const DROP = 0.4;
/** Cards that must miss a field they usually have. */
const SHORT = 4;
/** Where nothing is usual yet: cards without titles are unreadable anywhere, a list without prices is no list of offers. */
const FLOORS: Partial<Record<HealthField, number>> = { title: 0.5, price: 0.25 };
/** A list has these or it is none; of the others two pages in a row must tell. */
const FIRM: ReadonlySet<HealthField> = new Set(['title', 'price', 'id']);

export function countFields(listings: readonly Listing[], kind: PageKind): FieldCounts {
  const own = listings.filter(({ place, primary }) => (kind === 'item' ? primary : place === 'main' && !primary));
  const counts: FieldCounts = { seen: own.length, with: {} };
  for (const field of HEALTH_FIELDS) {
    const count = own.filter((listing) => listing[field] !== undefined).length;
    if (count > 0) counts.with[field] = count;
  }
  return counts;
}

const shareOf = ({ seen, with: has }: FieldCounts, field: HealthField): number =>
  seen > 0 ? (has[field] ?? 0) / seen : 0;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function listDrops(now: FieldCounts, before: readonly FieldCounts[]): FieldDrop[] {
  if (now.seen < LEAST_CARDS) return [];
  const pages = before.filter(({ seen }) => seen >= LEAST_CARDS);
  const last = pages.at(-1);
  return HEALTH_FIELDS.flatMap((field): FieldDrop[] => {
    const share = shareOf(now, field);
    const count = now.with[field] ?? 0;
    const usual = pages.length >= LEAST_PAGES ? median(pages.map((page) => shareOf(page, field))) : undefined;
    const drop = { field, seen: now.seen, with: count };
    if (field === 'title' && share < (FLOORS.title ?? 0)) return [{ ...drop, ...(usual !== undefined && { usual }) }];
    if (usual === undefined) return share < (FLOORS[field] ?? 0) ? [drop] : [];
    const isLow = (one: number) => one <= DROP * usual;
    const isShort = usual >= USUAL && isLow(share) && usual * now.seen - count >= SHORT;
    const isTold = FIRM.has(field) || (last !== undefined && isLow(shareOf(last, field)));
    return isShort && isTold ? [{ ...drop, usual }] : [];
  });
}

/** One product may lack anything; three in a row that lack what nearly all had before do not. */
function itemDrops(now: FieldCounts, before: readonly FieldCounts[]): FieldDrop[] {
  const pages = before.filter(({ seen }) => seen > 0);
  const earlier = pages.slice(0, -2);
  if (now.seen === 0 || earlier.length < LEAST_ITEMS) return [];
  return HEALTH_FIELDS.flatMap((field): FieldDrop[] => {
    const usual = earlier.filter((page) => shareOf(page, field) > 0).length / earlier.length;
    const isGone = [now, ...pages.slice(-2)].every((page) => shareOf(page, field) === 0);
    return isGone && usual >= 0.8 ? [{ field, seen: now.seen, with: 0, usual }] : [];
  });
}

/** `before`: earlier pages of the same kind on this shop, oldest first, without this one. */
export const dropsOf = (now: FieldCounts, before: readonly FieldCounts[], kind: PageKind): FieldDrop[] =>
  kind === 'item' ? itemDrops(now, before) : kind === 'grid' ? listDrops(now, before) : [];
