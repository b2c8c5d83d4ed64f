// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { asinIn } from '../../lib/sites/amazon/values.ts';
import { skuIn } from '../../lib/sites/bestbuy/values.ts';
import { siteOfHost } from '../../lib/sites/catalog.ts';
import { itemIdIn as ebayId } from '../../lib/sites/ebay/values.ts';
import { listingIdIn } from '../../lib/sites/etsy/card.ts';
import { pidIn } from '../../lib/sites/flipkart/values.ts';
import { taobaoHosts } from '../../lib/sites/hosts.ts';
import { skuIn as jdSku } from '../../lib/sites/jd/cards.ts';
import { idOfUrl } from '../../lib/sites/kuaishou/cards.ts';
import { idIn as mercadoId } from '../../lib/sites/mercadolibre/values.ts';
import { itemIdIn as neweggId } from '../../lib/sites/newegg/values.ts';
import { pageOf } from '../../lib/sites/read.ts';
import { offerOf } from '../../lib/sites/taobao/offer.ts';
import { skuIn as zalandoSku } from '../../lib/sites/zalando/values.ts';

const page = pageOf(new DOMParser().parseFromString('', 'text/html'), 'https://s.taobao.com/search?q=x', taobaoHosts);

const IDS: Record<string, (address: string) => string | undefined> = {
  amazon: asinIn,
  bestbuy: skuIn,
  ebay: ebayId,
  etsy: listingIdIn,
  flipkart: pidIn,
  jd: jdSku,
  // Its reader asks addresses of goods pages alone.
  kuaishou: (address) =>
    address.includes('app.kwaixiaodian.com/') ? idOfUrl(new URL(address)) || undefined : undefined,
  mercadolibre: mercadoId,
  newegg: neweggId,
  taobao: (address) => offerOf(address, page).id,
  zalando: zalandoSku,
};

const OFFERS: [shop: string, id: string, addresses: string[]][] = [
  [
    'amazon',
    'B0C9900A1B',
    [
      'https://www.amazon.com/dp/B0C9900A1B',
      'https://www.amazon.com/Lumora-Lamp-Pack-2/dp/B0C9900A1B/ref=sr_1_3?dib=x&keywords=lamp',
      'https://www.amazon.de/-/en/dp/B0C9900A1B?th=1',
      'https://www.amazon.com/gp/product/B0C9900A1B/ref=ppx',
      'https://www.amazon.com/gp/aw/d/B0C9900A1B',
      'https://www.amazon.co.jp/-/zh/gp/aw/d/B0C9900A1B?psc=1',
      'https://www.amazon.com/Lumora-Lamp/product-reviews/B0C9900A1B',
      'https://www.amazon.com/gp/offer-listing/B0C9900A1B/ref=dp_olp',
      'https://www.amazon.com/exec/obidos/ASIN/B0C9900A1B/x-20',
      'https://www.amazon.com/o/ASIN/B0C9900A1B',
      'https://www.amazon.com/sspa/click?ie=UTF8&spc=abc&url=%2FLumora-Lamp%2Fdp%2FB0C9900A1B%2Fref%3Dsr_1_1_sspa%3Fpsc%3D1',
      'https://www.amazon.com/gp/slredirect/picassoRedirect.html?ie=UTF8&adId=x&url=%2FLumora%2Fdp%2FB0C9900A1B%2Fref%3Dsr',
      'https://aax-us-iad.amazon.com/x/c/Rabc/https://www.amazon.com/dp/B0C9900A1B/ref=sspa',
      'https://www.amazon.com/sspa/click?url=%252FLumora%252Fdp%252FB0C9900A1B%252Fref%253Dsr',
    ],
  ],
  ['amazon', '0990012345', ['https://www.amazon.co.uk/Lamp-Stories-Novel/dp/0990012345/ref=tmm_pap']],
  ['amazon', '099001234X', ['https://www.amazon.ae/dp/099001234x']],
  [
    'ebay',
    '226299000001',
    [
      'https://www.ebay.com/itm/226299000001?hash=item34a:g:abc',
      'https://www.ebay.de/itm/226299000001',
      'https://www.ebay.co.uk/itm/Lumora-Lamp-50-Watt-/226299000001?hash=item34a',
      'https://www.ebay.com/p/27029900012?iid=226299000001',
      'https://www.ebay.com/itm/Lumora%20Lamp/226299000001',
    ],
  ],
  [
    'mercadolibre',
    'MLA-9900123456',
    [
      'https://articulo.mercadolibre.com.ar/MLA-9900123456-lampara-lumora-_JM',
      'https://articulo.mercadolibre.com.ar/MLA-9900123456-lampara-lumora-_JM#position=3&search_layout=grid&type=item',
    ],
  ],
  [
    'mercadolibre',
    'MLB99001234',
    ['https://www.mercadolivre.com.br/lampada-lumora/p/MLB99001234?pdp_filters=x#wid=MLB1'],
  ],
  [
    'mercadolibre',
    'MLAU99001234',
    ['https://www.mercadolibre.com.ar/lampara-lumora/up/MLAU99001234#polycard_client=x'],
  ],
  [
    'mercadolibre',
    'MLM9900123456',
    [
      'https://click1.mercadolibre.com.mx/mclics/clicks/external/MLM/count?a=b%2Fc#polycard_client=search&wid=MLM9900123456&sid=search',
    ],
  ],
  [
    'flipkart',
    'LMPG9900ABCD1234',
    [
      'https://www.flipkart.com/lumora-lamp/p/itm9900a1b2c3d4?pid=LMPG9900ABCD1234&lid=LSTLMPG',
      '/lumora-lamp/p/itm9900a1b2c3d4?lid=x&pid=LMPG9900ABCD1234',
    ],
  ],
  [
    'etsy',
    '990057127',
    [
      'https://www.etsy.com/listing/990057127/lamp-by-lumora?ga_order=most_relevant',
      'https://www.etsy.com/uk/listing/990057127/lamp',
      'https://www.etsy.com/listing/990057127',
    ],
  ],
  [
    'taobao',
    '690099001234',
    [
      'https://item.taobao.com/item.htm?id=690099001234&ns=1',
      '//detail.tmall.com/item.htm?id=690099001234&skuId=5',
      'https://chaoshi.detail.tmall.com/item.htm?id=690099001234',
      'https://detail.tmall.hk/hk/item.htm?id=690099001234',
      'https://world.taobao.com/item/690099001234.htm',
      'https://h5.m.taobao.com/awp/core/detail.htm?id=690099001234',
      'https://detail.m.tmall.com/item.htm?id=690099001234',
      'https://a.m.taobao.com/i690099001234.htm',
      'https://tw.taobao.com/item/690099001234.htm?fromSite=main',
    ],
  ],
  [
    'jd',
    '100099001234',
    [
      'https://item.jd.com/100099001234.html',
      '//item.jd.com/100099001234.html#comment',
      'https://item.m.jd.com/product/100099001234.html',
      'https://npcitem.jd.hk/100099001234.html',
      'https://item.jd.hk/100099001234.html',
    ],
  ],
  ['kuaishou', '21990012345678', ['https://app.kwaixiaodian.com/web/kwaishop-goods-detail-page-app?id=21990012345678']],
  [
    'newegg',
    'N82E99900900727',
    [
      'https://www.newegg.com/lumora-book/p/N82E99900900727',
      'https://www.newegg.com/p/N82E99900900727?Item=N82E99900900727',
      'https://www.newegg.com/Product/Product.aspx?Item=N82E99900900727',
      'https://www.newegg.com/global/uk-en/lumora-book/p/N82E99900900727',
      'https://www.newegg.ca/p/n82e99900900727',
    ],
  ],
  ['newegg', 'COMBO.9984663', ['https://www.newegg.com/Product/ComboDealDetails?ItemList=Combo.9984663']],
  [
    'bestbuy',
    '6990012',
    [
      'https://www.bestbuy.com/site/lumora-lamp/6990012.p?skuId=6990012',
      'https://www.bestbuy.com/site/6990012.p',
      'https://www.bestbuy.com/product/lumora-lamp/JJ9900RL86/sku/6990012',
      'https://www.bestbuy.com/product/lumora-lamp/JJ9900RL86/sku/6990012/openbox?condition=good',
    ],
  ],
  [
    'zalando',
    'lum99n00p-k12',
    [
      'https://www.zalando.de/lumora-lampe-schwarz-lum99n00p-k12.html',
      'https://www.zalando.fr/lumora-lampe-lum99n00p-k12.html?_rfl=fr',
    ],
  ],
];

