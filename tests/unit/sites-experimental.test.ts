import { describe, expect, it } from 'vitest';
import { EXPERIMENTAL } from '../../lib/sites/catalog/experimental.ts';
import { siteOfHost } from '../../lib/sites/catalog.ts';
import { idInUrl } from '../../lib/sites/generic/ids.ts';
import { EXPERIMENTAL_SHOPS } from '../../lib/sites/hosts/experimental.ts';

/** Addresses of one offer in all the forms that a shop gives it, by shop and id. */
const OFFERS: [shop: string, id: string, addresses: string[]][] = [
  [
    'aliexpress',
    '1005006123456789',
    [
      'www.aliexpress.com/item/1005006123456789.html?spm=a2g0o',
      'www.aliexpress.us/item/1005006123456789.html',
      'aliexpress.ru/item/1005006123456789.html?sku_id=12000035512345678',
      'es.aliexpress.com/item/Lumora-Lamp-2020/1005006123456789.html',
      'm.aliexpress.com/item/1005006123456789.html',
      'www.aliexpress.com/i/1005006123456789.html',
      'www.aliexpress.com/ssr/300000512/BundleDeals2?productIds=1005006123456789:12000035&pha_manifest=ssr',
    ],
  ],
  [
    'walmart',
    '1234567890',
    [
      'www.walmart.com/ip/1234567890',
      'www.walmart.com/ip/Lumora-55-Inch-TV/1234567890?athbdg=L1600',
      'www.walmart.com/ip/seort/1234567890',
      'www.walmart.ca/en/ip/lumora-tv/1234567890',
      'www.walmart.com/sp/track?bt=1&rd=https%3A%2F%2Fwww.walmart.com%2Fip%2FLumora-TV%2F1234567890%3FadsRedirect%3Dtrue',
    ],
  ],
  ['walmart', '3LQ4XO1P1Q5K', ['www.walmart.ca/en/ip/lumora-tv/3LQ4XO1P1Q5K']],
  ['walmart', '00750129812345', ['www.walmart.com.mx/ip/pantallas/lumora-55/00750129812345']],
  [
    'lazada',
    '3123456789',
    [
      'www.lazada.sg/products/pdp-i3123456789-s20123456789.html',
      'www.lazada.co.id/products/lampu-lumora-2024-i3123456789-s13123456789.html?mp=1',
      'www.lazada.co.th/products/i3123456789-s17123456789.html',
      'm.lazada.vn/products/i3123456789.html',
    ],
  ],
  [
    'bestbuyca',
    '17123456',
    ['www.bestbuy.ca/en-ca/product/lumora-4k-tv/17123456', 'www.bestbuy.ca/fr-ca/produit/17123456'],
  ],
  [
    'shopee',
    '123456789/23456789012',
    [
      'shopee.sg/Lumora-Lamp-2-i.123456789.23456789012',
      'shopee.co.id/product/123456789/23456789012',
      'shopee.tw/%E5%95%86%E5%93%81-i.123456789.23456789012?sp_atk=abc',
    ],
  ],
  [
    'ozon',
    '1234567890',
    [
      'www.ozon.ru/product/lampa-lumora-12-1234567890/',
      'ozon.kz/product/1234567890/?asb=x',
      'uz.ozon.com/product/lampa-1234567890',
    ],
  ],
  ['nordstrom', '7123456', ['www.nordstrom.com/s/lumora-shoe/7123456', 'www.nordstromrack.com/s/7123456?color=red']],
  [
    'rakuten',
    'lumora-store/lamp-01',
    ['item.rakuten.co.jp/lumora-store/lamp-01/', 'item.rakuten.co.jp/lumora-store/lamp-01?variantId=1'],
  ],
  ['rakuten', '17654321', ['books.rakuten.co.jp/rb/17654321/']],
  [
    'temu',
    '601099512345678',
    [
      'www.temu.com/lumora-lamp-g-601099512345678.html',
      'www.temu.com/de/lumora-lampe-g-601099512345678.html?top=1',
      'www.temu.com/goods.html?_bg_fs=1&goods_id=601099512345678',
    ],
  ],
  [
    'shein',
    '12345678',
    [
      'us.shein.com/Lumora-Dress-2024-p-12345678.html',
      'www.shein.co.uk/Lumora-Dress-p-12345678-cat-1727.html?src=x',
      'm.shein.com/us/Lumora-Dress-p-12345678.html',
      'www.shein.com.mx/Vestido-p-12345678.html',
    ],
  ],
  [
    'pinduoduo',
    '123456789012',
    [
      'mobile.yangkeduo.com/goods.html?goods_id=123456789012',
      'mobile.yangkeduo.com/goods2.html?ps=Ab&goods_id=123456789012',
    ],
  ],
  [
    'douyin',
    '3601234567890123456',
    [
      'haohuo.jinritemai.com/views/product/item2?id=3601234567890123456',
      'haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=3601234567890123456&origin_type=604',
    ],
  ],
  [
    'alibaba1688',
    '612345678901',
    [
      'detail.1688.com/offer/612345678901.html?spm=a26',
      'm.1688.com/offer/612345678901.html',
      'detail.m.1688.com/page/index.html?offerId=612345678901',
    ],
  ],
  ['xiaohongshu', '6512ab34cd56ef0012345678', ['www.xiaohongshu.com/goods-detail/6512ab34cd56ef0012345678?x=1']],
  [
    'suning',
    '0070123456/12345678901',
    ['product.suning.com/0070123456/12345678901.html', 'm.suning.com/product/0070123456/000000012345678901.html'],
  ],
  [
    'vip',
    '6919112345678901234',
    [
      'detail.vip.com/detail-1710612345-6919112345678901234.html',
      'm.vip.com/product-1710612345-6919112345678901234.html',
    ],
  ],
];

