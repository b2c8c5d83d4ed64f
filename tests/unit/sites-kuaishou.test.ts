// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type TextRun, textRuns } from '../../lib/sites/dom.ts';
import { dataOf } from '../../lib/sites/kuaishou/data.ts';
import { marksIn, pricesIn, promoterOf, serviceOf, shopNameOf, shopScoreOf } from '../../lib/sites/kuaishou/labels.ts';
import { reader } from '../../lib/sites/kuaishou.ts';
import { pageOf, readPage } from '../../lib/sites/read.ts';
import { ownMs } from './cpu.ts';

const GOODS = 'https://app.kwaixiaodian.com/web/kwaishop-goods-detail-page-app?id=23900000000501';
const pageWith = (html: string, url = GOODS) =>
  pageOf(new DOMParser().parseFromString(html, 'text/html'), url, reader.hosts);
const dataIn = (script: string) => dataOf(pageWith(`<body><script>${script}</script></body>`));
const runsOf = (html: string): TextRun[] =>
  textRuns(new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body);
const row = (fields: object) => ({ itemId: '23900000000501', titleInfo: { itemTitle: '青禾 木耳' }, ...fields });

describe('embedded JSON', () => {
  it.each([
    ['an assignment', `window.s = ${JSON.stringify({ list: [row({})] })};`],
    ['bare JSON', JSON.stringify([row({})])],
    ['a second assignment', `var a={};var b = ${JSON.stringify({ x: { y: row({}) } })}`],
    ['JSON after code that is none', `if(a=={b}){c=[1,d]};window.s=${JSON.stringify(row({}))}`],
    ['a brace inside a string', `s=${JSON.stringify(row({ note: 'a } " \\ {' }))};`],
    ['an id as a number', `s=${JSON.stringify(row({ itemId: 23900000000501 }))}`],
  ])('finds the row of %s', (_, script) => expect([...dataIn(script).rows.keys()]).toEqual(['23900000000501']));

  it.each([
    ['an id that is too short', row({ itemId: '123' })],
    ['no title', { itemId: '23900000000501', titleInfo: {} }],
    ['a link to another host', row({ jumpUrl: 'https://shop.example.net/goods?id=23900000000501' })],
    [
      'a wrapped link to another host',
      row({ jumpUrl: `kwai://webview?url=${encodeURIComponent('https://evil.example')}` }),
    ],
    ['a link that is no address', row({ jumpUrl: 'https://' })],
  ])('drops a row with %s', (_, value) => expect(dataIn(`s=${JSON.stringify(value)}`).rows.size).toBe(0));

  const priceOf = (fields: object) => {
    const found = dataIn(`s=${JSON.stringify(row(fields))}`).rows.get('23900000000501');
    return [found?.price?.amount, found?.listPrice?.amount];
  };
  it.each([
    ['yuan as text', { priceInfo: { itemPrice: '32.9', originalPrice: '49.90' } }, [32.9, 49.9]],
    ['fen as whole numbers', { zkFinalPrice: 3290, itemPrice: 4990 }, [32.9, 49.9]],
    ['a full price alone', { itemPrice: 4990 }, [49.9, undefined]],
    ['a price of a variant', { skuPrice: 100 }, [1, undefined]],
    ['a number where text belongs', { priceInfo: { itemPrice: 32.9 } }, [undefined, undefined]],
    ['NaN', { priceInfo: { itemPrice: 'NaN' } }, [undefined, undefined]],
    ['a negative amount', { zkFinalPrice: -5 }, [undefined, undefined]],
    ['fen that are no whole number', { zkFinalPrice: 32.9 }, [undefined, undefined]],
  ])('reads %s', (_, fields, want) => expect(priceOf(fields)).toEqual(want));

  it.each([
    ['5 MB of one value', `s={"itemTitle":"${'x'.repeat(5e6)}"}`],
    ['5 MB of openings', `s=${'{"itemTitle":['.repeat(4e5)}`],
    ['5 MB of assignments', `"itemTitle";${'a={'.repeat(1.7e6)}`],
    ['a value nested 200,000 deep', `s=${'['.repeat(2e5)}{"itemTitle":1}${']'.repeat(2e5)}`],
    ['a string that never ends', `s={"itemTitle":"${'\\\\'.repeat(1e6)}`],
  ])('is done soon with %s', (_, script) => {
    const page = pageWith('<body><script id="s"></script></body>');
    const holder = page.doc.getElementById('s');
    if (holder) holder.textContent = script;
    expect(ownMs(() => expect(dataOf(page).rows.size).toBe(0))).toBeLessThan(5000);
  });

  it('still reads the row beside a huge value', () => {
    const page = pageWith('<body><script id="a"></script><script id="b"></script></body>');
    for (const [id, text] of [
      ['a', `s={"itemTitle":"${'x'.repeat(1e6)}`],
      ['b', `t=${JSON.stringify(row({}))}`],
    ] as const) {
      const holder = page.doc.getElementById(id);
      if (holder) holder.textContent = text;
    }
    expect(dataOf(page).rows.size).toBe(1);
  });
});

