/** Chinese words that lead the purchase away from the platform, simplified; traditional text is folded to it. */
import type { Dictionary, Negation, WordRule } from '../text.ts';

/** Goods that are about these apps, and things that read codes. */
const ABOUT =
  /(?:电话|儿童|智能|学生|老人|定位)手[表环]|机器人|软件|插件|音箱|收款机|收银|支架|摆台|桌牌|贴纸|打印机|扫码枪|扫描器|门铃|摄像头|定制印刷|海报/;

const RULES: readonly WordRule[] = [
  // Not watches that can add WeChat friends, nor devices that add WeChat payment.
  {
    words:
      /(?<![可持会以])加(?:我|老板|客服|店主|掌柜|本店)?(?:微信|薇信|威信|徽信|溦信|v信|vx|wx|扣扣|qq)(?!支付|好友|视频|聊天|读书|小程序|公众号|功能|收款|钱包|音乐|登录)/g,
    unless: ABOUT,
  },
  // V, 薇 and 威 stand for 微; not 加V领, 加VC, 加威士忌, 加薇诺娜.
  {
    words: /(?<![a-z0-9])(?:加|\+|➕) ?(?:我|店主|客服)? ?(?:v(?![a-z0-9领型口字形神电绒棉带.])|[薇溦](?![诺姿娅]))/g,
    unless: ABOUT,
  },
  { words: /(?<![a-z])[v薇威微徽溦](?:❤|♥|💕|芯)|(?<![安])徽信|溦信/gu },
  { words: /(?:微信|薇信|威信|徽信|v信|vx|wx|wei ?xin|扣扣|qq)号?[:：] ?[a-z0-9_-]{5,20}/g },
  { words: /qq群 ?[:：]? ?\d{5,12}|[加进入](?:qq|微信|粉丝|优惠|福利|拿货)群/g, unless: ABOUT },
  { words: /扫(?:描)?(?:二维)?码(?:添加|加(?![油密湿盖热速厚]))/g, unless: ABOUT },
  { words: /(?:电话|手机|联系|咨询|微信)(?:号|方式)?[:：]? ?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g },
  { words: /链接仅(?:为|是|收|付|拍)?[邮运]费|仅(?:为|是)?[邮运]费链接/g },
  {
    words:
      /私[聊信](?:微信|付款|转账|打款|下单|拿货|发图)|(?:微信|私下|线下|银行卡?|支付宝)(?:直接)?(?:转账|打款|付款|汇款)/g,
    unless: ABOUT,
  },
  { words: /(?:usdt|比特币|虚拟币|礼品卡)(?:付款|支付|结算|交易)/g },
  { words: /(?:脱离|绕过|避开|走)平台(?:外)?(?:交易|下单|付款)|平台外(?:交易|付款|下单)/g },
];

const NEGATION: Negation = {
  before:
    /(?:请勿|切勿|勿|不要|不|别|谨防|警惕|拒绝|禁止|严禁|从不|绝不|杜绝|防止|避免|举报|凡是?|任何)[^,。;!| ]{0,4}$/u,
  after: /^[^,。;!| ]{0,4}(?:是骗|骗子|均为|都是|诈骗|勿信|不要信|一律)/u,
};

export const OFF_PLATFORM_ZH: Dictionary = {
  hint: /[微薇威徽溦][信❤♥芯]|[vVwW][信xX❤♥]|[加+➕] ?\S{0,2}[vV薇溦]|wei ?xin|qq|扣扣|群|[扫掃]|[电電][话話]|手[机機]|[联聯][系繫]|咨[询詢]|[仅僅]|私[聊下信]|[线線]下|[转轉][账賬帳]|[打汇匯]款|usdt|[币幣]|[礼禮]品卡|平[台臺]|支付[宝寶]/iu,
  rules: RULES,
  negation: NEGATION,
};
