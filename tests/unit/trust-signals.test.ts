import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../lib/listing/types.ts';
import { offPlatform } from '../../lib/trust/signals/off-platform.ts';
import { replicaWord } from '../../lib/trust/signals/replica-word.ts';
import { findSignals, isCaution } from '../../lib/trust/signals.ts';
import type { RecordNote, Signal, Strength } from '../../lib/trust/types.ts';
import { ownMs } from './cpu.ts';
import { contextOf, listingOf, sightOf } from './trust-help.ts';

const said = (title: string) => sightOf(replicaWord, listingOf({ title }))?.said;
const findOn = (listing: Listing, records: RecordNote[] = []) => findSignals(listing, contextOf('amazon'), records);
const led = (title: string) => sightOf(offPlatform, listingOf({ title }))?.said;

describe('words that name a copy', () => {
  it.each([
    ['高仿耐克运动鞋 男款', '高仿'],
    ['欧美大牌 精仿 手提包', '精仿'],
    ['超A货 手表 机械', '超A货'],
    ['A货 名表', 'A货'],
    ['顶级复刻版 女包', '顶级复刻'],
    ['1:1复刻 男鞋', '1:1复刻'],
    ['一比一复刻手表', '一比一复刻'],
    ['莆田纯原 跑鞋', '莆田纯原'],
    ['得物可过验 球鞋', '得物可过验'],
    ['高仿運動鞋', '高仿'],
    ['頂級復刻 錶', '頂級復刻'],
    ['Rolex style replica watch', 'replica'],
    ['Super Clone watch 41 mm', 'Super Clone'],
    ['First copy shoes for men', 'First copy'],
    ['Designer knock-off handbag', 'knock-off'],
    ['Gucci belt AAA quality', 'AAA quality'],
    ['Ｒｅｐｌｉｃａ ｗａｔｃｈ', 'Replica'],
    ['No. 1 replica watch shop', 'replica'],
  ])('%s', (title, word) => expect(said(title)).toBe(word));
});

describe('words that only look like it', () => {
  it.each([
    // Denied.
    '非高仿 正品运动鞋',
    '拒绝高仿 专柜正品',
    '拒绝 高仿',
    '拒绝任何高仿',
    '不是A货 正品手表',
    '绝无高仿',
    '谨防高仿手表',
    '高仿必究 官方旗舰店',
    '假一赔十 运动鞋',
    '假一赔三 拒绝高仿',
    '支持打假 高仿举报有奖',
    'Genuine leather watch, not a replica',
    'No replicas, real watches only',
    'Anti-replica watch seal',
    'Beware of replica watches: original only',
    // Homonyms of domain.md 4.3.
    '原单位办公用品',
    '黑胶复刻 首版 LP',
    '完美复刻版黑胶唱片',
    '经典复刻款 跑鞋',
    '品牌1985经典复刻跑鞋',
    'UA Under Armour running shoes',
    'UA 运动鞋 安德玛',
    '缅甸天然翡翠A货手镯',
    'A货翡翠吊坠 冰种',
    'jade bangle A货 玉',
    '1:1 model kit of a racing car',
    '1:1高达拼装模型',
    '黑膠頂級復刻 LP',
    '高仿絲綢花',
    '拒絕高仿 手錶',
    '一比一复刻版 模型 手办',
    '高仿真花 家居摆件',
    '高仿真娃娃',
    '仿真标本 教学',
    // Others that lurk.
    '高仿貂绒大衣',
    '高仿古瓷瓶',
    'USA货架 展示柜',
    'A货架 仓储',
    '3A货车玩具',
    '纯原木餐桌',
    '纯原味坚果',
    '通过验证的充电器',
    '超A西装女',
    '莆田桂圆干',
    '完美复刻妈妈的味道',
    '原单尾单外贸童装',
    'Official replica jersey 2026',
    'Maison Margiela Replica Jazz Club perfume',
    'T-Rex skull replica',
    'Replica sword prop',
    'Knock-off wheel nut for vintage cars',
    'First copy of the comic, framed',
    'AAA batteries, quality pack',
    'Dupe for a famous perfume, inspired by the classics',
    'Mirror quality stainless steel sheet',
    '',
  ])('%s', (title) => expect(said(title)).toBeUndefined());
});

describe('words that lead off the platform', () => {
  it.each([
    ['运动鞋 加微信下单', '加微信'],
    ['加客服微信 优惠', '加客服微信'],
    ['看图 微信：abc_12345', '微信:abc_12345'],
    ['vx: shop88888 手表', 'vx: shop88888'],
    ['此链接仅邮费 商品咨询', '链接仅邮费'],
    ['手表 私聊付款', '私聊付款'],
    ['DM for price - watches', 'DM for price'],
    ['鏈接僅郵費 手錶', '鏈接僅郵費'],
    ['WhatsApp: +85255500000 bags', 'WhatsApp: +85255500000'],
    ['Leather bag, message us for price', 'message us for price'],
  ])('%s', (title, word) => expect(led(title)).toBe(word));

  it.each([
    '请勿加微信 谨防受骗',
    '不加微信 不私聊付款',
    '儿童电话手表 可加微信好友',
    '智能手表 加微信 视频通话',
    '收银机 支持微信支付',
    '微信小程序开发 软件',
    'T恤 加V领 女',
    '私聊客服领优惠券',
    '补差价专用',
    'Smart watch with WhatsApp notifications',
    'Never pay outside the platform',
    'Do not contact by WhatsApp: scammers do',
    'Video doorbell with WeChat support',
    '',
  ])('not: %s', (title) => expect(led(title)).toBeUndefined());
});

describe('signals', () => {
  it('name the field they were read in', () => {
    const listing = listingOf({ title: '运动鞋', shop: { name: '加微信更优惠' }, from: { shop: 'text' } });
    expect(findOn(listing)).toEqual([{ id: 'offPlatform', strength: -3, said: '加微信', source: 'text' }]);
  });

  it('reach caution with one strong one, or with weaker ones of several topics', () => {
    const signal = (id: string, strength: Strength): Signal => ({ id, strength });
    expect(isCaution([signal('replicaWord', -3), signal('ownReport', 3)])).toBe(true);
    expect(isCaution([signal('otherGoods', -2)])).toBe(false);
    expect(isCaution([signal('otherGoods', -2), signal('priceFarBelow', -1)])).toBe(true);
    expect(isCaution([])).toBe(false);
  });

  it('of one topic count by the strongest alone: one low price told three ways is one thing', () => {
    const prices = ['priceFarBelow', 'priceBelowOwn', 'listPriceRaised'].map((id): Signal => ({ id, strength: -1 }));
    expect(isCaution(prices)).toBe(false);
  });

  it('quote what the page says, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80, unit: 'grapheme' }),
        fc.constantFrom('高仿鞋', 'replica watch', '加微信'),
        fc.string({ maxLength: 80 }),
        (before, word, after) => {
          const title = `${before} ${word} ${after}`;
          for (const signal of findOn(listingOf({ title })))
            expect(title.normalize('NFKC').replace(/\s+/g, ' ')).toContain(signal.said?.slice(0, 2));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['one letter', 'a'],
    ['negations', '拒绝'],
    ['almost a copy', 'a货架'],
    ['English negations', 'not a the any '],
    ['near contacts', '微信: '],
    ['city without end', '莆田公司'],
  ])('take their time with no text: %s, 100 kB', (_name, piece) => {
    const listing: Listing = listingOf({ title: piece.repeat(Math.ceil(100_000 / piece.length)) });
    expect(ownMs(() => findOn(listing))).toBeLessThan(2000);
  });
});
