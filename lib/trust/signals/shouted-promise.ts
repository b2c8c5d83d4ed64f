/**
 * 假一赔十, 正品, 独家, 第一 or "100% authentic" shouted in a title, where Taobao's and Pinduoduo's own rules forbid them
 * (domain.md 1.6). A mark that the platform prints beside the goods is a promise it backs: never looked at here.
 */
import { isProvenKind } from '../criteria/qualification.ts';
import { defineSignal } from './define.ts';
import { type Dictionary, sayAny } from './text.ts';

const ZH: Dictionary = {
  hint: /假一|正品|[独獨]家|第一|最低|国家级|國家級/,
  rules: [
    { words: /假一[赔罚][一二三四五六七八九十百千万\d]+/g },
    // Not 修正品, 纯正品质, 真正品牌, 校正品.
    {
      words:
        /(?:100%|百分百|绝对|保证?)正品|(?<![修改纠订校行纯真端方公中反非补矫])正品(?![牌质味位类种德格茶读行学])/g,
    },
    { words: /全网独家|独家(?:正品|首发|货源|爆款|秘方|配方)/g },
    {
      words: /(?:全网|销量|全国|行业|世界|中国|口碑|排名|人气|品质)第一(?![次代步天届人季集部个位眼国家])/g,
      unless: /图书|小说|历史|教材|绘本|纪录/,
    },
    { words: /全网最低价?|史上最低价?|国家级(?:品质|产品|正品|大牌|水准|品牌)/g },
  ],
  negation: {
    before: /(?:非|不是|并非|专柜对比|支持|鉴定|识别|是否) ?$/u,
    after: /^(?:鉴定|鉴别|查询|授权书模板|对比|代购服务)/u,
  },
};

/** What is 100 % genuine leather, cotton or taste is a material, no promise about a brand. */
const MATERIAL =
  '(?! (?:real |pure |top |full[- ])?(?:leather|cowhide|sheepskin|suede|cotton|wool|silk|linen|cashmere|down|fur|wood|bamboo|silver|gold|pearls?|gemstones?|jade|honey|recipe|flavou?r\\w*|taste|italian|japanese|mexican|indian|thai|chinese|juice|ingredients?|sound|art|oil))';
const EN: Dictionary = {
  hint: /100 ?%|guarant|정품/i,
  rules: [
    { words: new RegExp(`\\b100 ?% (?:authentic|original|genuine|real)\\b${MATERIAL}`, 'g') },
    { words: new RegExp(`\\b100 ?% ?ori(?:ginal|jinal|gineel)?\\b${MATERIAL}|\\bori(?:ginal)? 100 ?%`, 'g') },
    { words: /\b(?:authentic(?:ity)?|original|genuine)(?: (?:product|item|brand))? guaranteed?\b/g },
    { words: /\bguaranteed (?:authentic|original|genuine)\b/g },
    { words: /\blowest price (?:guaranteed|ever|online)\b|100 ?% ?정품|정품 ?(?:100 ?%|보장|보증)/g },
  ],
  negation: { before: /\b(?:not|isn't|no) $/, after: /^ ?(?:아님|아닙)/ },
};

export const shoutedPromise = defineSignal({
  id: 'shoutedPromise',
  topic: 'words',
  strength: -1,
  why: 'Platforms forbid such words in titles; a promise counts where the platform prints it, and costs nothing in a title.',
  sentence: ['the title itself says “{said}”', '标题自称“{said}”'],
  find: ({ listing, texts, context }) =>
    isProvenKind(listing, context)
      ? undefined
      : sayAny(
          texts.filter(({ field }) => field === 'title'),
          [ZH, EN],
        ),
});
