// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { withAttributes } from '../../lib/sites/attributes.ts';
import { sinceIn } from '../../lib/sites/ebay/values.ts';

const on = (html: string) => withAttributes({}, new DOMParser().parseFromString(html, 'text/html'));
const rows = (pairs: string[][], row: (label: string, value: string) => string) =>
  pairs.map(([label = '', value = '']) => row(label, value)).join('');

const GOODS = [
  ['品牌', '示例'],
  ['厂名', '示例食品厂'],
  ['厂址', '示例路1号'],
  ['生产许可证编号', 'SC10000000000000'],
  ['产地', '浙江省'],
  ['保质期', '180天'],
];
const READ = { rows: 6, maker: '示例食品厂', origin: '浙江省', permit: 'SC10000000000000' };

describe('a table of attributes, whatever holds it', () => {
  it.each([
    ['table with heads', `<table>${rows(GOODS, (a, b) => `<tr><th>${a}</th><td>${b}</td></tr>`)}</table>`],
    [
      'two pairs in a row',
      `<table><tr>${rows(GOODS.slice(0, 2), (a, b) => `<td>${a}</td><td>${b}</td>`)}</tr>${rows(GOODS.slice(2), (a, b) => `<tr><td>${a}</td><td>${b}</td></tr>`)}</table>`,
    ],
    ['definition list', `<dl>${rows(GOODS, (a, b) => `<dt>${a}</dt><dd>${b}</dd>`)}</dl>`],
    ['lines with a colon', `<ul>${rows(GOODS, (a, b) => `<li>${a}：${b}</li>`)}</ul>`],
    [
      'lines whose value is a link',
      `<ul>${rows(GOODS, (a, b) => `<li title="${b}">${a}： <a href="#">${b}</a></li>`)}</ul>`,
    ],
    [
      'Taobao, label first',
      `<div>${rows(GOODS, (a, b) => `<div class="generalParamsInfoItem--x"><div>${a}</div><div>${b}</div></div>`)}</div>`,
    ],
    [
      'Taobao, value first',
      `<div>${rows(GOODS, (a, b) => `<div class="emphasisParamsInfoItem--x"><div>${b}</div><div>${a}</div></div>`)}</div>`,
    ],
    [
      'JD',
      `<div class="attribute">${rows(GOODS, (a, b) => `<div class="item"><div class="label">${a}</div><div class="value">${b}</div></div>`)}</div>`,
    ],
  ])('%s', (_name, html) => expect(on(html).details).toEqual(READ));

  it.each([
    ['Manufacturer', 'maker'],
    ['Hersteller', 'maker'],
    ['Fabricante', 'maker'],
    ['Fabricant', 'maker'],
    ['Manufacturer, Packer and Importer', 'maker'],
    ['生产企业', 'maker'],
    ['生产厂家', 'maker'],
    ['廠商', 'maker'],
    ['Country of Origin', 'origin'],
    ['Country/Region of Origin', 'origin'],
    ['Herstellungsland', 'origin'],
    ['Ursprungsland', 'origin'],
    ['País de origen', 'origin'],
    ['País de origem', 'origin'],
    ["Pays d'origine", 'origin'],
    ['商品产地', 'origin'],
    ['產地', 'origin'],
    ['原产国', 'origin'],
    ['원산지', 'origin'],
    ['化妆品生产许可证编号', 'permit'],
    ['备案编号', 'permit'],
    ['3C证书编号', 'permit'],
    ['FCC ID', 'permit'],
  ])('%s is the %s', (label, field) =>
    expect(on(`<table><tr><th>${label}:</th><td>Abc 123</td></tr></table>`).details).toEqual({
      rows: 1,
      [field]: 'Abc 123',
    }),
  );

  it('Amazon’s bullets carry marks of direction', () =>
    expect(on('<ul><li><span><b>Manufacturer ‏ : ‎ </b><span>Example Works</span></span></li></ul>').details).toEqual({
      rows: 1,
      maker: 'Example Works',
    }));
});

describe('what is no such entry', () => {
  it.each([
    ['a part number', '<table><tr><th>Manufacturer Part Number</th><td>7075</td></tr></table>'],
    ['a number of the maker', '<table><tr><th>Herstellernummer</th><td>7075</td></tr></table>'],
    ['an age', '<table><tr><th>Manufacturer recommended age</th><td>3 years</td></tr></table>'],
    ['an address', '<table><tr><th>生产厂址</th><td>示例路1号</td></tr></table>'],
    ['a site’s own licence in its foot', '<ul><li>增值电信业务经营许可证：浙B2-20000000</li></ul>'],
    ['a permit without a number', '<dl><dt>生产许可证编号</dt><dd>有</dd></dl>'],
    ['a menu', '<ul><li><a>Brand</a></li><li><a>Country of Origin</a></li></ul>'],
  ])('%s', (_name, html) => {
    const { maker, origin, permit } = on(html).details ?? {};
    expect([maker, origin, permit]).toEqual([undefined, undefined, undefined]);
  });

  it('lists without a label of goods count no rows', () =>
    expect(
      on('<ul><li>Tel: 1</li><li>Fax: 2</li></ul><table><tr><td>Mon</td><td>9–18</td></tr></table>').details,
    ).toEqual({}));
  it('what a reader itself has read stays', () =>
    expect(
      withAttributes(
        { details: { maker: 'A' } },
        new DOMParser().parseFromString('<dl><dt>Manufacturer</dt><dd>B</dd></dl>', 'text/html'),
      ).details,
    ).toEqual({ maker: 'A' }));
});

describe('the way through the categories', () => {
  it('outermost first', () =>
    expect(on('<nav class="breadcrumbs"><a>Home</a> › <a>Kitchen</a> › <a>Kettles</a></nav>').details?.category).toBe(
      'Home > Kitchen > Kettles',
    ));
  it('the list, not what stands around it', () =>
    expect(
      on(
        '<div class="head-breadcrumb"><a>red lamps</a><a>cheap lamps</a><ol class="breadcrumb"><li><a>Home</a></li><li><a>Lamps</a></li></ol></div>',
      ).details?.category,
    ).toBe('Home > Lamps'));
  it('JD’s', () =>
    expect(
      on('<div id="crumb-wrap"><div class="item"><a>食品</a></div><div class="item"><a>坚果</a></div></div>').details
        ?.category,
    ).toBe('食品 > 坚果'));
  it('a lone link is no way', () => expect(on('<div class="breadcrumb"><a>Back</a></div>').details).toEqual({}));
});

describe('since when a shop is open', () => {
  it('a row of the shop’s card', () =>
    expect(on('<table><tr><td>Open since:</td><td>Jan 12, 2024</td></tr></table>').shopFacts?.since).toBe(
      new Date('Jan 12, 2024').getTime(),
    ));
  it('nothing where no date is read', () =>
    expect(on('<table><tr><td>Open since</td><td>ages</td></tr></table>').shopFacts).toBeUndefined());
  it.each([
    ['Member since Nov 2012', Date.UTC(2012, 10, 1)],
    ['Mitglied seit Okt 2009', Date.UTC(2009, 0, 1)],
    ['Miembro desde: 2019', Date.UTC(2019, 0, 1)],
  ])('eBay: %s', (line, since) => expect(sinceIn(['Usually responds within a day', line])).toBe(since));
  it('no line, no day', () => expect(sinceIn(['Ships since ever', ''])).toBeUndefined());
});