const NO_OFFERS = [
  'www.aliexpress.com/w/wholesale-lamp-2024.html?SearchText=lamp',
  'www.aliexpress.com/store/1102345678',
  'www.aliexpress.com/category/200000343/lamps.html',
  'www.walmart.com/browse/lamps/4044_133012_1234567',
  'www.walmart.com/reviews/product/1234567890',
  'www.lazada.sg/shop-lamps/?page=2',
  'shopee.sg/search?keyword=lamp-i.2',
  'shopee.sg/shop/123456789',
  'www.ozon.ru/category/lampy-10500/',
  'www.ozon.ru/seller/lumora-123456/',
  'www.nordstrom.com/browse/women/shoes/123456',
  'item.rakuten.co.jp/lumora-store/c/0000000123/',
  'search.rakuten.co.jp/search/mall/lamp/100000/',
  'www.temu.com/search_result.html?search_key=lamp-g-12',
  'us.shein.com/Women-Dresses-c-1727.html',
  'us.shein.com/pdsearch/lamp-12345678/',
  'mobile.yangkeduo.com/search_result.html?search_key=1234567890',
  'haohuo.jinritemai.com/views/shop/index?id=123456789012',
  's.1688.com/selloffer/offer_search.htm?keywords=612345678901',
  'www.xiaohongshu.com/explore/6512ab34cd56ef0012345678',
  'search.suning.com/12345678901/',
  'list.vip.com/1234567.html',
];

const idAt = ({ hostname: host, pathname: path, search: query }: URL) => idInUrl({ host, path, query });

describe('addresses of shops read under a name by the generic reader', () => {
  it.each(OFFERS.flatMap(([shop, id, addresses]) => addresses.map((address) => [shop, id, address] as const)))(
    '%s: %s in %s',
    (shop, id, address) => {
      const url = new URL(`https://${address}`);
      expect(siteOfHost(url.hostname)?.site.id).toBe(shop);
      expect(idAt(url)).toBe(id);
    },
  );

  it.each(NO_OFFERS)('no id in %s', (address) => {
    const url = new URL(`https://${address}`);
    expect(siteOfHost(url.hostname)?.site.level).toBe('experimental');
    expect(idAt(url)).toBeUndefined();
  });

  it('each shop has a pattern, and no pattern fits the addresses of another shop', () => {
    expect(Object.keys(EXPERIMENTAL_SHOPS).sort()).toEqual(EXPERIMENTAL.map(({ id }) => id).sort());
    for (const [shop, { goods }] of Object.entries(EXPERIMENTAL_SHOPS)) {
      const known = OFFERS.filter(([of]) => of === shop);
      expect(known.length, shop).toBeGreaterThan(0);
      for (const [other, , addresses] of OFFERS)
        if (other !== shop)
          for (const address of addresses) {
            const fits = goods.test(address) && siteOfHost(new URL(`https://${address}`).hostname)?.site.id === shop;
            expect(fits, `${shop}: ${address}`).toBe(false);
          }
    }
  });

  it('an unknown host is read by its shape alone', () =>
    expect(idAt(new URL('https://lamps.example/product/lumora-1234567.html'))).toBe('1234567'));
});
