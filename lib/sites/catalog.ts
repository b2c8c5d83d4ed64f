/**
 * The shops Kaopu knows by name: data only. Feeds the manifest, the options, the README table and the tests.
 */
import { EXPERIMENTAL } from './catalog/experimental.ts';
import { OPTIONAL } from './catalog/optional.ts';
import { REQUIRED } from './catalog/required.ts';
import { GOODS_OF_5, type SiteInfo, type SiteScales } from './catalog/types.ts';
import { type HostRow, rowOf, spaceIn } from './hosts.ts';

export type { SiteInfo, SiteScales } from './catalog/types.ts';

export const SITES: readonly SiteInfo[] = [...REQUIRED, ...OPTIONAL, ...EXPERIMENTAL];

/** Scales of a shop that nobody named: any criterion may be shown, nothing about its marks is known. */
export const GENERIC_SCALES: SiteScales = {
  shows: ['rating', 'qualification', 'dispatch', 'shipping'],
  goodsRating: GOODS_OF_5,
  marks: [],
  provenKinds: [],
};

export interface HostMatch {
  site: SiteInfo;
  row: HostRow;
}

/** The catalogue's shop and row of a host name (lower case, no port), or `undefined` for a shop not known by name. */
export function siteOfHost(host: string): HostMatch | undefined {
  for (const site of SITES) {
    const row = rowOf(site.hosts, host);
    if (row) return { site, row };
  }
  return undefined;
}

export const siteById = (id: string): SiteInfo | undefined => SITES.find((site) => site.id === id);

/** The key under which offers of a host are filed: the shop's space, else the host without `www.`. */
export const spaceOfHost = (host: string): string => spaceIn(siteOfHost(host)?.site.hosts ?? [], host);

/** The catalogue's row for a space (`amazon.de`, `taobao.com`). */
export const siteOfSpace = (space: string): SiteInfo | undefined =>
  SITES.find((site) => site.hosts.some((row) => row.space === space));

const patternsOf = (row: HostRow, path: string): string => `https://${row.sub ? '*.' : ''}${row.host}${path}`;

/** Match patterns of a shop; https only, as every named shop serves https. */
export const matchPatterns = (site: SiteInfo): string[] => site.hosts.map((row) => patternsOf(row, '/*'));

/** A word ends where it ends: `/cart*` is the cart and what is below it, never `/cartridges` or `/cartier-rings`. */
export const wholeWord = (path: string): string[] =>
  /\w\*$/.test(path) && !path.endsWith('_*')
    ? [path.slice(0, -1), `${path.slice(0, -1)}/*`, `${path.slice(0, -1)}?*`]
    : [path];

/** Where a shop's pages are never touched. */
export const excludePatterns = (site: SiteInfo): string[] =>
  site.hosts.flatMap((row) => site.exclude.flatMap(wholeWord).map((path) => patternsOf(row, path)));
