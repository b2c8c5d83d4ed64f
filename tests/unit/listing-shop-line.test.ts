import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShopLine } from '../../lib/listing/shop-line.ts';

describe('the glued shop header of Taobao and Tmall', () => {
  it('score, VIP share, dispatch and service', () => {
    expect(parseShopLine('MIU 小鹿女装·4.988VIP好评率95%平均13小时发货客服满意度96%')).toEqual({
      name: 'MIU 小鹿女装',
      rating: 4.9,
      positivePercent: 95,
      dispatchHours: 13,
      servicePercent: 96,
    });
  });

  it('refund and reply time', () => {
    expect(parseShopLine('山月茶具旗舰店5.0平均22小时发货平均9小时退款客服平均16秒回复')).toEqual({
      name: '山月茶具旗舰店',
      rating: 5,
      dispatchHours: 22,
      refundHours: 9,
      replySeconds: 16,
    });
  });

  it('a name that ends in digits keeps them, and the score stays the score', () => {
    expect(parseShopLine('小店2024·4.888VIP好评率100%')).toEqual({
      name: '小店2024',
      rating: 4.8,
      positivePercent: 100,
    });
    expect(parseShopLine('Studio 3.5工坊 4.7平均8小时发货')).toMatchObject({ name: 'Studio 3.5工坊', rating: 4.7 });
  });

  it('without a score, without a name', () => {
    expect(parseShopLine('晴天文具平均30小时发货')).toEqual({ name: '晴天文具', dispatchHours: 30 });
    expect(parseShopLine('4.8平均30小时发货')).toEqual({ rating: 4.8, dispatchHours: 30 });
    expect(parseShopLine('晴天文具 · 4.8')).toEqual({ name: '晴天文具', rating: 4.8 });
  });

  it.each([[''], ['晴天文具'], ['晴天文具5.0'], ['iPhone 15'], ['平均发货'], ['好评率300%']])(
    '%s is no shop line',
    (text) => expect(parseShopLine(text)).toBeUndefined(),
  );

  it('reads back every score before "88VIP"', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 100 }), (tenths, percent) => {
        const rating = (tenths / 10).toFixed(1);
        expect(parseShopLine(`某某数码${rating}88VIP好评率${percent}%`)).toEqual({
          name: '某某数码',
          rating: Number(rating),
          positivePercent: percent,
        });
      }),
    );
  });
});
