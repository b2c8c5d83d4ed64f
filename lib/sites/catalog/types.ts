/** A shop as the catalogue knows it: data only. */
import type { HostRow } from '../hosts.ts';

export type CriterionName = 'rating' | 'qualification' | 'reply' | 'dispatch' | 'shipping';

/** What this shop's numbers mean: fed to the judge as data. Each entry says why. */
export interface SiteScales {
  /** The criteria that this site can show at all, on a card or an item page. */
  shows: readonly CriterionName[];
  /** The shop's own score: `meets` is the twin of 4.6 of 5 on this scale, `prior` the site's usual value. */
  shopRating?: { scale: number; meets: number; prior: number; why: string };
  /** A product's mean: `meets` for the "highly rated goods" path, `fails` where even the path of goods is plainly missed. */
  goodsRating?: { scale: number; meets: number; fails: number; prior: number; why: string };
  /** The site's twin of a 90 % reply rate, in percent, or a mean reply time in seconds. */
  service?: { percent?: number; seconds?: number; why: string };
  /** Postage is charged apart by most sellers here: paying it decides nothing then. */
  postage?: { usual: true; why: string };
  /** Official marks, exactly as printed, that count as the platform's label. Promotional words do not. */
  marks: readonly string[];
  /** Shop kinds that the site itself proves (a suffix in a name alone proves nothing elsewhere). */
  provenKinds: readonly ('self-operated' | 'flagship' | 'franchise')[];
}

export interface SiteInfo {
  /** Also the name of the script, of the reader file and of the folder of test pages. */
  id: string;
  name: { en: string; zh: string };
  hosts: readonly HostRow[];
  /** Paths (as match-pattern globs) that are never touched: login, cart, checkout, back office. */
  exclude: readonly string[];
  /** `named`: an own reader, proven on real pages. `experimental`: read, but no real page exists to prove it. */
  level: 'named' | 'experimental';
  /**
   * `required`: the manifest asks for its hosts. `optional`: the user switches it on; every shop that came after the first
   * release is one, since a new required host disables an extension until its user agrees again.
   */
  access: 'required' | 'optional';
  /** The reader that serves it: its own, or the one for shops nobody named. */
  reader: 'own' | 'generic';
  scales: SiteScales;
}

/** Where nothing better is known of a shop's product means. */
export const GOODS_OF_5 = {
  scale: 5,
  meets: 4.6,
  fails: 4,
  prior: 4.3,
  why: 'Most published product means lie between 4.0 and 4.8.',
} as const;
