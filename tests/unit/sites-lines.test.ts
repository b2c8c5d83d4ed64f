import { describe, expect, it } from 'vitest';
import { dispatchOf, shippingOf, shopKindOf } from '../../lib/sites/lines.ts';

describe('dispatchOf', () => {
  it.each([
    ['a promise before an arrival date', ['预计明天送达', '48小时内发货'], 'promised', 48],
    ['presale before a promise', ['48小时内发货', '预售15天内发货'], 'presale', 360],
    ['the first of two promises', ['24小时内发货', '72小时内发货'], 'promised', 24],
    ['a promise before stock', ['现货', '48小时内发货'], 'promised', 48],
  ])('prefers %s', (_, lines, kind, hours) => expect(dispatchOf(lines)).toMatchObject({ kind, hours }));

  it('reads sentences apart: the day of an arrival date is no promise', () => {
    const dispatch = dispatchOf(['由 京东 发货, 并提供售后服务. 11:00前下单,预计明天(11月23日)送达']);
    expect(dispatch).toMatchObject({ kind: 'delivery-date' });
    expect(dispatch).not.toHaveProperty('hours');
  });

  it('is silent about other words', () => expect(dispatchOf(['自营', '满199减20', ''])).toBeUndefined());
});

it.each([
  [['自营', '免邮'], 'free'],
  [['59元免基础运费'], 'conditional'],
  [['退换货免运费', '免费上门退换'], undefined],
  [['退货包运费', '运费8元'], 'paid'],
])('shippingOf %j is %s', (lines, kind) => expect(shippingOf(lines)?.kind).toBe(kind));

it.each([
  ['青禾食品旗舰店', 'flagship'],
  ['小满器物专卖店', 'franchise'],
  ['简木灯具专营店', 'franchise'],
  ['朝野鞋铺', 'marketplace'],
  ['', undefined],
])('shopKindOf %s', (name, kind) => expect(shopKindOf(name)).toBe(kind));
