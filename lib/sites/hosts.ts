/**
 * Which hosts belong to which shop. A content script carries the rows of its own shop alone, the worker all of them
 * (`catalog.ts`). Hosts are compared exactly or by dot-suffix (`sub: true`), never by substring.
 */

export interface HostRow {
  host: string;
  /** Hosts below this one count too: `sub: true` makes `x.taobao.com` match a row of `taobao.com`. */
  sub?: true;
  /** The space in which offer ids are unique; offers of one space may be linked from another host of it. */
  space: string;
  /** What a bare ¥, $ or "kr" means here (ISO 4217); empty where that depends on the visitor. */
  currency: string;
}

/** Rows from `host currency` pairs (the currency may be left out); `space` is one for all, or made of each host. */
export function rows(space: string | ((host: string) => string), pairs: string): HostRow[] {
  return pairs
    .trim()
    .split(',')
    .map((pair) => {
      const [host = '', currency = ''] = pair.trim().split(' ');
      return { host, currency, space: typeof space === 'string' ? space : space(host) };
    });
}

export const bare = (host: string): string => host.replace(/^www\./, '');

export const amazonHosts: readonly HostRow[] = /* @__PURE__ */ rows(
  bare,
  `
    www.amazon.com USD, www.amazon.ca CAD, www.amazon.com.mx MXN, www.amazon.com.br BRL, www.amazon.co.uk GBP,
    www.amazon.ie EUR, www.amazon.de EUR, www.amazon.fr EUR, www.amazon.it EUR, www.amazon.es EUR,
    www.amazon.nl EUR, www.amazon.com.be EUR, www.amazon.se SEK, www.amazon.pl PLN, www.amazon.com.tr TRY,
    www.amazon.ae AED, www.amazon.sa SAR, www.amazon.eg EGP, www.amazon.co.za ZAR, www.amazon.in INR,
    www.amazon.sg SGD, www.amazon.com.au AUD, www.amazon.co.jp JPY, www.amazon.cn CNY
  `,
);

export const taobaoHosts: readonly HostRow[] = /* @__PURE__ */ rows(
  'taobao.com',
  `
    s.taobao.com CNY, uland.taobao.com CNY, item.taobao.com CNY, world.taobao.com CNY, detail.tmall.com CNY,
    chaoshi.detail.tmall.com CNY, detail.tmall.hk CNY, list.tmall.com CNY
  `,
);

export const jdHosts: readonly HostRow[] = /* @__PURE__ */ rows(
  'jd.com',
  'search.jd.com CNY, re.jd.com CNY, list.jd.com CNY, item.jd.com CNY, npcitem.jd.hk CNY, www.jd.com CNY',
);

export const kuaishouHosts: readonly HostRow[] = /* @__PURE__ */ rows('kwaixiaodian.com', 'app.kwaixiaodian.com CNY');

export const ebayHosts: readonly HostRow[] = /* @__PURE__ */ rows(
  'ebay.com',
  `
    www.ebay.com USD, www.ebay.co.uk GBP, www.ebay.ie EUR, www.ebay.de EUR, www.ebay.at EUR, www.ebay.ch CHF,
    www.ebay.fr EUR, www.ebay.it EUR, www.ebay.es EUR, www.ebay.nl EUR, www.ebay.be EUR,
    www.benl.ebay.be EUR, www.befr.ebay.be EUR, www.ebay.pl PLN, www.ebay.ca CAD, www.cafr.ebay.ca CAD,
    www.ebay.com.au AUD, www.ebay.com.hk HKD, www.ebay.com.sg SGD, www.ebay.com.my MYR,
    www.ebay.ph PHP
  `,
);

