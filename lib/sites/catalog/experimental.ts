/** Shops read by the generic reader: known by host and id, without a real page to prove an own reader on. */
import { EXPERIMENTAL_SHOPS } from '../hosts/experimental.ts';
import { GOODS_OF_5, type SiteInfo, type SiteScales } from './types.ts';

const SCALES: SiteScales = {
  shows: ['rating', 'qualification', 'dispatch', 'shipping'],
  goodsRating: GOODS_OF_5,
  marks: [],
  provenKinds: [],
};

/** Shop scores and their twins where public sources tell how the platform shows them; nothing is mapped by guess. */
const OWN: Partial<Record<keyof typeof EXPERIMENTAL_SHOPS, Partial<SiteScales>>> = {
  aliexpress: {
    shopRating: {
      scale: 100,
      meets: 95,
      prior: 96.5,
      why: 'Positive feedback in percent, squeezed near the top as on eBay: 92 % would pass nearly everybody.',
    },
  },
  pinduoduo: {
    shopRating: {
      scale: 5,
      meets: 4.6,
      prior: 4.6,
      why: '店铺综合体验星级 runs to 5.0; 4.5 is better than three shops of ten only, says the platform.',
    },
  },
  douyin: {
    shopRating: {
      scale: 100,
      meets: 92,
      prior: 92,
      why: '商家体验分 runs to 100; no twin is published, so 92 is the same share of the scale as 4.6 of 5.',
    },
  },
  alibaba1688: {
    shows: ['rating', 'qualification', 'reply', 'dispatch', 'shipping'],
    service: { percent: 90, why: '旺旺响应率 is a reply rate, the very figure of the 2020 programme.' },
    marks: ['实力商家', '超级工厂'],
  },
  xiaohongshu: {
    shopRating: { scale: 5, meets: 4.6, prior: 4.6, why: 'The shop score has one decimal and runs to 5, as in 2020.' },
  },
};

const row = (id: keyof typeof EXPERIMENTAL_SHOPS, en: string, zh: string, exclude: readonly string[]): SiteInfo => ({
  id,
  name: { en, zh },
  hosts: EXPERIMENTAL_SHOPS[id].hosts,
  exclude,
  level: 'experimental',
  access: 'optional',
  reader: 'generic',
  scales: { ...SCALES, ...OWN[id] },
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
