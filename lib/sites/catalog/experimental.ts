/** Shops read by the generic reader: known by host and id, without a real page to prove an own reader on. */
import { EXPERIMENTAL_SHOPS } from '../hosts/experimental.ts';
import { GOODS_OF_5, type SiteInfo, type SiteScales } from './types.ts';

const SCALES: SiteScales = {
  shows: ['rating', 'qualification', 'dispatch', 'shipping'],
  goodsRating: GOODS_OF_5,
  marks: [],
  provenKinds: [],
};

const row = (id: keyof typeof EXPERIMENTAL_SHOPS, en: string, zh: string, exclude: readonly string[]): SiteInfo => ({
  id,
  name: { en, zh },
  hosts: EXPERIMENTAL_SHOPS[id].hosts,
  exclude,
  level: 'experimental',
  access: 'optional',
  reader: 'generic',
  scales: SCALES,
});

export const EXPERIMENTAL: readonly SiteInfo[] = [
  row('aliexpress', 'AliExpress', '速卖通', ['/p/trade/*', '/p/shoppingcart/*', '/p/order/*']),
  row('walmart', 'Walmart', '沃尔玛', ['/cart*', '/checkout*', '/account/*']),
  row('lazada', 'Lazada', '来赞达', ['/cart*', '/customer/*']),
  row('bestbuyca', 'Best Buy Canada', '百思买（加拿大）', ['/basket*', '/checkout*', '/account/*', '/identity/*']),
  row('shopee', 'Shopee', '虾皮', ['/cart*', '/checkout*', '/user/*', '/buyer/*']),
  row('ozon', 'Ozon', 'Ozon', ['/cart*', '/my/*', '/gocheckout*']),
  row('nordstrom', 'Nordstrom', '诺德斯特龙', ['/shopping-bag*', '/checkout*', '/my-account*']),
  row('rakuten', 'Rakuten', '乐天', ['/cart*']),
  row('temu', 'Temu', 'Temu', ['/login*', '/cart*', '/bgt_*']),
  row('shein', 'SHEIN', 'SHEIN', ['/cart*', '/user/*', '/checkout*']),
  row('pinduoduo', 'Pinduoduo', '拼多多', ['/login*', '/order*', '/personal*']),
  row('douyin', 'Douyin shop', '抖音商城', ['/views/order*', '/login*']),
  row('alibaba1688', '1688', '1688', ['/cart*', '/trade*']),
  row('xiaohongshu', 'Xiaohongshu', '小红书', ['/user/*', '/login*']),
  row('suning', 'Suning', '苏宁易购', ['/cart*', '/login*']),
  row('vip', 'Vip.com', '唯品会', ['/cart*', '/login*']),
];
