/** Words that lead the purchase away from the platform and its protection. */
import { defineSignal } from './define.ts';
import { type Dictionary, type Negation, sayAny, type WordRule } from './text.ts';

const RULES: readonly WordRule[] = [
  // Not watches that can add WeChat friends, nor devices that add WeChat payment.
  {
    words:
      /(?<![可能持会以])加(?:我|老板|客服|店主|掌柜)?(?:微信|薇信|威信|v信|vx|wx|扣扣|qq)(?!支付|好友|视频|聊天|读书|小程序|公众号|功能|收款|钱包|音乐|登录)/g,
    unless: /手表|机器人|软件|插件/,
  },
  { words: /(?:微信|薇信|威信|v信|vx|wx)号?[:：] ?[a-z0-9_-]{5,20}/g },
  { words: /链接仅(?:为|是|收|付|拍)?[邮运]费|仅(?:为|是)?[邮运]费链接/g },
  { words: /私聊(?:微信|付款|转账|打款)|(?:微信|私下|线下)(?:转账|打款|付款)/g },
  { words: /\b(?:dm|pm|message) (?:me |us )?(?:for|4) (?:the )?(?:price|order|payment)s?\b/g },
  { words: /\bdm (?:me |us )?to (?:order|buy)\b/g },
  {
    words:
      /\b(?:whats ?app|wechat|telegram) (?:me|us|to order|for (?:price|order)s?)\b|\b(?:whats ?app|wechat|telegram) ?: ?\+?[a-z0-9_-]{5,20}/g,
  },
  { words: /\bpay(?:ment)? (?:outside|off[- ](?:amazon|ebay|platform|site)|by western union)\b/g },
];

const NEGATION: Negation = {
  before:
    /(?:(?:请勿|切勿|勿|不要|不|别|谨防|警惕|拒绝|禁止|从不|绝不)[^,。;!| ]{0,4}|\b(?:not?|never|don't|avoid|beware of|without)(?: \w+){0,3} )$/u,
  after: /^[^,。;!| ]{0,4}(?:是骗|骗子|均为|都是)/u,
};

const DICTIONARY: Dictionary = {
  hint: /[微薇威v]信|vx|wx|qq|扣扣|仅|僅|私[聊下]|[线線]下|\b(?:dm|pm|message|what|wechat|telegram|pay)/i,
  rules: RULES,
  negation: NEGATION,
};

export const offPlatform = defineSignal({
  id: 'offPlatform',
  topic: 'words',
  strength: -3,
  why: 'Leaving the platform gives up every protection it offers.',
  sentence: ["the shop's own text leads away from the platform: “{said}”", '商家自己的文字引向平台之外：“{said}”'],
  find: ({ texts }) => sayAny(texts, [DICTIONARY]),
});