describe('labelled words', () => {
  it.each([
    ['the number after the stars', '<b>购物体验星级</b><i>★★★ 中</i><u>4.75</u>', 4.75],
    ['the number in the same text', '<b>购物体验星级 4.8</b>', 4.8],
    ['the later name', '<b>店铺体验分</b><u>4.62分</u>', 4.62],
    ['no number of a part', '<b>购物体验星级</b><i>★★★</i><p>商品质量</p><p>4.5</p>', undefined],
    ['no number above its scale', '<b>店铺体验分</b><u>9.75</u>', undefined],
    ['no price that follows', '<b>购物体验星级</b><u>¥4.75</u>', undefined],
  ])('shop score: %s', (_, html, want) => expect(shopScoreOf(runsOf(html))?.value).toBe(want));

  it.each([
    ['客服回复率 96%', { percent: 96 }],
    ['<b>客服回复率</b><u>92.5%</u>', { percent: 92.5 }],
    ['客服平均18秒回复', { seconds: 18 }],
  ])('service: %s', (html, want) => expect(serviceOf(runsOf(html))).toMatchObject(want));
  it.each(['客服服务 4.71', '请及时回复', '回复率 960%'])('no service in %s', (html) =>
    expect(serviceOf(runsOf(html))).toBeUndefined(),
  );

  it('takes the name before 总销量 for the shop only where 进店逛逛 follows', () => {
    expect(shopNameOf(runsOf('<b>青禾山货</b><i>总销量82件</i><u>进店逛逛</u>'))).toBe('青禾山货');
    expect(shopNameOf(runsOf('<b>青禾山货</b><i>总销量82件</i>'))).toBe('');
  });

  it('reads who recommends', () => {
    expect(promoterOf(runsOf('<b>阿朵</b><i>带货口碑分</i><u>4.8</u>'), '9')).toEqual({ name: '阿朵', id: '9' });
    expect(promoterOf(runsOf('<b>4.8</b><i>带货口碑分</i>'))).toBeUndefined();
  });

  it('joins a price split over several texts and keeps a struck one apart', () => {
    const { price, listPrice } = pricesIn(runsOf('<b>¥</b><b>32</b><b>.9</b><del>¥49.9</del><i>250</i><b>¥7</b>'));
    expect([price?.amount, listPrice?.amount]).toEqual([32.9, 49.9]);
    expect(pricesIn(runsOf('<b>¥</b><b>1299</b><i>.</i><i>50</i><i>起</i>')).price).toMatchObject({
      amount: 1299.5,
      from: true,
    });
  });

  it('takes an official label only where it stands alone', () => {
    expect(marksIn(runsOf('<b>靠谱货</b><b>官方认证 优质商家</b><b>信任购 品质放心·售后无忧</b>'))).toEqual([
      '靠谱货',
      '官方认证优质商家',
      '信任购',
    ]);
    expect(marksIn(runsOf('<b>买靠谱货来这里</b><b>靠谱货靠谱货</b>'))).toEqual([]);
  });
});

describe('silence', () => {
  const filled = (extra = '') =>
    `<head><title>青禾 木耳礼盒</title></head><body><h1>青禾 木耳礼盒</h1><b>¥59</b><u>立即购买</u>${extra}</body>`;
  const kindAt = (html: string, url: string) => reader.kind(pageWith(html, url));

  it.each([
    ['a goods page', GOODS, 'item'],
    ['the older address', 'https://app.kwaixiaodian.com/merchant/shop/detail?id=1390000000201&layoutType=4', 'item'],
    [
      'the address outside the app',
      'https://app.kwaixiaodian.com/page/kwaishop-buyer-goods-detail-outside?id=1390000000201',
      'item',
    ],
    [
      'the address of the mobile page',
      'https://app.kwaixiaodian.com/page/kwaishop-goods-detail-h5-vue/detail?id=1390000000201',
      'item',
    ],
    ['a goods page without an id', 'https://app.kwaixiaodian.com/web/kwaishop-goods-detail-page-app', 'none'],
    ['an id that is none', `${GOODS}9999`, 'none'],
    ['another page', 'https://app.kwaixiaodian.com/page/help?id=23900000000501', 'none'],
  ])('%s', (_, url, want) => expect(kindAt(filled(), url)).toBe(want));

  it('does not take a title that the body does not show, nor a page without a price', () => {
    expect(kindAt('<head><title>青禾 木耳礼盒</title></head><body><b>¥59</b><u>立即购买</u></body>', GOODS)).toBe(
      'none',
    );
    expect(
      kindAt('<head><title>青禾 木耳礼盒</title></head><body><h1>青禾 木耳礼盒</h1><u>立即购买</u></body>', GOODS),
    ).toBe('none');
  });

  it('takes no label from reviews and descriptions', () => {
    const reading = readPage(
      reader,
      pageWith(filled('<p>商品评价(3)</p><p>靠谱货</p><p>商品详情</p><p>靠谱货</p><p>24小时内发货，包邮</p>')),
    );
    expect(reading.item).toMatchObject({ title: '青禾 木耳礼盒', rating: { count: { min: 3 } } });
    for (const field of ['marks', 'dispatch', 'shipping']) expect(reading.item).not.toHaveProperty(field);
  });
});
