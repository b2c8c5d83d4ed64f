/**
 * The shops Kaopu knows by name: data only. Feeds the manifest, the options, the README table and the tests.
 */
import { type HostRow, rowOfHost, SITE_HOSTS, type SiteId } from './hosts.ts';

export { spaceOfHost } from './hosts.ts';

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
  /** Official marks, exactly as printed, that count as the platform's label. Promotional words do not. */
  marks: readonly string[];
  /** Shop kinds that the site itself proves (a suffix in a name alone proves nothing elsewhere). */
  provenKinds: readonly ('self-operated' | 'flagship' | 'franchise')[];
}

export interface SiteInfo {
  id: SiteId;
  name: { en: string; zh: string };
  hosts: readonly HostRow[];
  /** Paths (as match-pattern globs) that are never touched: login, cart, checkout, back office. */
  exclude: readonly string[];
  /** `named`: an own reader, proven on real pages. `experimental`: read, but no real page exists to prove it. */
  level: 'named' | 'experimental';
  scales: SiteScales;
}

export const SITES: readonly SiteInfo[] = [
  {
    id: 'amazon',
    name: { en: 'Amazon', zh: '亚马逊' },
    hosts: SITE_HOSTS.amazon,
    exclude: ['/ap/*', '/gp/cart/*', '/cart/*', '/gp/buy/*', '/checkout/*', '/gp/css/*', '/gp/your-account/*', '/hz/*'],
    level: 'named',
    scales: {
      shows: ['rating', 'qualification', 'dispatch', 'shipping'],
      shopRating: {
        scale: 100,
        meets: 92,
        prior: 92,
        why: 'Seller feedback is percent positive over 12 months; 92 % positive corresponds to a mean near 4.6 of 5.',
      },
      goodsRating: {
        scale: 5,
        meets: 4.6,
        fails: 4,
        prior: 4.3,
        why: 'Means on the saved pages lie between 4.0 and 4.7; the 2020 programme lets highly rated goods apply.',
      },
      marks: [
        "Amazon's Choice",
        'Overall Pick',
        'Escolha da Amazon',
        'Amazons Tipp',
        'Choix d’Amazon',
        "Choix d'Amazon",
        'Scelta Amazon',
        'Opción Amazon',
        'Amazonおすすめ',
      ],
      provenKinds: ['self-operated'],
    },
  },
  {
    id: 'taobao',
    name: { en: 'Taobao / Tmall', zh: '淘宝 / 天猫' },
    hosts: SITE_HOSTS.taobao,
    exclude: ['/cart*', '/member/*', '/auction/*'],
    level: 'named',
    scales: {
      shows: ['rating', 'qualification', 'reply', 'dispatch', 'shipping'],
      shopRating: {
        scale: 5,
        meets: 4.6,
        prior: 4.8,
        why: 'The score of the 2020 programme, on the same scale of 5; shop lines seen lie between 4.8 and 5.0.',
      },
      service: {
        percent: 90,
        seconds: 60,
        why: '客服满意度 in percent is the twin of the reply rate; a mean first reply under a minute is one too.',
      },
      marks: ['靠谱货', '天猫国际官方直营', '金牌卖家', '官方认证'],
      provenKinds: ['flagship', 'franchise', 'self-operated'],
    },
  },
  {
    id: 'jd',
    name: { en: 'JD', zh: '京东' },
    hosts: SITE_HOSTS.jd,
    exclude: ['/cart*', '/checkout*'],
    level: 'named',
    scales: {
      shows: ['rating', 'qualification', 'dispatch', 'shipping'],
      shopRating: { scale: 10, meets: 9.2, prior: 9.5, why: 'The three shop scores run to 10; 9.2 of 10 is 4.6 of 5.' },
      goodsRating: { scale: 100, meets: 92, fails: 80, prior: 96, why: '好评率 in percent; 92 % is 4.6 of 5.' },
      marks: ['靠谱货', '京东好店'],
      provenKinds: ['self-operated', 'flagship', 'franchise'],
    },
  },
  {
    id: 'kuaishou',
    name: { en: 'Kuaishou', zh: '快手' },
    hosts: SITE_HOSTS.kuaishou,
    exclude: [],
    level: 'experimental',
    scales: {
      shows: ['rating', 'qualification', 'reply', 'dispatch', 'shipping'],
      shopRating: { scale: 5, meets: 4.6, prior: 4.6, why: '购物体验星级: the score the 2020 programme asks 4.6 of.' },
      service: { percent: 90, why: 'The reply rate of the 2020 programme.' },
      marks: ['靠谱货', '信任购', '官方认证优质商家', '优质商家'],
      provenKinds: ['flagship', 'franchise'],
    },
  },
];

/** Scales of a shop that nobody named: any criterion may be shown, nothing about its marks is known. */
export const GENERIC_SCALES: SiteScales = {
  shows: ['rating', 'qualification', 'dispatch', 'shipping'],
  goodsRating: {
    scale: 5,
    meets: 4.6,
    fails: 4,
    prior: 4.3,
    why: 'Most published product means lie between 4.0 and 4.8.',
  },
  marks: [],
  provenKinds: [],
};

export interface HostMatch {
  site: SiteInfo;
  row: HostRow;
}

/** The catalogue's shop and row of a host name (lower case, no port), or `undefined` for a shop not known by name. */
export function siteOfHost(host: string): HostMatch | undefined {
  const found = rowOfHost(host);
  const site = found && siteById(found.id);
  return site && { site, row: found.row };
}

export const siteById = (id: string): SiteInfo | undefined => SITES.find((site) => site.id === id);

/** The catalogue's row for a space (`amazon.de`, `taobao.com`). */
export const siteOfSpace = (space: string): SiteInfo | undefined =>
  SITES.find((site) => site.hosts.some((row) => row.space === space));

/** Match patterns of a shop for the manifest; https only, as every named shop serves https. */
export const matchPatterns = (site: SiteInfo): string[] =>
  site.hosts.map((row) => `https://${row.sub ? '*.' : ''}${row.host}/*`);

export const excludePatterns = (site: SiteInfo): string[] =>
  site.hosts.flatMap((row) => site.exclude.map((path) => `https://${row.sub ? '*.' : ''}${row.host}${path}`));
