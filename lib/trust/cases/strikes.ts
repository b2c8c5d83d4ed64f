import type { Case } from './fold.ts';
import type { CaseRecord } from './types.ts';
import { caseKey } from './whose.ts';

/** Whose strikes: a shop or a promoter of one site. */
export interface Answerable {
  kind: 'shop' | 'promoter';
  site: string;
  id: string;
}

/** 1 warns on the goods concerned only; 2 cautions on all that the shop sells or the promoter recommends; 3 warns there. */
export const STRIKE_LEVELS = ['none', 'goods', 'caution', 'warning'] as const;
export type StrikeLevel = (typeof STRIKE_LEVELS)[number];

/** The step of the ladder for a number of different listings. */
export const strikeLevel = (listings: number): StrikeLevel =>
  STRIKE_LEVELS[Math.max(0, Math.min(Math.trunc(listings), STRIKE_LEVELS.length - 1))] ?? 'none';

export interface Strike {
  listing: CaseRecord['subject'];
  /** An appeal is open: it counts while that lasts, and is to be said with the count. */
  contested: boolean;
  /** When the last decisive ruling that names the shop or promoter ends, or the decision turns, if that is sooner. */
  expires: number;
}

export interface Strikes {
  level: StrikeLevel;
  /** One for each listing, however many rulings, soonest to expire first. */
  strikes: Strike[];
  contested: number;
  /** When the count drops next, if nothing else is said; absent without strikes. */
  dropsAt?: number;
}

function strikeOf(found: Case, { kind, site, id }: Answerable): Strike | undefined {
  const { subject, state, decisive } = found;
  if (subject.kind !== 'listing' || subject.site !== site) return undefined;
  if (state !== 'upheld' && state !== 'contested') return undefined;
  const named = decisive.filter(
    ({ record: { facts } }) => (kind === 'shop' ? facts?.shopId : facts?.promoterId) === id,
  );
  if (named.length === 0) return undefined;
  const ends = Math.max(...named.map((ruling) => ruling.ends));
  return { listing: subject, contested: state === 'contested', expires: Math.min(ends, found.expires ?? ends) };
}

/**
 * The strikes of a shop or promoter, from the cases of its listings as folded at one time. The rulings' own facts say whose
 * goods they were: a stranger's report cannot pin a listing on somebody else's shop. Pure, in any order.
 */
export function strikesOf(whose: Answerable, cases: readonly Case[]): Strikes {
  const byListing = new Map<string, Strike>();
  for (const found of cases) {
    const strike = strikeOf(found, whose);
    if (strike) byListing.set(caseKey(found.subject), strike);
  }
  const strikes = [...byListing]
    .sort(([a, x], [b, y]) => x.expires - y.expires || (a < b ? -1 : 1))
    .map(([, strike]) => strike);
  return {
    level: strikeLevel(strikes.length),
    strikes,
    contested: strikes.filter(({ contested }) => contested).length,
    ...(strikes[0] && { dropsAt: strikes[0].expires }),
  };
}

/** How many of the strikes are on this very listing: "3 reports on this shop upheld; none on this listing". */
export const strikesOnListing = ({ strikes }: Strikes, listing: CaseRecord['subject']): number =>
  strikes.filter((strike) => caseKey(strike.listing) === caseKey(listing)).length;
