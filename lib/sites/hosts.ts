/**
 * Which hosts belong to which shop: the small part of the catalogue that every content script carries.
 * Hosts are compared exactly or by dot-suffix (`sub: true`), never by substring.
 */

export interface HostRow {
  host: string;
  /** Hosts below this one count too: `sub: true` makes `x.taobao.com` match a row of `taobao.com`. */
  sub?: true;
  /** The space in which offer ids are unique; offers of one space may be linked from another host of it. */
  space: string;
  /** What a bare ¥, $ or "kr" means here (ISO 4217). */
  currency: string;
}

export const SITE_IDS = ['amazon', 'taobao', 'jd', 'kuaishou'] as const;
/** Also the name of the reader file and of the folder of test pages. */
export type SiteId = (typeof SITE_IDS)[number];

const amazonHosts: readonly (readonly [string, string])[] = [
  ['amazon.com', 'USD'],
  ['amazon.ca', 'CAD'],
  ['amazon.com.mx', 'MXN'],
  ['amazon.com.br', 'BRL'],
  ['amazon.co.uk', 'GBP'],
  ['amazon.ie', 'EUR'],
  ['amazon.de', 'EUR'],
  ['amazon.fr', 'EUR'],
  ['amazon.it', 'EUR'],
  ['amazon.es', 'EUR'],
  ['amazon.nl', 'EUR'],
  ['amazon.com.be', 'EUR'],
  ['amazon.se', 'SEK'],
  ['amazon.pl', 'PLN'],
  ['amazon.com.tr', 'TRY'],
  ['amazon.ae', 'AED'],
  ['amazon.sa', 'SAR'],
  ['amazon.eg', 'EGP'],
  ['amazon.co.za', 'ZAR'],
  ['amazon.in', 'INR'],
  ['amazon.sg', 'SGD'],
  ['amazon.com.au', 'AUD'],
  ['amazon.co.jp', 'JPY'],
  ['amazon.cn', 'CNY'],
];

/** By catalogue id. */
export const SITE_HOSTS: Readonly<Record<SiteId, readonly HostRow[]>> = {
  amazon: amazonHosts.map(([host, currency]) => ({ host: `www.${host}`, space: host, currency })),
  taobao: [
    { host: 's.taobao.com', space: 'taobao.com', currency: 'CNY' },
    { host: 'uland.taobao.com', space: 'taobao.com', currency: 'CNY' },
    { host: 'item.taobao.com', space: 'taobao.com', currency: 'CNY' },
    { host: 'world.taobao.com', space: 'taobao.com', currency: 'CNY' },
    { host: 'detail.tmall.com', space: 'taobao.com', currency: 'CNY' },
    { host: 'chaoshi.detail.tmall.com', space: 'taobao.com', currency: 'CNY' },
    { host: 'detail.tmall.hk', space: 'taobao.com', currency: 'CNY' },
    { host: 'list.tmall.com', space: 'taobao.com', currency: 'CNY' },
  ],
  jd: [
    { host: 'search.jd.com', space: 'jd.com', currency: 'CNY' },
    { host: 're.jd.com', space: 'jd.com', currency: 'CNY' },
    { host: 'list.jd.com', space: 'jd.com', currency: 'CNY' },
    { host: 'item.jd.com', space: 'jd.com', currency: 'CNY' },
    { host: 'npcitem.jd.hk', space: 'jd.com', currency: 'CNY' },
    { host: 'www.jd.com', space: 'jd.com', currency: 'CNY' },
  ],
  kuaishou: [{ host: 'app.kwaixiaodian.com', space: 'kwaixiaodian.com', currency: 'CNY' }],
};

const matches = (host: string, row: HostRow) =>
  host === row.host || (row.sub === true && host.endsWith(`.${row.host}`));

/** Shop and row of a host name (lower case, no port), or `undefined` for a shop not known by name. */
export function rowOfHost(host: string): { id: SiteId; row: HostRow } | undefined {
  for (const id of SITE_IDS) {
    const row = SITE_HOSTS[id].find((candidate) => matches(host, candidate));
    if (row) return { id, row };
  }
  return undefined;
}

/** The key under which offers of a host are filed: the shop's space, else the host without `www.`. */
export const spaceOfHost = (host: string): string => rowOfHost(host)?.row.space ?? host.replace(/^www\./, '');
