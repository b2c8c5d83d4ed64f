/** The country whose law a shop's host trades under, ISO 3166-1 alpha-2; `undefined` where the host does not tell. */

/** Shops of one country under another ending, by registrable name. */
const OWN: Readonly<Record<string, string>> = {
  'taobao.com': 'CN',
  'tmall.com': 'CN',
  'jd.com': 'CN',
  '1688.com': 'CN',
  'kwaixiaodian.com': 'CN',
  'kuaishou.com': 'CN',
  'yangkeduo.com': 'CN',
  'pinduoduo.com': 'CN',
  'jinritemai.com': 'CN',
  'douyin.com': 'CN',
  'xiaohongshu.com': 'CN',
  'suning.com': 'CN',
  'vip.com': 'CN',
  'coupang.com': 'KR',
  'gmarket.co.kr': 'KR',
  'pccomponentes.com': 'ES',
  'amazon.com': 'US',
  'walmart.com': 'US',
  'bestbuy.com': 'US',
  'ebay.com': 'US',
  'flipkart.com': 'IN',
  'ajio.com': 'IN',
  'mercadolivre.com': 'BR',
};

/** Endings that are sold to anybody, or whose shops trade elsewhere. */
const ANYWHERE = /^(?:ai|cc|co|fm|gg|io|la|me|ly|sh|so|st|to|tv|vc|ws|hk)$/;

export function countryOfHost(host: string): string | undefined {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const own = OWN[labels.slice(-2).join('.')] ?? OWN[labels.slice(-3).join('.')];
  if (own) return own;
  const top = labels.at(-1) ?? '';
  if (labels.length < 2 || !/^[a-z]{2}$/.test(top)) return undefined;
  if (top === 'uk') return 'GB';
  // `amazon.co.jp` and `shop.com.br` end in their country; `t.co` and `example.io` tell nothing.
  return ANYWHERE.test(top) ? undefined : top.toUpperCase();
}
