// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { marksIn } from '../../lib/sites/kuaishou/labels.ts';
import { officialMark } from '../../lib/trust/marks.ts';
import { factsOf } from './trust-help.ts';

const official = (site: string, mark: string) => officialMark([mark], factsOf(site).marks);

describe('marks that are the platform’s own word', () => {
  it.each([
    ['kuaishou', '靠谱货'],
    ['kuaishou', '信任购'],
    ['kuaishou', '官方认证优质商家'],
    ['kuaishou', '官方认证 优质商家'],
    ['taobao', '金牌卖家'],
    ['jd', '京东好店'],
    ['amazon', "Amazon's Choice"],
    ['amazon', 'Overall Pick'],
    ['ebay', 'Top Rated Plus'],
    ['etsy', 'Star Seller'],
    ['mercadolibre', 'MercadoLíder Platinum'],
  ])('%s: %s', (site, mark) => expect(official(site, mark)).toBe(mark));
});

describe('promotion, service promises, kinds of shop and another site’s marks are none', () => {
  it.each([
    ['kuaishou', '实在好货'],
    ['kuaishou', '天天特价'],
    ['kuaishou', '福利购'],
    ['kuaishou', '老铁团'],
    ['kuaishou', '假一赔十'],
    ['kuaishou', '7天无理由退货'],
    ['kuaishou', 'Star Seller'],
    ['taobao', '金牌卖家从千万卖家中脱颖而出'],
    ['taobao', '正品保障'],
    ['taobao', '极速退款'],
    ['jd', '京东自营'],
    ['jd', '自营'],
    ['amazon', 'Best seller'],
    ['amazon', 'Limited time deal'],
    ['amazon', 'Small Business'],
    ['amazon', 'Customers usually keep this item'],
    ['ebay', 'eBay Money Back Guarantee'],
    ['etsy', 'Smooth shipping'],
    ['etsy', 'Bestseller'],
    ['mercadolibre', 'MÁS VENDIDO'],
    ['mercadolibre', 'Tienda oficial'],
    ['flipkart', 'Flipkart Assured'],
    ['aliexpress', 'Choice'],
  ])('%s: %s', (site, mark) => expect(official(site, mark)).toBeUndefined());
});

describe('Kuaishou’s marks in the words of a page', () => {
  const marks = (text: string) => marksIn([{ text, element: document.createElement('span') }]);
  it.each([
    ['靠谱货', ['靠谱货']],
    ['官方认证 优质商家', ['官方认证优质商家']],
    ['信任购 品质无忧·售后无忧', ['信任购']],
    ['实在好货', []],
    ['天天特价', []],
    ['福利购', []],
    ['老铁团', []],
    ['假一赔十', ['假一赔十']],
  ])('%s', (text, found) => expect(marks(text)).toEqual(found));
});
