import { describe, expect, it } from 'vitest';
import { copyHint } from '../../lib/trust/signals/copy-hint.ts';
import { isCaution } from '../../lib/trust/signals.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, listingOf, sightOf } from './trust-help.ts';

const on = (title: string) => sightOf(copyHint, listingOf({ title }));

describe('words that copies and honest overstock share', () => {
  it.each([
    ['外贸原单 女装', '外贸原单'],
    ['原单 男包', '原单'],
    ['欧美尾单 卫衣', '尾单'],
    ['剪标 羽绒服', '剪标'],
    ['厂货 运动鞋', '厂货'],
    ['免税店渠道 香水', '免税店渠道'],
    ['专柜同厂 女包', '专柜同厂'],
    ['跑鞋 支持过验', '过验'],
    ['莆田鞋 透气', '莆田鞋'],
    ['外貿原單 女裝', '外貿原單'],
    ['剪標 卫衣', '剪標'],
    ['Branded watch, no bill no box', 'no bill'],
  ])('%s: medium', (title, word) => {
    expect(on(title)?.said).toBe(word);
    expect(on(title)?.strength).toBeUndefined();
  });

  it.each([
    ['尾货清仓 T恤', '尾货'],
    ['专柜同款 女包', '专柜同款'],
    ['海外版 香水', '海外版'],
    ['微瑕 大衣 特价', '微瑕'],
    ['Nike Air shoes without box', 'without box'],
    ['Leather bag OEM quality', 'OEM quality'],
    ['Coach factory outlet crossbody', 'factory outlet'],
    ['Perfume inspired by a famous house', 'inspired by'],
    ['Lipstick dupe', 'dupe'],
    ['Chanel No 5 dupe', 'dupe'],
  ])('%s: weak', (title, word) => expect(on(title)).toMatchObject({ said: word, strength: -1 }));
});

describe('homonyms and honest uses', () => {
  it.each([
    '原单位 办公桌',
    '还原单个 像素',
    '原单反相机 镜头盖',
    '大厂货架',
    '工厂货源 女装',
    '原厂货 火花塞',
    '电厂货运',
    '尾单元 门锁',
    '列尾单',
    '剪标签机',
    '车尾货架',
    '尾货箱',
    '手机 海外版 游戏',
    '人民日报海外版',
    '九成新 微瑕 二手相机',
    '微瑕 图书',
    '通过验证 耳机',
    '过验收 鞋柜',
    '专柜同款 窗帘杆',
    '非原单 自主品牌',
    '拒绝厂货',
    '莆田布鞋',
    '复原单杠',
    'Bed frame, no box spring needed',
    'Pre-owned watch without box',
    'Used Gucci bag, no box',
    'No bill cap watch cap',
    'OEM quality brake pads for shoes',
    'Poster inspired by Apple',
    'Inspired by nature vase',
    'Not a dupe: the Chanel original',
    'Duplicate key tag',
    'Kitchen factory outlet sign',
    'Box without lid',
    'Factory price steel pipe',
    '',
  ])('%s', (title) => expect(on(title)).toBeUndefined());

  it('say nothing of a shop whose kind the site proves', () => {
    const listing = listingOf({ title: '外贸原单 女装', shopKind: 'flagship' });
    expect(sightOf(copyHint, listing, contextOf('taobao'))).toBeUndefined();
    expect(sightOf(copyHint, listing, contextOf('etsy'))?.said).toBe('外贸原单');
  });
});

it('never reach caution by themselves, however many', () => {
  const { signals, state } = judge(
    listingOf({ title: '外贸原单 尾单 剪标 厂货 微瑕 海外版 女包' }),
    contextOf('taobao'),
  );
  expect(signals.map(({ id }) => id)).toEqual(['copyHint']);
  expect(isCaution(signals)).toBe(false);
  expect(state).not.toBe('caution');
});
