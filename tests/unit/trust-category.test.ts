import { describe, expect, it } from 'vitest';
import { categoryOf } from '../../lib/trust/category.ts';

describe('the kind of goods', () => {
  it.each([
    ['食品饮料 > 休闲食品 > 坚果炒货', 'food'],
    ['Grocery & Gourmet Food > Snack Foods', 'food'],
    ['首页 > 美妆 > 面部护理', 'cosmetics'],
    ['Beauty & Personal Care > Skin Care > Face', 'cosmetics'],
    ['Electronics > Headphones', 'electronics'],
    ['家用电器 > 厨房小电', 'electronics'],
    ['Elektronik & Foto > Kopfhörer', 'electronics'],
    ['Electrodomésticos > Cocina', 'electronics'],
    ['母婴 > 奶粉', 'baby'],
    ['Toys & Games > Building', 'toys'],
    ['珠宝首饰 > 黄金', 'jewellery'],
    ['Clothing, Shoes & Jewelry > Women > Dresses', 'apparel'],
    ['Health & Household > Vitamins', 'medicine'],
    ['Cell Phones & Accessories > Cases', 'other'],
    ['Pet Supplies > Dogs > Food', 'other'],
    ['宠物生活 > 猫粮', 'other'],
    ['Books > Food & Wine', 'other'],
    ['Home & Kitchen > Food Storage', 'other'],
    ['Home > Products', undefined],
  ])('shelf %s', (category, kind) => expect(categoryOf({ details: { category } })).toBe(kind));

  it.each([
    ['每日坚果 混合 500g', 'food'],
    ['玻尿酸 面膜 10片', 'cosmetics'],
    ['20000毫安 充电宝', 'electronics'],
    ['Hair dryer 1800 W', 'electronics'],
    ['碎花 连衣裙', 'apparel'],
    ['饼干模具', undefined],
    ['充电宝 收纳', undefined],
    ['面膜 玩具 过家家', undefined],
    ['Cookies cutter set', undefined],
    ['冰箱贴 挂件', undefined],
    ['Power bank case', undefined],
    ['不锈钢 保温杯', undefined],
    ['', undefined],
  ])('title %s', (title, kind) => expect(categoryOf({ title })).toBe(kind));

  it('believes the shelf before the title', () =>
    expect(categoryOf({ title: '面膜', details: { category: 'Toys & Games > Pretend' } })).toBe('toys'));
});
