import { describe, expect, it } from 'vitest';
import { isUtility } from '../../lib/trust/utility.ts';
import { judge } from '../../lib/trust/verdict.ts';
import { contextOf, listingOf, noteOf } from './trust-help.ts';

describe('a link that is no goods', () => {
  it.each([
    '补差价专用',
    '补差价链接 差多少拍多少',
    '邮费补拍链接',
    '运费专拍',
    '补运费专用链接',
    '补邮费',
    '補差價專用',
    '【示例店】补差价链接',
    'Shipping fee',
    'Price difference link',
    'Extra payment for order',
  ])('%s', (title) => expect(isUtility(title)).toBe(true));
  it.each([
    '补水面霜',
    '补光灯 手机支架',
    '运费险 说明',
    '红枣 补气血 包邮',
    '此链接仅邮费 女包',
    '补胎工具 专用',
    '补丁 布贴 补差色 毛衣',
    'Postage stamps album',
    'Extra large shipping box',
    '',
    undefined,
  ])('not: %s', (title) => expect(isUtility(title)).toBe(false));

  it('is not covered by the requirements, whatever it shows', () => {
    const shown = {
      shipping: { kind: 'free', text: '包邮' },
      rating: { value: 3, scale: 5, count: { min: 900, open: false } },
    } as const;
    expect(judge(listingOf({ title: '补差价专用', ...shown }), contextOf('amazon'))).toMatchObject({
      state: 'unknown',
      unknown: 'notApplicable',
    });
    expect(judge(listingOf({ title: '保温杯', ...shown }), contextOf('amazon')).state).toBe('below');
  });

  it('hides no record and no strong signal', () => {
    const ruling = noteOf({ type: 'ruling', issuer: 'k1' });
    expect(judge(listingOf({ title: '补差价专用' }), contextOf('amazon', { records: [ruling] })).state).toBe('warned');
    expect(judge(listingOf({ title: '补差价 加微信 链接' }), contextOf('amazon')).state).toBe('caution');
  });
});
