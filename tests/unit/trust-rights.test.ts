import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { wordsOf } from '../../lib/text/catalogue.ts';
import { rightText } from '../../lib/text/rights.ts';
import { countryOfHost } from '../../lib/trust/country.ts';
import { RIGHT_IDS, rightsOf } from '../../lib/trust/rights.ts';
import { listingOf } from './trust-help.ts';

const on = (country: string | undefined, fields: Partial<Listing> = {}) =>
  rightsOf(listingOf({ site: 'taobao.com', primary: true, title: '保温杯 500ml', ...fields }), country);
const ids = (country: string | undefined, fields?: Partial<Listing>) => on(country, fields).map(({ id }) => id);

describe('the country of a host', () => {
  it.each([
    ['item.taobao.com', 'CN'],
    ['item.jd.com', 'CN'],
    ['app.kwaixiaodian.com', 'CN'],
    ['www.amazon.cn', 'CN'],
    ['www.amazon.de', 'DE'],
    ['www.amazon.co.uk', 'GB'],
    ['www.amazon.com.br', 'BR'],
    ['www.amazon.com', 'US'],
    ['shop.example.com.tw', 'TW'],
    ['www.gmarket.co.kr', 'KR'],
    ['www.pccomponentes.com', 'ES'],
    ['example.com', undefined],
    ['www.etsy.com', undefined],
    ['shop.example.io', undefined],
    ['detail.tmall.hk', undefined],
    ['localhost', undefined],
    ['127.0.0.1', undefined],
    ['', undefined],
  ])('%s: %s', (host, country) => expect(countryOfHost(host)).toBe(country));
});

describe('rights in China', () => {
  it('return within 7 days, fraud three times, licence, hotline', () =>
    expect(on('CN')).toEqual([
      { id: 'cnReturn', but: 'agreed' },
      { id: 'cnThreefold' },
      { id: 'cnLicence' },
      { id: 'cnHotline' },
    ]));
  it('food has its own damages', () =>
    expect(ids('CN', { title: '混合坚果 500g' })).toEqual(['cnReturn', 'cnFoodTenfold', 'cnLicence', 'cnHotline']));
  it.each([
    ['来图定制 抱枕', 'madeToOrder'],
    ['私人定制 手机壳 刻字', 'madeToOrder'],
    ['鲜花 速递 玫瑰', 'fresh'],
    ['大闸蟹 鲜活 8只', 'fresh'],
    ['新鲜水果 苹果 5斤', 'fresh'],
  ])('%s may not go back: %s', (title, not) => expect(on('CN', { title })[0]).toEqual({ id: 'cnReturn', not }));
  it('made to order by its dispatch', () =>
    expect(on('CN', { dispatch: { kind: 'custom', text: '7天定制' } })[0]).toEqual({
      id: 'cnReturn',
      not: 'madeToOrder',
    }));
  it.each(['黑胶 唱片 LP', '办公软件 激活码'])('%s: until the seal is broken', (title) =>
    expect(on('CN', { title })[0]).toEqual({ id: 'cnReturn', but: 'unsealed' }),
  );
  it.each(['水果刀', '蔬菜种子', '蛋糕模具', '海鲜酱', '定制家具店 成品茶几'])('%s is no exception', (title) =>
    expect(on('CN', { title })[0]).toEqual({ id: 'cnReturn', but: 'agreed' }),
  );
});

describe('rights elsewhere', () => {
  it.each([
    ['DE', ['euWithdrawal', 'euGuarantee']],
    ['FR', ['euWithdrawal', 'euGuarantee']],
    ['GB', ['gbWithdrawal']],
    ['KR', ['krWithdrawal']],
    ['TW', ['twWithdrawal']],
    ['BR', ['brWithdrawal']],
  ])('%s', (country, expected) => expect(ids(country)).toEqual(expected));

  it.each(['US', 'IN', 'CH', 'HK', 'JP', undefined])('nothing is said of %s', (country) =>
    expect(ids(country)).toEqual([]),
  );

  it('the Union keeps its exceptions, and the guarantee beside them', () => {
    expect(on('DE', { title: 'Tasse mit Gravur, personalisiert' })).toEqual([
      { id: 'euWithdrawal', not: 'madeToOrder' },
      { id: 'euGuarantee' },
    ]);
    expect(on('FR', { title: 'Fleurs fraîches' })[0]).toEqual({ id: 'euWithdrawal', not: 'fresh' });
    expect(on('DE', { title: 'Konzert auf DVD' })[0]).toEqual({ id: 'euWithdrawal', but: 'unsealed' });
  });

  it('a seller who may be private owes none of it', () => {
    expect(on('DE', { site: 'ebay.com', shopKind: 'marketplace' })).toEqual([]);
    expect(ids('DE', { site: 'ebay.com', shopKind: 'marketplace', licence: 'Gewerblicher Verkäufer' })).toEqual([
      'euWithdrawal',
      'euGuarantee',
    ]);
  });

  it('a card of a grid gets none', () => expect(rightsOf(listingOf({ site: 'taobao.com' }), 'CN')).toEqual([]));
});

describe('in words', () => {
  it('names the article in both languages, and what ends the right', () => {
    const [back] = on('CN');
    expect(back && rightText(back, wordsOf('zh'))).toBe(
      '经营者销售的这类商品适用七日无理由退货（消费者权益保护法第二十五条）。性质不宜退货并经你在购买时确认的除外。',
    );
    expect(back && rightText(back, wordsOf('en'))).toContain('art. 25). Not for goods');
    expect(rightText({ id: 'euWithdrawal', not: 'fresh' }, wordsOf('en'))).toBe(
      'The law gives no return without a reason for fresh or perishable goods (Directive 2011/83/EU, art. 16).',
    );
  });

  it('knows every right, in every form it can take', () => {
    for (const lang of ['en', 'zh'] as const)
      for (const id of RIGHT_IDS) {
        const forms = [
          { id },
          ...(/Return$|Withdrawal$/.test(id) && id !== 'brWithdrawal'
            ? ([
                { id, not: 'fresh' },
                { id, not: 'madeToOrder' },
                { id, but: 'unsealed' },
              ] as const)
            : []),
        ];
        for (const form of forms) expect(rightText(form, wordsOf(lang))).not.toMatch(/right_|article_|[{}]/);
      }
  });
});
