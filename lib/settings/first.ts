/** "Reliable first": what a reader chose for the lists of one site. */
import { siteOfHost } from '../sites/catalog.ts';

export const FIRST_MODES = ['order', 'dim', 'fold'] as const;
export type FirstMode = (typeof FIRST_MODES)[number];

/**
 * What is put behind. `caution`: that and worse; `below`: that and worse; `unmet`: everything that meets no requirement
 * yet, what is not shown among it. A verdict under way is never put behind.
 */
export const FIRST_BELOW = ['caution', 'below', 'unmet'] as const;
export type FirstBelow = (typeof FIRST_BELOW)[number];

export interface FirstChoice {
  /** False: cards are marked and nothing else; the rest is kept for the next time. */
  on: boolean;
  mode: FirstMode;
  below: FirstBelow;
  /** Sponsored cards are put behind as a class of their own. */
  ads: boolean;
}

export const DEFAULT_FIRST: Readonly<FirstChoice> = { on: false, mode: 'order', below: 'below', ads: false };

/** More sites than anybody chooses for. */
const MAX_SITES = 500;
/** A catalogue id or a host name. */
const SITE = /^[a-z0-9.:-]{1,253}$/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf = <T>(list: readonly T[], value: unknown, otherwise: T): T =>
  list.find((one) => one === value) ?? otherwise;

/** A choice out of anything: what cannot be is the default. */
export const firstChoiceOf = (raw: unknown): FirstChoice => {
  const { on, mode, below, ads } = isObject(raw) ? raw : {};
  return {
    on: on === true,
    mode: oneOf(FIRST_MODES, mode, DEFAULT_FIRST.mode),
    below: oneOf(FIRST_BELOW, below, DEFAULT_FIRST.below),
    ads: ads === true,
  };
};

/** Choices by site out of anything; never throws. */
export function firstBySite(raw: unknown): Record<string, FirstChoice> {
  if (!isObject(raw)) return {};
  const rows = Object.entries(raw).filter(([site, choice]) => SITE.test(site) && isObject(choice));
  return Object.fromEntries(rows.slice(0, MAX_SITES).map(([site, choice]) => [site, firstChoiceOf(choice)]));
}

/** The name under which a host's choice is kept: the shop's, else its own. */
export const firstSiteOf = (host: string): string => siteOfHost(host)?.site.id ?? host;

export const firstOf = (first: Readonly<Record<string, FirstChoice>>, host: string): FirstChoice => {
  const site = firstSiteOf(host);
  return (Object.hasOwn(first, site) && first[site]) || { ...DEFAULT_FIRST };
};