export const mercadolibreHosts: readonly HostRow[] = /* @__PURE__ */ rows(
  'mercadolibre.com',
  `
    www.mercadolibre.com.ar ARS, listado.mercadolibre.com.ar ARS, articulo.mercadolibre.com.ar ARS,
    www.mercadolibre.com.mx MXN, listado.mercadolibre.com.mx MXN, articulo.mercadolibre.com.mx MXN,
    www.mercadolibre.com.co COP, listado.mercadolibre.com.co COP, articulo.mercadolibre.com.co COP,
    www.mercadolibre.cl CLP, listado.mercadolibre.cl CLP, articulo.mercadolibre.cl CLP, www.mercadolibre.com.pe PEN,
    listado.mercadolibre.com.pe PEN, articulo.mercadolibre.com.pe PEN, www.mercadolibre.com.uy UYU,
    listado.mercadolibre.com.uy UYU, articulo.mercadolibre.com.uy UYU, www.mercadolibre.com.ve VES,
    listado.mercadolibre.com.ve VES, articulo.mercadolibre.com.ve VES, www.mercadolibre.com.ec USD,
    listado.mercadolibre.com.ec USD, articulo.mercadolibre.com.ec USD, www.mercadolibre.com.bo BOB,
    listado.mercadolibre.com.bo BOB, articulo.mercadolibre.com.bo BOB, www.mercadolibre.com.py PYG,
    listado.mercadolibre.com.py PYG, articulo.mercadolibre.com.py PYG, www.mercadolibre.com.do DOP,
    listado.mercadolibre.com.do DOP, articulo.mercadolibre.com.do DOP, www.mercadolibre.co.cr CRC,
    listado.mercadolibre.co.cr CRC, articulo.mercadolibre.co.cr CRC, www.mercadolibre.com.gt GTQ,
    listado.mercadolibre.com.gt GTQ, articulo.mercadolibre.com.gt GTQ, www.mercadolibre.com.pa USD,
    listado.mercadolibre.com.pa USD, articulo.mercadolibre.com.pa USD, www.mercadolibre.com.hn HNL,
    listado.mercadolibre.com.hn HNL, articulo.mercadolibre.com.hn HNL, www.mercadolibre.com.ni NIO,
    listado.mercadolibre.com.ni NIO, articulo.mercadolibre.com.ni NIO, www.mercadolibre.com.sv USD,
    listado.mercadolibre.com.sv USD, articulo.mercadolibre.com.sv USD, www.mercadolivre.com.br BRL,
    lista.mercadolivre.com.br BRL, produto.mercadolivre.com.br BRL
  `,
);

export const flipkartHosts: readonly HostRow[] = /* @__PURE__ */ rows(bare, 'www.flipkart.com INR');

export const etsyHosts: readonly HostRow[] = /* @__PURE__ */ rows(bare, 'www.etsy.com USD');

export const bestbuyHosts: readonly HostRow[] = /* @__PURE__ */ rows(bare, 'www.bestbuy.com USD');

export const neweggHosts: readonly HostRow[] = /* @__PURE__ */ rows(bare, 'www.newegg.com USD, www.newegg.ca CAD');

export const wayfairHosts: readonly HostRow[] = /* @__PURE__ */ rows(
  bare,
  'www.wayfair.com USD, www.wayfair.ca CAD, www.wayfair.co.uk GBP, www.wayfair.ie EUR',
);

export const costcoHosts: readonly HostRow[] = /* @__PURE__ */ rows(
  bare,
  `
    www.costco.com USD, www.costco.ca CAD, www.costco.com.mx MXN, www.costco.co.uk GBP, www.costco.com.au AUD,
    www.costco.co.jp JPY, www.costco.co.kr KRW, www.costco.com.tw TWD, www.costco.co.nz NZD, www.costco.es EUR,
    www.costco.fr EUR, www.costco.se SEK, www.costco.is ISK
  `,
);

export const samsclubHosts: readonly HostRow[] = /* @__PURE__ */ rows(bare, 'www.samsclub.com USD');

export const bedbathbeyondHosts: readonly HostRow[] = /* @__PURE__ */ rows(bare, 'www.bedbathandbeyond.com USD');

export const overstockHosts: readonly HostRow[] = /* @__PURE__ */ rows(bare, 'www.overstock.com USD');

