import { describe, expect, it } from 'vitest';
import { brandMismatch } from '../../lib/trust/signals/brand-mismatch.ts';
import { listingOf, sightOf } from './trust-help.ts';

const told = (title: string, brand: string) => sightOf(brandMismatch, listingOf({ title, brand }));

describe('a title that leads with another brand than the brand field', () => {
  it.each([
    ['another listed brand', 'Nike Air running shoes', 'Puma', 'Nike', -2],
    ['no brand at all', 'Nike Air running shoes', 'Unbranded', 'Nike', -2],
    ['没有品牌', '耐克运动鞋 男款', '无品牌', '耐克', -2],
    ['after a claim', '正品耐克运动鞋 男款', '安踏', '耐克', -2],
    ['after the year', '【清仓】2025新款华为手机', '三星', '华为', -2],
    ['of two words', 'Louis Vuitton tote', 'Gucci', 'Louis Vuitton', -2],
    ['a name that nobody knows', 'Samsung microwave oven 20 l', 'Zorbex', 'Samsung', -1],
  ] as const)('%s', (_why, title, brand, said, strength) =>
    expect(told(title, brand)).toMatchObject({ said, facts: { field: brand }, strength }),
  );
});

describe('no other brand', () => {
  it.each([
    ['the same brand', 'Nike Air running shoes', 'Nike'],
    ['in the other script', '耐克运动鞋', 'Nike'],
    ['both scripts in the field', '耐克运动鞋', 'Nike/耐克'],
    ['a line of the brand', 'Nike shoes', 'Nike Kids'],
    ['one owner', 'Jordan sneakers', 'Nike'],
    ['a brand and its maker', 'Redmi Note 13 phone', 'Xiaomi'],
    ['earphones and their owner', 'Beats Studio headphones', 'Apple'],
    ['works of two', 'Adidas x Gucci sneakers', 'Gucci'],
    ['joint goods', '优衣库联名 T恤', '迪士尼'],
    ['goods for it', 'Case for iPhone 15', 'Spigen'],
    ['goods for it, without the word', 'iPhone 15 Pro case', 'Spigen'],
    ['a spare part', 'Dyson V8 battery', 'Zorbex'],
    ['适用', '华为适用充电器', '倍思'],
    ['通用', '飞利浦通用刷头', '无品牌'],
    ['手机壳', '华为Mate60手机壳', '图拉斯'],
    ['an ordinary word', 'Apple juice 1 l', 'Heinz'],
    ['millet', '小米 5斤', '十月稻田'],
    ['a tree', 'Acer dining cabinet', 'Birch Works'],
    ['no listed brand', 'Oak shelf', 'Puma'],
    ['the field named in the title', 'Samsung display panel by Zorbex', 'Zorbex'],
  ])('%s', (_why, title, brand) => expect(told(title, brand)).toBeUndefined());

  it('without a brand field, or a title', () => {
    expect(sightOf(brandMismatch, listingOf({ title: 'Nike shoes' }))).toBeUndefined();
    expect(sightOf(brandMismatch, { site: 'example.com', place: 'main', from: {}, brand: 'Nike' })).toBeUndefined();
  });
});