const NO_OFFERS: [shop: string, address: string][] = [
  ['amazon', 'https://www.amazon.com/s?k=B0C9900A1B'],
  ['amazon', 'https://www.amazon.com/stores/Lumora/page/0A9900A1-B2C3'],
  ['amazon', 'https://www.amazon.com/gp/help/customer/display.html?nodeId=GXXXXXXXXX'],
  ['amazon', 'https://www.amazon.com/gp/video/detail/B0C9900A1B'],
  ['ebay', 'https://www.ebay.com/p/27029900012'],
  ['ebay', 'https://www.ebay.com/str/lumora?_sop=226299000001'],
  ['ebay', 'https://www.ebay.com/sch/i.html?_nkw=226299000001'],
  ['mercadolibre', 'https://listado.mercadolibre.com.ar/lampara-lumora'],
  ['mercadolibre', 'https://www.mercadolibre.com.ar/ofertas?container_id=MLA779357-1'],
  ['flipkart', 'https://www.flipkart.com/search?q=LMPG9900ABCD1234'],
  ['etsy', 'https://www.etsy.com/shop/Lumora990057127'],
  ['etsy', 'https://www.etsy.com/market/990057127'],
  ['taobao', 'https://s.taobao.com/search?q=690099001234'],
  ['taobao', 'https://shop990012.taobao.com/'],
  ['jd', 'https://list.jd.com/list.html?cat=670,671,672'],
  ['jd', 'https://mall.jd.com/index-1000990012.html'],
  ['newegg', 'https://www.newegg.com/p/pl?d=laptop&N=4131'],
  ['newegg', 'https://www.newegg.com/Lumora/BrandStore/ID-1186'],
  ['bestbuy', 'https://www.bestbuy.com/site/lamps/all-lamps/pcmcat9900123456789.c?id=pcmcat9900123456789'],
  ['zalando', 'https://www.zalando.de/herrenschuhe/'],
];

describe('ids in the addresses of shops with an own reader', () => {
  const addresses = OFFERS.flatMap(([shop, id, all]) => all.map((address) => [shop, address, id] as const));

  it.each(addresses)('%s: %s', (shop, address, id) => expect(IDS[shop]?.(address)).toBe(id));

  it.each(NO_OFFERS)('%s: none in %s', (shop, address) => expect(IDS[shop]?.(address)).toBeUndefined());

  it.each(Object.keys(IDS))("%s: none in another shop's addresses", (shop) => {
    const own = siteOfHost(
      new URL(addresses.find(([of]) => of === shop)?.[1] ?? '', 'https://www.flipkart.com').hostname,
    );
    expect(own?.site.id).toBe(shop);
    for (const [other, address] of addresses)
      if (other !== shop) expect(IDS[shop]?.(address), `${other}: ${address}`).toBeUndefined();
  });
});
