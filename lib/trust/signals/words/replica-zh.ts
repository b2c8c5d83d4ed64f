/** Chinese words by which a seller openly names a copy (domain.md 4.3), simplified; traditional text is folded to it. */
import type { Dictionary, Negation, WordRule } from '../text.ts';
import { SNEAKERS } from './goods.ts';

/** Naturally grade-A jadeite is called A货: praise, not confession. */
const JADE = /翡翠|玉|缅甸|冰种|糯种|飘花|天然|和田|手镯|jade/;
/** Lawful re-issues, scale models and museum pieces. */
const REISSUE =
  /黑胶|唱片|专辑|\bcd\b|\blp\b|模型|拼装|手办|积木|玩具|高达|道具|经典复刻|古籍|字帖|文物|博物馆|古董|古玩|邮票|钱币|味道|口味|菜|食谱|正版授权|官方复刻|游戏|碑帖/;
/** 假一赔三 and 打假 are promises against copies. */
const PLEDGE = /假一[赔罚]|打假/;
/** What may be imitated lawfully: materials, plants, animals, food, antiques. */
const MATERIAL =
  '真|古|旧|貂|皮|毛|羊|狐|兔|鹿|麂|羽|丝|绒|棉|麻|纱|木|竹|藤|石|大理|玉|翠|翡|水晶|琥珀|蜜蜡|珍珠|钻|宝石|珊瑚|象牙|牛角|沉香|紫砂|陶|瓷|铜|金|银|花|草|绿植|树|植物|叶|橡|胡桃|动物|昆虫|鱼|虾|鸟|蛇|恐龙|食|蛋糕|面包|水果|蔬菜|肉|寿司|字画|书画|油画|青铜|文物|碑|水泥|砖|人脸|人体|皮肤|娃娃|婴儿|宝宝|雪|火焰|蜡烛';
const FACTORY_WATCH = /劳力士|欧米茄|百达翡丽|万国|沛纳海|卡地亚|rolex|绿水鬼|腕表|手表|机械表/;

const RULES: readonly WordRule[] = [
  { words: new RegExp(`高仿(?!${MATERIAL})`, 'g'), unless: PLEDGE },
  // Cut apart or half in Latin letters to slip past filters; 提高 and 身高 before a blank are other words.
  {
    words: new RegExp(`高[.·*_~+|/、-]仿(?!${MATERIAL})|(?<![提增升较更很最身领跟层])高 仿(?!${MATERIAL})`, 'g'),
    unless: PLEDGE,
  },
  { words: /高 ?fang(?![a-z])|(?<![a-z])gao ?仿(?!真)|gāo ?fǎng/g },
  { words: new RegExp(`[精超]仿(?!${MATERIAL})|仿[大名]牌|(?<![模防相])仿品(?![类种质牌])`, 'g'), unless: PLEDGE },
  { words: /山寨(?=版|货|机(?!构))/g, unless: PLEDGE },
  {
    words:
      /(?:顶级|完美|高端|超级|原版|专柜级?|1[:比]1|一比一)复刻(?=版|款|品|鞋|包|表|手表|腕表|$|[^\p{Script=Han}])/gu,
    unless: REISSUE,
  },
  {
    words: /(?:1[:比]1|一比一)(?:原版|开版|打版|开模|仿)|原版(?:开模|开版|楦头?)/g,
    needs: /鞋|包(?!邮|装|子)|手表|腕表/,
    unless: REISSUE,
  },
  // Not A货架, USA货源, 3A货车.
  {
    words: /(?<![a-z0-9])(?:超|顶级|高端)?a{1,4} ?货(?!架|柜|车|运|号|梯|源|物|船|箱|单|场|栈|仓|币|真价|款|品)/g,
    unless: JADE,
  },
  // Not 超A西装: there it means dashing.
  { words: /(?<![a-z0-9])超a(?:级|品质?|版(?!型)|复刻)/g, unless: JADE },
  { words: /莆田.{0,6}(?:纯原|公司级|真标)|(?:纯原|公司级|真标).{0,6}莆田/g, unless: PLEDGE },
  {
    words: /莆田(?:系|产|版|货|高端)?(?:球|潮|跑|运动|板|篮球)?鞋/g,
    needs: /(?<![a-z])(?:aj ?\d*|nike|adidas|yeezy|dunk|jordan|nb)(?![a-z])|耐克|阿迪|椰子|乔丹|匡威|新百伦|万斯/,
    unless: PLEDGE,
  },
  { words: /莆 ?t(?:ian)?(?![a-z])|(?<![a-z])pu ?田/g, needs: SNEAKERS },
  { words: /公司级|纯原(?:版|品质|货|鞋|$|(?= ))/g, needs: SNEAKERS },
  { words: /(?:得物|专柜|识货|毒app)(?:可|能|包|轻松|无忧)?过[验检鉴](?![证收资钞])|[可包能]过(?:得物|毒(?!品|素))/g },
  { words: /(?<![a-z0-9])(?:n|c|vs|zf|xf|kw|ar|ppf?|clean|bp|gm|gf|3k)厂/g, needs: FACTORY_WATCH },
];

const NEGATION: Negation = {
  before:
    /(?:(?:非|无|零|绝无|并非|绝非|防|区别于|有别于|不同于|警惕|当心|小心|提防|如(?:[有是]|果[有是]?)?|若[有是]?|凡|[如若]?是否|不怕|怕|(?:别家|他家|同行|市面上?)的?|(?:识别|鉴别|辨别|分辨|区分|鉴定|对比)的?)|(?:不是|不卖|不售|不做|不要|没有|拒绝|杜绝|绝不|打击|抵制|谨防|严防|防止|远离|告别|勿买|别买|假一赔|警惕|识别)[^,。;!| ] ?[^,。;!| ]{0,3}|(?:不是|不卖|不售|不做|不要|没有|拒绝|杜绝|打击|抵制|谨防|严防|防止|远离|告别|勿买|别买|拒 绝)) ?$/u,
  after:
    /^[^,。;!| ]{0,3}(?:必究|勿|走开|绕道|举报|打假|免谈|别来)|^(?:的|货|品)?(?:太多|泛滥|横行|遍地|区别|对比|鉴别|辨别|识别|不同|举报)/u,
};

export const REPLICA_ZH: Dictionary = {
  hint: /仿|[复復複]刻|[Aaａ] ?[货貨]|莆|[过過]|山寨|fang|fǎng|pu ?田|超a|公司级|公司級|[纯純]原|[厂廠]|开[版模]|開[版模]|打版/i,
  rules: RULES,
  negation: NEGATION,
};
