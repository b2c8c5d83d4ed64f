import { describe, expect, it } from 'vitest';
import { findMarks } from '../../lib/listing/marks.ts';

describe('service marks', () => {
  it.each([
    ['7天无理由退货'],
    ['七天无理由退换'],
    ['7天无理由退换货'],
    ['支持7天无理由退货'],
    ['退货包运费'],
    ['退货补运费'],
    ['运费险'],
    ['赠运费险'],
    ['极速退款'],
    ['晚发必赔'],
    ['延误必赔'],
    ['假一赔三'],
    ['假一赔四'],
    ['假一赔十'],
    ['假一罚十'],
    ['正品保障'],
    ['正品保证'],
    ['破损包退'],
    ['破损补寄'],
    ['过敏包退'],
    ['坏单包赔'],
    ['先用后付'],
    ['货到付款'],
    ['官方旗舰店'],
    ['自营'],
    ['京东自营'],
    ['靠谱货'],
    ['30天价保'],
  ])('%s is found as printed', (mark) => {
    expect(findMarks(mark)).toEqual([mark]);
    expect(findMarks(`包邮 ${mark} 现货`)).toEqual([mark]);
  });

  it('each once, in order, also when glued', () => {
    expect(findMarks('假一赔三运费险7天无理由退货 假一赔三')).toEqual(['假一赔三', '运费险', '7天无理由退货']);
  });

  it('the circled ㊣ is the same mark', () => {
    expect(findMarks('㊣品保障')).toEqual(['正品保障']);
  });

  it.each([
    [''],
    ['包邮'],
    ['夏季连衣裙'],
    ['48小时发货'],
    ['7天定制'],
    ['iPhone 15'],
    ['经营者'],
    ['正品'],
    ['某某官方旗舰店'],
    ['自营医疗器械经营资质'],
  ])('%s holds none', (text) => expect(findMarks(text)).toEqual([]));
});