export const ajioHosts: readonly HostRow[] = /* @__PURE__ */ rows(bare, 'www.ajio.com INR');

export const pccomponentesHosts: readonly HostRow[] = /* @__PURE__ */ rows(
  bare,
  `
    www.pccomponentes.com EUR, www.pccomponentes.fr EUR, www.pccomponentes.it EUR, www.pccomponentes.pt EUR,
    www.pccomponentes.de EUR
  `,
);

export const zalandoHosts: readonly HostRow[] = /* @__PURE__ */ rows(
  (host) => host.replace(/^[a-z]+\./, ''),
  `
    www.zalando.de EUR, www.zalando.at EUR, www.zalando.ch CHF, www.zalando.fr EUR, www.zalando.it EUR,
    www.zalando.es EUR, www.zalando.nl EUR, www.zalando.be EUR, www.zalando.ie EUR, www.zalando.pt EUR,
    www.zalando.fi EUR, www.zalando.co.uk GBP, www.zalando.pl PLN, www.zalando.cz CZK, www.zalando.se SEK,
    www.zalando.dk DKK, www.zalando.no NOK, www.zalando.hu HUF, www.zalando.ro RON, www.zalando.sk EUR,
    www.zalando.si EUR, www.zalando.hr EUR, www.zalando.lt EUR, www.zalando.lv EUR, www.zalando.ee EUR,
    www.zalando.lu EUR, en.zalando.de EUR, fr.zalando.ch CHF, it.zalando.ch CHF, fr.zalando.be EUR
  `,
);

/** The larger ones of Ubuy's two hundred countries, as its own pages list them. */
export const ubuyHosts: readonly HostRow[] = /* @__PURE__ */ rows(
  bare,
  `
    www.ubuy.co.in INR, www.ubuy.com.kw KWD, www.a.ubuy.com.kw KWD, www.ubuy.ae AED, www.ubuy.com.sa SAR,
    www.ubuy.qa QAR, www.ubuy.com.bh BHD, www.ubuy.com.om OMR, www.ubuy.com.eg EGP, www.ubuy.com.jo JOD,
    www.ubuy.ma MAD, www.ubuy.com.tr TRY, www.u-buy.co.uk GBP, www.ubuy.ie EUR, www.ubuy.de.com EUR, www.ubuy.fr EUR,
    www.ubuy.com.es EUR, www.ubuy.co.it EUR, www.ubuy.co.nl EUR, www.u-buy.be EUR, www.ubuy.co.at EUR,
    www.u-buy.ch CHF, www.ubuy.com.pl PLN, www.ubuy.com.se SEK, www.ubuy.co.no NOK, www.ubuy.dk DKK, www.ubuy.ca CAD,
    www.ubuy.com.mx MXN, www.ubuy.com.br BRL, www.ubuy.cl CLP, www.ubuy.com.co COP, www.ubuy.pe PEN,
    www.u-buy.com.au AUD, www.u-buy.co.nz NZD, www.u-buy.jp JPY, www.ubuy.kr KRW, www.ubuy.hk HKD,
    www.u-buy.com.tw TWD, www.ubuy.com.sg SGD, www.ubuy.com.my MYR, www.ubuy.com.ph PHP, www.ubuy.co.th THB,
    www.ubuy.co.id IDR, www.ubuy.vn VND, www.ubuy.com.pk PKR, www.ubuy.ke KES, www.u-buy.com.ng NGN,
    www.ubuy.com.gh GHS, www.ubuy.co.za ZAR
  `,
);

/** The row of a host name (lower case, no port) among some. */
export const rowOf = (rows: readonly HostRow[], host: string): HostRow | undefined =>
  rows.find((row) => host === row.host || (row.sub === true && host.endsWith(`.${row.host}`)));

/** The key under which offers of a host are filed: the shop's space, else the host without `www.`. */
export const spaceIn = (rows: readonly HostRow[], host: string): string => rowOf(rows, host)?.space ?? bare(host);
