import { expect, it } from 'vitest';
import { isSameFirm, makerSells } from '../../lib/trust/signals/maker-sells.ts';
import { listingOf, sightOf } from './trust-help.ts';

it.each([
  ['示例坚果食品有限公司', '示例坚果官方旗舰店'],
  ['浙江省杭州市示例坚果食品有限公司', '示例坚果旗舰店'],
  ['Acmetronic Co., Ltd.', 'Acmetronic Official Store'],
  ['ACMETRONIC INC', 'AcmetronicDirect US'],
])('%s and %s are one', (maker, shop) => expect(isSameFirm(maker, shop)).toBe(true));

it.each([
  ['示例坚果食品有限公司', '好物零食店'],
  ['有限公司', '旗舰店'],
  ['食品厂', '食品店'],
  ['Acmetronic Co., Ltd.', 'Best Deals Store'],
  ['Ace', 'Acetone Paint Direct'],
  ['Sun', 'Sunrise Electronics Trading'],
])('%s and %s are not', (maker, shop) => expect(isSameFirm(maker, shop)).toBe(false));

it('needs both on the page', () => {
  expect(
    sightOf(makerSells, listingOf({ details: { maker: 'Acmetronic Inc' }, shop: { name: 'Acmetronic' } }))?.said,
  ).toBe('Acmetronic Inc');
  expect(sightOf(makerSells, listingOf({ shop: { name: 'Acmetronic' } }))).toBeUndefined();
  expect(sightOf(makerSells, listingOf({ details: { maker: 'Acmetronic Inc' } }))).toBeUndefined();
});
