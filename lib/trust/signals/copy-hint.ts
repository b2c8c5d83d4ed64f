/** Words that copies like to use and honest overstock uses too (domain.md 4.3): a hint, never enough by itself. */
import { isProvenKind } from '../criteria/qualification.ts';
import { defineSignal } from './define.ts';
import { type Dictionary, type Negation, sayAny, type WordRule } from './text.ts';
import { COPIED, COPIED_BRANDS, COPIED_GOODS, COPIED_HAN } from './words/goods.ts';

/** Used goods and shop samples name their flaws and missing boxes honestly. */
const USED_ZH =
  /二手|闲置|官翻|样品|样机|展示|展柜|临期|图书|旧书|[89]成新|9[59]新|自用|转让|家具|瓷砖|水果|苹果(?!手机)/;
const USED_EN = /\b(?:used|pre-?owned|second ?hand|open[- ]box|refurb\w*|renewed|vintage|worn|thrift\w*)\b/;

const MEDIUM_ZH: readonly WordRule[] = [
  // Not 原单位, nor 还原单个 or 原单反.
  { words: /外贸(?:原单|尾单|尾货)|(?<![还复])原单(?![位独词据号元证人价面车杠机店个支片只层反晶身曲色选体薄])/g },
  { words: /(?<!列)尾单(?![元位个号])|剪标(?![签机器刀钳])/g },
  // Not 工厂货架, 大厂货源 or 原厂货.
  { words: /(?<![工大药原出总本电分该此建])厂货(?![架柜车运源梯物款期号存场台仓品号])/g },
  { words: /免税店(?:渠道|货源)|(?:正品|专柜|原版|大牌)同厂|同厂同料/g },
  { words: /(?<![通经])过验(?![证收资钞货光血])/g, needs: COPIED_HAN },
  { words: /莆田(?:系|产|版|货|高端)?(?:球|潮|跑|运动|板|篮球)?鞋/g, unless: /布鞋|凉鞋|拖鞋|自主品牌/ },
];

const WEAK_ZH: readonly WordRule[] = [
  { words: /(?<!车)尾货(?![架厢箱车台梯柜仓板])/g },
  { words: /专柜同款/g, needs: COPIED_HAN },
  {
    words: /海外版/g,
    needs: /鞋|(?<!背)包(?!邮|装|含)|手表|腕表|香水|口红|粉底|眼影|面霜|精华/,
    unless: /手机|电子书|手柄|游戏/,
  },
  { words: /微瑕/g, unless: USED_ZH },
];

const ZH_NEGATION: Negation = {
  before: /(?:非|无|不是|不做|不卖|拒绝|杜绝|没有|绝无|并非|告别|远离|勿买)[^,。;!| ]{0,3} ?$/u,
  after: /^[^,。;!| ]{0,2}(?:勿|必究|假一赔)/u,
};

const MEDIUM_EN: readonly WordRule[] = [
  {
    words: /\bno bill\b(?! ?(?:counter|cap|hat|paid|collector))/g,
    needs: COPIED,
    unless: /\b(?:caps?|hats?|beanie)\b/,
  },
];

const WEAK_EN: readonly WordRule[] = [
  { words: /\b(?:no|without) (?:original )?box\b(?! (?:spring|cutter|truck))/g, needs: COPIED, unless: USED_EN },
  // Honest for spare parts; on a brand's goods it says "not by the brand".
  {
    words: /\boem (?:quality|grade)\b|\bfactory (?:outlet|price) (?:bags?|shoes|watch(?:es)?)\b/g,
    needs: COPIED,
    unless: /\b(?:brake|filter|bumper|engine|battery|screen|charger|cable|replacement|parts?|car|truck|motorcycle)\b/,
  },
  { words: /\bfactory outlet\b/g, needs: COPIED_BRANDS, unless: /\bofficial\b/ },
  {
    words: /\binspired by\b/g,
    needs: new RegExp(`${COPIED_BRANDS.source}|\\b(?:perfumes?|fragrances?|colognes?|designer|eau de)\\b`),
    unless: /\b(?:poster|prints?|art|book|costume|nature|history)\b/,
  },
  {
    words: /\bdupes?\b/g,
    needs: new RegExp(
      `${COPIED_GOODS.source}|${COPIED_BRANDS.source}|\\b(?:lipsticks?|makeup|leggings|designer|scent)\\b`,
    ),
  },
];

const EN_NEGATION: Negation = {
  before: /\b(?:not?|never|isn't|aren't|without|beware of|unlike|than)[\s-]+(?:(?:an?|the|any|cheap)\s+)*$/,
  after: /^[- ](?:free|proof)/,
};

const dictionary = (hint: RegExp, rules: readonly WordRule[], negation: Negation): Dictionary => ({
  hint,
  rules,
  negation,
});
const MEDIUM = [
  dictionary(/[单單][^\s]?|剪[标標]|[厂廠][货貨]|同[厂廠]|免[税稅]店|[过過][验驗]|莆田/, MEDIUM_ZH, ZH_NEGATION),
  dictionary(/no bill/i, MEDIUM_EN, { ...EN_NEGATION, before: /\b(?:never|not)[\s-]+$/ }),
];
const WEAK = [
  dictionary(/尾[货貨]|同款|海外版|微瑕/, WEAK_ZH, ZH_NEGATION),
  dictionary(/\bbox\b|\boem\b|factory|inspired|dupe/i, WEAK_EN, {
    ...EN_NEGATION,
    before: /\b(?:not(?: an?)?|never|isn't an?|unlike an?|than an?)[\s-]+$/,
  }),
];

export const copyHint = defineSignal({
  id: 'copyHint',
  topic: 'words',
  strength: -2,
  why: 'Original overstock, cut labels and look-alikes are lawful too often to be more; weak where most uses are honest.',
  sentence: [
    "the shop's own text says “{said}”: honest goods and copies both use such words",
    '商家文字写着“{said}”：正规商品与仿制品都会这么写',
  ],
  find({ listing, texts, context }) {
    // A shop that the site itself proves sells its own overstock.
    if (isProvenKind(listing, context)) return undefined;
    const medium = sayAny(texts, MEDIUM);
    if (medium) return medium;
    const weak = sayAny(texts, WEAK);
    return weak && { ...weak, strength: -1 };
  },
});
