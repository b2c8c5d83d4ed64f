import { describe, expect, it } from 'vitest';
import { makerNotShown } from '../../lib/trust/signals/maker-not-shown.ts';
import { permitNotShown } from '../../lib/trust/signals/permit-not-shown.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { onTaobao } from './signal-goods-help.ts';
import { contextOf, sightOf } from './trust-help.ts';

const on = (listing: ReturnType<typeof onTaobao>) => sightOf(makerNotShown, listing, contextOf('taobao'));

describe('a table that does not name the maker', () => {
  it.each([
    ['food by its shelf', onTaobao('每日装 500g', { category: '食品 > 零食' })],
    ['food by its title', onTaobao('混合坚果 500g')],
    ['cosmetics', onTaobao('玻尿酸 面膜 10片')],
    ['mains and battery goods', onTaobao('20000毫安 充电宝')],
  ])('%s: medium', (_name, listing) => {
    expect(on(listing)).toEqual({ source: 'markup' });
  });

  it('is weak where a permit number leads to the maker, or the site proves the shop', () => {
    expect(on(onTaobao('混合坚果', { permit: 'SC10000000000000' }))?.strength).toBe(-1);
    expect(on(onTaobao('混合坚果', {}, { shopKind: 'flagship' }))?.strength).toBe(-1);
  });

  it.each([
    ['a card of a grid', { ...onTaobao('混合坚果'), primary: undefined }],
    ['no table', onTaobao('混合坚果', { rows: undefined })],
    ['a table of four rows', onTaobao('混合坚果', { rows: 4 })],
    ['the maker shown', onTaobao('混合坚果', { maker: '示例食品厂' })],
    ['goods that no such law covers', onTaobao('碎花 连衣裙')],
    ['electronics without compulsory certificate', onTaobao('机械键盘', { category: '电脑 > 键盘' })],
    ['bare farm produce', onTaobao('新鲜 水果 坚果', { category: '食品 > 生鲜' })],
    ['imported goods', onTaobao('进口 混合坚果')],
    ['a shop from overseas', onTaobao('面膜', {}, { url: 'https://detail.tmall.hk/item.htm?id=1' })],
    ['another country', onTaobao('混合坚果', {}, { site: 'amazon.de' })],
    ['an unknown kind', onTaobao('示例商品 500g')],
  ])('says nothing of %s', (_name, listing) => {
    const { primary, ...rest } = listing;
    expect(on(primary ? { ...rest, primary } : rest)).toBeUndefined();
  });
});

it('maker and permit missing are one gap: never caution by themselves', () => {
  const verdict = judge(onTaobao('混合坚果'), contextOf('taobao'));
  expect(verdict.signals.map(({ id }) => id)).toEqual(['makerNotShown']);
  expect(verdict.state).not.toBe('caution');
  expect(sightOf(permitNotShown, onTaobao('混合坚果'), contextOf('taobao'))).toBeUndefined();
});
