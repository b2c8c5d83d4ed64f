import { describe, expect, it } from 'vitest';
import { offPlatform } from '../../lib/trust/signals/off-platform.ts';
import { listingOf, sightOf } from './trust-help.ts';

const said = (title: string) => sightOf(offPlatform, listingOf({ title }))?.said;

describe('contact behind the platform’s back', () => {
  it.each([
    ['女包 加V看图', '加V'],
    ['男士手表 加微信 看图', '加微信'],
    ['女包 +V 优惠', '+V'],
    ['运动鞋 V❤ abc123', 'V❤'],
    ['手表 薇❤', '薇❤'],
    ['手表 徽信 下单', '徽信'],
    ['球鞋 QQ群 123456789', 'QQ群 123456789'],
    ['面膜 进福利群 再减', '进福利群'],
    ['手机壳 扫码加客服', '扫码加'],
    ['茶叶 联系 13800000000', '联系 13800000000'],
    ['加薇 看更多 女装', '加薇'],
    ['掃碼加 好友 女裝', '掃碼加'],
    ['Contact us on WhatsApp for bags', 'Contact us on WhatsApp'],
    ['Telegram: @shop_example bags', 'Telegram: @shop_example'],
    ['Shoes, t.me/shopexample', 't.me/shopexample'],
    ['Line ID: shop12345 bags', 'Line ID: shop12345'],
    ['Escríbenos por WhatsApp zapatillas', 'Escríbenos por WhatsApp'],
    ['Chame no zap: tênis', 'Chame no zap'],
    ['Liên hệ zalo giày', 'Liên hệ zalo'],
    ['Sepatu order via WA', 'order via WA'],
    ['รองเท้า แอดไลน์', 'แอดไลน์'],
    ['가방 카톡 문의', '카톡 문의'],
    ['バッグ LINEで注文', 'LINEで注文'],
    ['Кроссовки, пишите в телеграм', 'пишите в телеграм'],
  ])('%s', (title, word) => expect(said(title)).toBe(word));
});

describe('payment behind the platform’s back', () => {
  it.each([
    ['女包 微信转账 优惠', '微信转账'],
    ['手机 USDT付款', 'USDT付款'],
    ['球鞋 平台外交易', '平台外交易'],
    ['Console, payment via Zelle', 'payment via Zelle'],
    ['Console, pay with gift cards', 'pay with gift cards'],
    ['Console - Cash App only', 'Cash App only'],
    ['Laptop deposit by bank transfer', 'deposit by bank transfer'],
    ['Tênis pix por fora', 'pix por fora'],
    ['Giày chuyển khoản trước', 'chuyển khoản trước'],
    ['가방 계좌이체 할인', '계좌이체 할인'],
    ['バッグ 直接取引', '直接取引'],
    ['Куртка, перевод на карту', 'перевод на карту'],
  ])('%s', (title, word) => expect(said(title)).toBe(word));
});

describe('denials, and goods about these apps', () => {
  it.each([
    '请勿加V 谨防受骗',
    '不支持微信转账',
    '严禁平台外交易',
    '凡加微信均为诈骗',
    '加V领 毛衣',
    '加VC 面膜',
    '加V型 口罩',
    '加威士忌 酒杯',
    '加薇诺娜 面霜 小样',
    '5V+V2 充电头',
    '安徽信阳毛尖',
    '扫码加油 贴纸',
    '扫码枪 加密 二维码',
    '收款音箱 微信转账 播报',
    '儿童手表 扫码加好友',
    '微信小程序 软件',
    '微信表情包 抱枕',
    '群青色 颜料',
    '粉丝群 相册',
    '电话手表 13800000000',
    'Cash App Venmo Zelle sign for counter, pay with Zelle',
    'Bitcoin hardware wallet',
    'Gift card holder',
    'Smart watch, WhatsApp notifications',
    'Telegram style lamp',
    'Fishing line 100 m, no ID',
    'WeChat plush emoji toy',
    'Never pay via Zelle',
    'Do not contact us on WhatsApp',
    'No WhatsApp: orders here only',
    'Pagamento via pix',
    'Pix sem juros',
    'Não chame no zap',
    'Không liên hệ zalo',
    'Jangan order via WA',
    'LINE FRIENDS ぬいぐるみ',
    'LINEで注文はできません',
    '카카오프렌즈 인형',
    '카톡 이모티콘 케이스',
    '라인 원피스',
    '직거래 금지',
    'Карта памяти 64 ГБ',
    'Телеграм канал, не пишите в телеграм',
    'Text message me mug',
    'Order the Western boots',
    'Instagram frame prop',
    '',
  ])('%s', (title) => expect(said(title)).toBeUndefined());
});
