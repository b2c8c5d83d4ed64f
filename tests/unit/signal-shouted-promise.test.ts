import { describe, expect, it } from 'vitest';
import { shoutedPromise } from '../../lib/trust/signals/shouted-promise.ts';
import { contextOf, listingOf, sightOf } from './trust-help.ts';

const said = (title: string) => sightOf(shoutedPromise, listingOf({ title }))?.said;

describe('a promise shouted in the title', () => {
  it.each([
    ['运动鞋 假一赔十', '假一赔十'],
    ['假一罚十 面霜', '假一罚十'],
    ['【正品】蓝牙耳机', '正品'],
    ['100%正品 香水', '100%正品'],
    ['保证正品 手表', '保证正品'],
    ['全网独家 卫衣', '全网独家'],
    ['销量第一 保温杯', '销量第一'],
    ['全网最低价 纸巾', '全网最低价'],
    ['国家级品质 大米', '国家级品质'],
    ['運動鞋 假一賠十', '假一賠十'],
    ['Perfume 100% Authentic 50 ml', '100% Authentic'],
    ['100% original sneakers', '100% original'],
    ['Authenticity guaranteed: leather bag', 'Authenticity guarantee'],
    ['Guaranteed genuine watch', 'Guaranteed genuine'],
    ['Sepatu original 100%', 'original 100%'],
    ['100% 정품 향수', '100% 정품'],
  ])('%s', (title, word) => expect(said(title)?.startsWith(word)).toBe(true));
});

describe('ordinary uses', () => {
  it.each([
    '第一步 学习机',
    '国行正品 平板电脑',
    '第一代 游戏机',
    '第一次 绘本',
    '第一人称 射击 游戏',
    '独家村 民宿 摆件',
    '独家记忆 相册',
    '修正品 涂改液',
    '纯正品质 花生油',
    '真正品牌 水杯',
    '改正品行 漫画',
    '校正品 镜片',
    '正品位 家具',
    '国家级非遗 剪纸',
    '国家级工艺美术大师 紫砂壶',
    '最低温度 冰柜',
    '中国第一次 世界地图',
    '非正品 仿真 道具',
    '世界第一国 历史',
    'Original flavour crisps',
    'Original Nintendo console',
    '100% genuine leather belt',
    '100% original cotton tee',
    '100% real silver ring',
    '100% authentic Italian pasta',
    'Satisfaction guaranteed mop',
    'Original price tag gun',
    '정품 등록 게임',
    '',
  ])('%s', (title) => expect(said(title)).toBeUndefined());

  it('marks that the platform prints are a promise it backs', () => {
    expect(sightOf(shoutedPromise, listingOf({ title: '运动鞋', marks: ['假一赔十', '正品保障'] }))).toBeUndefined();
    expect(sightOf(shoutedPromise, listingOf({ title: '运动鞋', shop: { name: '正品运动馆' } }))).toBeUndefined();
  });

  it('a shop whose kind the site proves may say what it is', () => {
    const listing = listingOf({ title: '正品 运动鞋', shopKind: 'flagship' });
    expect(sightOf(shoutedPromise, listing, contextOf('taobao'))).toBeUndefined();
  });
});
