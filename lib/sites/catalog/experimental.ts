/** Shops read by the generic reader: known by host and id, without a real page to prove an own reader on. */
import {
  alibaba1688Hosts,
  aliexpressHosts,
  bestbuyCaHosts,
  douyinHosts,
  lazadaHosts,
  nordstromHosts,
  ozonHosts,
  pinduoduoHosts,
  rakutenHosts,
  sheinHosts,
  shopeeHosts,
  suningHosts,
  temuHosts,
  vipHosts,
  walmartHosts,
  xiaohongshuHosts,
} from '../hosts.ts';
import { GOODS_OF_5, type SiteInfo, type SiteScales } from './types.ts';

const SCALES: SiteScales = {
  shows: ['rating', 'qualification', 'dispatch', 'shipping'],
  goodsRating: GOODS_OF_5,
  marks: [],
  provenKinds: [],
};

const row = (id: string, en: string, zh: string, hosts: SiteInfo['hosts'], exclude: readonly string[]): SiteInfo => ({
  id,
  name: { en, zh },
  hosts,
  exclude,
  level: 'experimental',
  access: 'optional',
  reader: 'generic',
  scales: SCALES,
});

export const EXPERIMENTAL: readonly SiteInfo[] = [
  row('aliexpress', 'AliExpress', '速卖通', aliexpressHosts, ['/p/trade/*', '/p/shoppingcart/*', '/p/order/*']),
  row('walmart', 'Walmart', '沃尔玛', walmartHosts, ['/cart*', '/checkout*', '/account/*']),
  row('lazada', 'Lazada', '来赞达', lazadaHosts, ['/cart*', '/customer/*']),
  row('bestbuyca', 'Best Buy Canada', '百思买（加拿大）', bestbuyCaHosts, [
    '/basket*',
    '/checkout*',
    '/account/*',
    '/identity/*',
  ]),
  row('shopee', 'Shopee', '虾皮', shopeeHosts, ['/cart*', '/checkout*', '/user/*', '/buyer/*']),
  row('ozon', 'Ozon', 'Ozon', ozonHosts, ['/cart*', '/my/*', '/gocheckout*']),
  row('nordstrom', 'Nordstrom', '诺德斯特龙', nordstromHosts, ['/shopping-bag*', '/checkout*', '/my-account*']),
  row('rakuten', 'Rakuten', '乐天', rakutenHosts, ['/cart*']),
  row('temu', 'Temu', 'Temu', temuHosts, ['/login*', '/cart*', '/bgt_*']),
  row('shein', 'SHEIN', 'SHEIN', sheinHosts, ['/cart*', '/user/*', '/checkout*']),
  row('pinduoduo', 'Pinduoduo', '拼多多', pinduoduoHosts, ['/login*', '/order*', '/personal*']),
  row('douyin', 'Douyin shop', '抖音商城', douyinHosts, ['/views/order*', '/login*']),
  row('alibaba1688', '1688', '1688', alibaba1688Hosts, ['/cart*', '/trade*']),
  row('xiaohongshu', 'Xiaohongshu', '小红书', xiaohongshuHosts, ['/user/*', '/login*']),
  row('suning', 'Suning', '苏宁易购', suningHosts, ['/cart*', '/login*']),
  row('vip', 'Vip.com', '唯品会', vipHosts, ['/cart*', '/login*']),
];
