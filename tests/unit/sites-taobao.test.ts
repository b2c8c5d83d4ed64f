import { describe, expect, it } from 'vitest';
import type { Page } from '../../lib/sites/define.ts';
import { offerOf, shopKindOf } from '../../lib/sites/taobao/offer.ts';
import { readPrices } from '../../lib/sites/taobao/prices.ts';

const page = { url: new URL('https://s.taobao.com/search?q=x') } as Page;
const cny = (amount: number, more: object = {}) => ({ amount, currency: 'CNY', from: false, ...more });

describe('the price block of an item page', () => {
  it.each([
    ['券后 ¥ 341 优惠前 ¥ 388 3月3日 24点 结束', { price: cny(341), listPrice: cny(388), priceAfter: 'coupon' }],
    [
      '优惠前 ¥98 券后 ¥83.26 官方立减12%省11.8元 淘金币已抵2.94元',
      { price: cny(83.26), listPrice: cny(98), priceAfter: 'coupon' },
    ],
    [
      '优惠前 ¥ 1,299 券后 ¥ 1,088 .50 起 定金 ¥ 50',
      { price: cny(1088.5, { from: true }), listPrice: cny(1299), priceAfter: 'coupon' },
    ],
    ['¥ 59.9 已售 100+', { price: cny(59.9) }],
    ['¥5499.00-6799.00', { price: cny(5499, { from: true, max: 6799 }) }],
    ['定金 ¥50 预售价 ¥ 999 满 ¥300减¥50', { price: cny(999) }],
    ['优惠前 ¥128', { price: cny(128) }],
    ['会员价 ¥90 券后 ¥95', { price: cny(95), priceAfter: 'coupon' }],
    ['到手价 ¥1.2万', { price: cny(12000) }],
    ['活动价 ¥341 券后 ¥300', { price: cny(341) }],
    ['领券后价 ¥341', { price: cny(341), priceAfter: 'coupon' }],
    ['¥388 券后省 ¥20', { price: cny(388) }],
    ['¥NaN 优惠前 ¥', {}],
    ['已售 300+', {}],
    [`${'¥'.repeat(5000)}1`, {}],
  ])('%s', (text, expected) => expect(readPrices(text)).toEqual(expected));
});

describe('the link of an offer', () => {
  it.each([
    [
      '//detail.tmall.com/item.htm?abbucket=3&id=990000000101&skuId=5',
      { id: '990000000101', url: 'https://detail.tmall.com/item.htm?id=990000000101', market: 'tmall', ad: false },
    ],
    [
      '//detail.tmall.hk/hk/item.htm?id=990000000102',
      { id: '990000000102', url: 'https://detail.tmall.hk/hk/item.htm?id=990000000102', market: 'tmall', ad: false },
    ],
    [
      'https://world.taobao.com/item/990000000103.htm?spm=1',
      { id: '990000000103', url: 'https://world.taobao.com/item/990000000103.htm', ad: false },
    ],
    [
      '//item.taobao.com/item.htm?id=990000000104#detail',
      { id: '990000000104', url: 'https://item.taobao.com/item.htm?id=990000000104', market: 'taobao', ad: false },
    ],
    ['https://click.simba.taobao.com/cc_im?s=1&k=2', { ad: true }],
    ['https://detail.tmall.com.example.com/item.htm?id=990000000105', { ad: false }],
    ['https://nottaobao.com/item.htm?id=990000000105', { ad: false }],
    ['//item.taobao.com/item.htm?id=12%3Cimg%3E', { market: 'taobao', ad: false }],
    ['http://[', { ad: false }],
    [undefined, { ad: false }],
  ])('%s', (href, expected) => expect(offerOf(href, page)).toEqual(expected));

  it('takes the id of the card where the link is an ad counter', () =>
    expect(offerOf('https://click.simba.taobao.com/cc_im?s=1', page, '990000000106')).toEqual({
      id: '990000000106',
      url: 'https://item.taobao.com/item.htm?id=990000000106',
      ad: true,
    }));
});

describe('the kind of a shop', () => {
  it.each([
    ['青禾照明旗舰店', 'tmall', 'flagship'],
    ['Lumora海外旗舰店', 'tmall', 'flagship'],
    ['栖木家居专卖店', 'tmall', 'franchise'],
    ['澄光灯饰专营店', 'tmall', 'marketplace'],
    ['天猫超市', 'tmall', 'self-operated'],
    ['天猫国际自营全球超级店', 'tmall', 'self-operated'],
    ['青禾企业店', 'tmall', undefined],
    ['北屿小铺', 'taobao', 'marketplace'],
    ['青禾照明旗舰店', 'taobao', undefined],
    ['天猫超市', 'taobao', undefined],
    ['青禾照明旗舰店', undefined, undefined],
    ['', 'taobao', undefined],
  ] as const)('%s on %s', (name, market, kind) => expect(shopKindOf(name, market)).toBe(kind));
});
