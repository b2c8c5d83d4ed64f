/**
 * Hosts of the shops that the generic reader reads under a name, and how their addresses name an offer. The patterns
 * are matched against host, path and query; their groups, joined with `/`, are the id. Forms of addresses as public code of
 * 2020 to 2026 shows them: short, with a name before the id, of phones, and those that ads lead through.
 */
import { bare, type HostRow, rowOf, rows } from '../hosts.ts';

export interface NamedGoods {
  hosts: readonly HostRow[];
  goods: RegExp;
}

export const EXPERIMENTAL_SHOPS = {
  aliexpress: {
    // aliexpress.ru is a company of its own with the same offers.
    hosts: rows(
      'aliexpress.com',
      `
        www.aliexpress.com USD, www.aliexpress.us USD, m.aliexpress.com USD, m.aliexpress.us USD, aliexpress.ru RUB,
        m.aliexpress.ru RUB, ja.aliexpress.com JPY, ko.aliexpress.com KRW, pl.aliexpress.com PLN,
        tr.aliexpress.com TRY, th.aliexpress.com THB, es.aliexpress.com, fr.aliexpress.com, de.aliexpress.com,
        it.aliexpress.com, nl.aliexpress.com, pt.aliexpress.com, he.aliexpress.com, ar.aliexpress.com,
        vi.aliexpress.com, id.aliexpress.com
      `,
    ),
    goods: /\/(?:item|i)\/(?:[^/?]+\/)?(\d{6,20})\.html|[?&]productIds=(\d{6,20})/,
  },
  walmart: {
    hosts: rows(bare, 'www.walmart.com USD, www.walmart.ca CAD, www.walmart.com.mx MXN'),
    // Encoded in the counter of ads (`/sp/track?…&rd=`). The id of a marketplace offer may have letters.
    goods: /(?:\/|%2F)ip(?:\/|%2F)(?:[^/?#%&]+(?:\/|%2F)){0,2}((?=[A-Z]*\d)[A-Z\d]{5,16})(?![\w-])/,
  },
  lazada: {
    hosts: rows(
      (host) => host.replace(/^(?:www|m)\./, ''),
      `
        www.lazada.sg SGD, www.lazada.com.my MYR, www.lazada.com.ph PHP, www.lazada.co.id IDR, www.lazada.co.th THB,
        www.lazada.vn VND, m.lazada.sg SGD, m.lazada.com.my MYR, m.lazada.com.ph PHP, m.lazada.co.id IDR,
        m.lazada.co.th THB, m.lazada.vn VND
      `,
    ),
    // The number after `s` is the variant chosen.
    goods: /\/products\/(?:[^/?]*-)?i(\d{3,15})(?:-s\d+)?\.html/,
  },
  bestbuyca: {
    hosts: rows(bare, 'www.bestbuy.ca CAD'),
    goods: /\/(?:product|produit)\/(?:[^/?]+\/)?(\d{6,10})(?=[/?]|$)/,
  },
  shopee: {
    hosts: rows(
      bare,
      `
        shopee.sg SGD, shopee.com.my MYR, shopee.ph PHP, shopee.co.id IDR, shopee.co.th THB, shopee.vn VND,
        shopee.tw TWD, shopee.com.br BRL, shopee.com.mx MXN, shopee.com.co COP, shopee.cl CLP
      `,
    ),
    // Shop and offer.
    goods: /(?:-i\.|\/product\/)(\d{3,14})[./](\d{3,16})(?=[/?]|$)/,
  },
  ozon: {
    hosts: rows(
      'ozon.ru',
      `
        www.ozon.ru RUB, ozon.ru RUB, m.ozon.ru RUB, ozon.by BYN, www.ozon.by BYN, ozon.kz KZT, www.ozon.kz KZT,
        uz.ozon.com UZS, am.ozon.com AMD
      `,
    ),
    goods: /\/product\/(?:[^/?]+-)?(\d{5,14})(?=[/?]|$)/,
  },
  nordstrom: {
    hosts: rows(bare, 'www.nordstrom.com USD, www.nordstromrack.com USD'),
    goods: /\/s\/(?:[^/?]+\/)?(\d{5,10})(?=[/?]|$)/,
  },
  rakuten: {
    hosts: rows(
      'rakuten.co.jp',
      `
        item.rakuten.co.jp JPY, search.rakuten.co.jp JPY, www.rakuten.co.jp JPY, ranking.rakuten.co.jp JPY,
        books.rakuten.co.jp JPY
      `,
    ),
    // A shop's name and its own number for the goods; the bookshop has numbers alone.
    goods: /^item\.rakuten\.co\.jp\/([\w-]{2,40})\/([\w.-]{1,60})\/?(?=\?|$)|^books\.rakuten\.co\.jp\/rb\/(\d{5,12})\//,
  },
  temu: {
    // One host for all countries: the money is the visitor's.
    hosts: rows(bare, 'www.temu.com'),
    goods: /-g-(\d{9,20})\.html|[?&]goods_id=(\d{9,20})(?!\d)/,
  },
  shein: {
    hosts: rows(
      'shein.com',
      `
        us.shein.com USD, www.shein.com USD, www.shein.co.uk GBP, eur.shein.com EUR, fr.shein.com EUR,
        de.shein.com EUR, es.shein.com EUR, it.shein.com EUR, nl.shein.com EUR, pt.shein.com EUR, pl.shein.com PLN,
        ch.shein.com CHF, www.shein.se SEK, ca.shein.com CAD, au.shein.com AUD, nz.shein.com NZD, za.shein.com ZAR,
        www.shein.com.mx MXN, br.shein.com BRL, cl.shein.com CLP, jp.shein.com JPY, kr.shein.com KRW,
        th.shein.com THB, sg.shein.com SGD, ph.shein.com PHP, www.shein.com.hk HKD, www.shein.tw TWD,
        il.shein.com ILS, m.shein.com, roe.shein.com, ar.shein.com, asia.shein.com
      `,
    ),
    goods: /-p-(\d{5,12})(?:-cat-\d+)?\.html/,
  },
  pinduoduo: {
    hosts: rows('yangkeduo.com', 'mobile.yangkeduo.com CNY, yangkeduo.com CNY, mobile.pinduoduo.com CNY'),
    goods: /[?&]goods_id=(\d{6,16})(?!\d)/,
  },
  douyin: {
    hosts: rows('jinritemai.com', 'haohuo.jinritemai.com CNY'),
    goods: /\/(?:views\/product|ecommerce\/trade|fxg_video)\/.*[?&](?:id|product_id)=(\d{10,20})(?!\d)/,
  },
  alibaba1688: {
    hosts: rows(
      '1688.com',
      's.1688.com CNY, detail.1688.com CNY, m.1688.com CNY, detail.m.1688.com CNY, p4psearch.1688.com CNY',
    ),
    goods: /\/offer\/(\d{8,15})\.html|[?&]offerId=(\d{8,15})(?!\d)/,
  },
  xiaohongshu: {
    hosts: rows('xiaohongshu.com', 'www.xiaohongshu.com CNY, mall.xiaohongshu.com CNY'),
    goods: /\/goods-detail\/([\da-f]{24})(?=[/?]|$)/,
  },
  suning: {
    hosts: rows('suning.com', 'search.suning.com CNY, list.suning.com CNY, product.suning.com CNY, m.suning.com CNY'),
    // Shop (ten noughts: Suning itself) and goods, filled up with noughts on phones.
    goods: /\/(\d{10})\/0*([1-9]\d{5,14})\.html/,
  },
  vip: {
    hosts: rows('vip.com', 'list.vip.com CNY, detail.vip.com CNY, category.vip.com CNY, m.vip.com CNY'),
    // Brand's sale and goods: the second stays when the first ends.
    goods: /\/(?:detail|product)-\d+-(\d{6,20})\.html/,
  },
} as const satisfies Record<string, NamedGoods>;

const SHOPS: readonly NamedGoods[] = Object.values(EXPERIMENTAL_SHOPS);

export const EXPERIMENTAL_HOSTS: readonly HostRow[] = SHOPS.flatMap(({ hosts }) => hosts);

/** How a host's addresses name an offer, for the hosts above. */
export const goodsOf = (host: string): RegExp | undefined => SHOPS.find(({ hosts }) => rowOf(hosts, host))?.goods;
