/**
 * Words by which a seller openly names a copy. Only strong ones (domain.md 4.3): original overstock (原单, 尾单, 剪标),
 * `dupe`, `inspired by` and UA (Under Armour) are lawful too often.
 */
import { defineSignal } from './define.ts';
import { type Dictionary, type Negation, sayAny, type WordRule } from './text.ts';

/** Naturally grade-A jadeite is called A货: praise, not confession. */
const JADE = /翡翠|玉|缅甸|冰种|糯种|飘花|天然|jade/;
/** Lawful re-issues and scale models. */
const REISSUE = /黑胶|唱片|专辑|\bcd\b|模型|拼装|手办|积木|玩具|高达|道具|经典复刻|古籍|字帖|文物|邮票|味道/;
/** 假一赔三 and 打假 are promises against copies. */
const PLEDGE = /假一[赔罚]|打假/;

const ZH: readonly WordRule[] = [
  // Not 高仿真 (lifelike), nor imitations of a material: mink, jade, flowers.
  {
    words:
      /高仿(?!真|古|貂|皮|毛|羊|狐|兔|丝|绒|木|石|玉|翠|翡|水晶|花|草|绿植|树|植物|动物|食|蛋糕|瓷|字画|书画|青铜|文物)/g,
    unless: PLEDGE,
  },
  { words: /精仿(?!真)/g, unless: PLEDGE },
  { words: /(?:顶级|完美|1[:比]1|一比一)复刻(?=版|款|品|鞋|包|表|手表|腕表|$|[^\p{Script=Han}])/gu, unless: REISSUE },
  // Not A货架, USA货源, 3A货车.
  { words: /(?<![a-z0-9])(?:超|顶级|高端)?a货(?!架|柜|车|运|号|梯|源|物|船|箱|单|场|栈|仓|币|真价)/g, unless: JADE },
  { words: /莆田.{0,6}(?:纯原|公司级|真标)|(?:纯原|公司级|真标).{0,6}莆田/g, unless: PLEDGE },
  { words: /(?:得物|专柜)(?:可|能|包)?过验(?![证收资钞])/g },
];

const ZH_NEGATION: Negation = {
  before:
    /(?:(?:非|无|绝无|并非|绝非)|(?:不是|不卖|不售|不做|没有|拒绝|杜绝|绝不|打击|抵制|谨防|严防|防止|远离|告别|勿买|别买|假一赔)[^,。;!|] ?[^,。;!| ]{0,3}|(?:不是|不卖|不售|不做|没有|拒绝|杜绝|打击|抵制|谨防|严防|防止|远离|告别|勿买|别买)) ?$/u,
  after: /^[^,。;!| ]{0,3}(?:必究|勿扰|勿入|勿近|走开|绕道|举报|打假)/u,
};

/** Kinds of goods that are copied for their looks; elsewhere "replica" is a prop, a model or a licensed shirt. */
const COPIED_GOODS =
  /\b(?:watch(?:es)?|hand-?bags?|bags?|purses?|wallets?|sneakers?|shoes?|trainers|sunglasses|belts?|perfumes?|ear(?:buds|phones)|headphones?)\b/;
const COPIED_BRANDS =
  /\b(?:nike|adidas|jordans?|yeezy|rolex|omega|cartier|gucci|louis vuitton|chanel|herm[eè]s|prada|dior|ray-?ban|airpods|apple)\b/;
const COPIED = new RegExp(`${COPIED_GOODS.source}|${COPIED_BRANDS.source}`);
const LAWFUL_REPLICA =
  /\b(?:jerseys?|shirts?|kits?|uniforms?|helmets?|swords?|props?|(?:scale|train|car|ship|plane) models?|model kits?|scale|die-?cast|museum|statues?|figur\w*|skulls?|fossils?|coins?|margiela|movie|cosplay|toys?|troph(?:y|ies)|medals?|armou?r|airsoft|guns?|dinosaurs?|licen[sc]ed|official(?:ly)?)\b/;

const EN: readonly WordRule[] = [
  {
    words: /\b(?:replicas?|(?:first|1st|master|mirror) copy|super ?clones?|knock-?offs?)\b/g,
    needs: COPIED,
    unless: LAWFUL_REPLICA,
  },
  {
    words: /\b(?:a{3,5}\+?|mirror|1:1) (?:quality|copy|replica|grade)\b/g,
    needs: COPIED_BRANDS,
    unless: LAWFUL_REPLICA,
  },
];

const EN_NEGATION: Negation = {
  before:
    /\b(?:not?|non|never|isn't|aren't|without|beware(?: of)?|avoid|anti|against|stop|don't (?:buy|sell))[\s-]+(?:(?:an?|the|any|cheap|such|of|one)\s+)*$/,
  after: /^[- ](?:free|alerts?|detect|warning)/,
};

const DICTIONARIES: readonly Dictionary[] = [
  { hint: /[高精]仿|[复復複]刻|a[货貨]|莆田|[过過][验驗]/i, rules: ZH, negation: ZH_NEGATION },
  { hint: /replica|copy|clone|knock|quality|grade/i, rules: EN, negation: EN_NEGATION },
];

export const replicaWord = defineSignal({
  id: 'replicaWord',
  topic: 'words',
  strength: -3,
  why: "Only words that openly name a copy are in the list: the seller's own claim.",
  sentence: ["the shop's own text says “{said}”", '商家自己的文字写着“{said}”'],
  find: ({ texts }) => sayAny(texts, DICTIONARIES),
});
