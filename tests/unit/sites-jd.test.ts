// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { reader } from '../../lib/sites/jd.ts';
import { pageOf, readPage } from '../../lib/sites/read.ts';

const read = (html: string, url: string) =>
  readPage(reader, pageOf(new DOMParser().parseFromString(html, 'text/html'), url, reader.hosts));
const ITEM = 'https://item.jd.com/100900000777.html';
const SEARCH = 'https://search.jd.com/Search?keyword=x';

describe('the title of an item page', () => {
  it.each([
    ['the head of 2025', '【青禾QH-1】青禾木耳 250g【行情 报价 价格 评测】-京东', '青禾木耳 250g'],
    ['a name that begins with a bracket itself', '【新品】青禾木耳【图片 价格 品牌 报价】-京东', '【新品】青禾木耳'],
    ['the head of 2018', '青禾木耳 250g【图片 价格 品牌 报价】-京东', '青禾木耳 250g'],
  ])('is read from %s', (_, head, title) =>
    expect(read(`<title>${head}</title><body></body>`, ITEM).item).toMatchObject({
      title,
      from: { title: 'embedded' },
    }),
  );

  it.each(['京东(JD.COM)-正品低价、品质保障', '京东-欢迎登录', ''])('is not "%s"', (head) =>
    expect(read(`<title>${head}</title><body></body>`, ITEM).item).toBeUndefined(),
  );

  it('prefers the body', () =>
    expect(
      read('<title>旧名【图片 价格 品牌 报价】-京东</title><body><div class="sku-name"> 新名 </div></body>', ITEM).item
        ?.title,
    ).toBe('新名'));
});

describe('an item page of 2025', () => {
  const page = (extra: string, kind = 'JD JD-1') =>
    read(`<body class="cat ${kind}"><div class="sku-name">青禾木耳</div>${extra}</body>`, ITEM).item;
  const classic =
    '<div class="summary-price"><span class="p-price"><span>￥</span><span class="price J-p-100900000777">99.00</span></span></div>';

  it('takes the price after the subsidy, and the classic one above it as the list price', () =>
    expect(page(`<span id="J_FinalPrice"><i>￥</i><b class="price">79.15</b></span>${classic}`)).toMatchObject({
      price: { amount: 79.15 },
      listPrice: { amount: 99 },
    }));
  it('takes the classic price alone', () => {
    expect(page(classic)).toMatchObject({ price: { amount: 99 } });
    expect(page(classic)).not.toHaveProperty('listPrice');
  });
  it('never takes the price of a service for the price of the goods', () =>
    expect(page('<div class="yb-item"><span class="price">￥245.00</span></div>')).not.toHaveProperty('price'));
  it('holds 累计评价 0 for a placeholder', () =>
    expect(page('<div id="comment-count"><a class="count">0</a></div>')).not.toHaveProperty('rating'));
  it('knows its own goods by the class of the body, and others by nothing but their name', () => {
    expect(page('')).toMatchObject({ shopKind: 'self-operated' });
    expect(page('', 'POP POP-2')).not.toHaveProperty('shopKind');
  });
  it.each(['4.8', '98', '52.1%', '11'])('holds %s for no shop score of 10', (text) =>
    expect(page(`<em class="evaluate-grade">${text}</em>`)).not.toHaveProperty('shopRating'),
  );
});

describe('kind', () => {
  it.each([
    ['words instead of results', '<p>您的访问频率过高导致无法搜索</p>', SEARCH, 'wall'],
    ['a title that asks', '<title>京东验证</title>', SEARCH, 'wall'],
    ['the login page', '<title>京东-欢迎登录</title>', SEARCH, 'wall'],
    ['a header that offers login', '<p>你好，请登录</p><p>免费注册</p>', SEARCH, 'none'],
    ['no results', '<p>抱歉，没有找到与您的搜索相关的商品</p>', SEARCH, 'none'],
    [
      'a search page of hong kong goods',
      '<div class="sku-name">青禾木耳</div>',
      'https://npcitem.jd.hk/100900000777.html',
      'item',
    ],
    ['the root of the item host', '<div class="sku-name">青禾木耳</div>', 'https://item.jd.com/', 'none'],
    ['the address of the check', '<p>请稍候</p>', 'https://www.jd.com/privatedomain/risk_handler?x=1', 'none'],
    [
      'the landing list',
      '<div id="shop_list"><div class="li_cen"><div class="commodity_tit">木耳</div></div></div>',
      'https://re.jd.com/search?keyword=x',
      'grid',
    ],
  ])('%s', (_, html, url, kind) => expect(read(html, url).kind).toBe(kind));
});

it('reads the landing list', () => {
  const card = (id: string) =>
    `<div class="li_cen"><div class="li_cen_bot"><a href="//item.jd.com/${id}.html"><div class="commodity_tit">青禾 木耳</div><div class="commodity_info"><span class="price"><em>¥</em>32.90</span></div></a></div></div>`;
  const { cards } = read(
    `<div id="shop_list">${card('100900000701')}${card('100900000702')}</div>`,
    'https://re.jd.com/search?keyword=x',
  );
  expect(cards.map(({ listing }) => listing)).toMatchObject([
    { id: '100900000701', price: { amount: 32.9, currency: 'CNY' }, place: 'main' },
    { id: '100900000702' },
  ]);
});
