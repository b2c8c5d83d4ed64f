/**
 * Look-alikes made from the listed brands, to measure the detector with: written apart from its tables, from what
 * people do when they copy a name. Seeded: the same ones in every run.
 */
import { randomOf } from '../random.ts';

export const COPY_KINDS = ['homoglyph', 'digit', 'dropped', 'doubled', 'swapped', 'replaced', 'Chinese'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** Cyrillic and Greek twins in the order of Unicode's confusables. */
const TWINS: Readonly<Record<string, string>> = {
  a: 'аα',
  c: 'сϲ',
  d: 'ԁ',
  e: 'е',
  h: 'һ',
  i: 'іι',
  j: 'јϳ',
  k: 'кκ',
  n: 'η',
  o: 'оο',
  p: 'рρ',
  s: 'ѕ',
  t: 'т',
  u: 'υ',
  v: 'ѵν',
  w: 'ԝ',
  x: 'хχ',
  y: 'у',
  A: 'АΑ',
  B: 'ВΒ',
  C: 'С',
  E: 'ЕΕ',
  H: 'НΗ',
  I: 'ІΙ',
  J: 'Ј',
  K: 'КΚ',
  M: 'МΜ',
  N: 'Ν',
  O: 'ОΟ',
  P: 'РΡ',
  S: 'Ѕ',
  T: 'ТΤ',
  X: 'ХΧ',
  Y: 'ҮΥ',
  Z: 'Ζ',
};

const DIGITS: Readonly<Record<string, string>> = {
  o: '0',
  i: '1',
  l: '1',
  z: '2',
  e: '3',
  a: '4',
  s: '5',
  t: '7',
  b: '8',
  g: '9',
};

/** Letters read or heard for one another. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'eo',
  b: 'pd',
  c: 'ks',
  d: 'tb',
  e: 'ai',
  f: 'v',
  g: 'jq',
  h: 'n',
  i: 'ye',
  j: 'g',
  k: 'c',
  l: 'i',
  m: 'n',
  n: 'm',
  o: 'au',
  p: 'b',
  q: 'g',
  r: 'n',
  s: 'zc',
  t: 'd',
  u: 'o',
  v: 'w',
  w: 'v',
  x: 'z',
  y: 'i',
  z: 's',
};

/** Characters taken for one another, by ear or by eye. */
const CHARACTERS =
  '大太 小少 天夫 王玉 未末 土士 己已 牛午 干千 人入 日曰 木本 白百 力刀 乐东 今令 师帅 傅付 博搏 奥澳 利力 斯思 尔而 马码 克客 雅亚 兰蓝 丽利 莱来 娜那 美每 宝保 安按 芙夫 丝思 泉全 山杉 家佳 福富 龙隆 海害 康慷 特忒 洁结 飞非 达答 金今 德得 士仕 施诗 妮尼 露路 生升 方芳 罗萝 华花 佳加 洲州 迪蒂 维唯 诗施 曼慢 贝背 华化 友有 丰风 果裹 松鼠鼡 铺辅 线钱 亮壳 兔免 动劫 妈吗 旺望 狼狠 匹四 园圆 云芸 药要 星兴 青清 鱼渔 红洪 花华 香乡 草早 子仔 思司 记纪 三叁 头投 神绅 威微 欧鸥 伦轮 林琳 登灯 巴芭 科柯 卡咔 萨撒 普谱 菲非 瑞锐 赛塞 爱艾 娇姣 韵运 堂唐 然燃 自白 百佰 草艹 堡保 格各 洛落 联连 想相 诺若 基机 索锁 耐奈 阿啊 踏塔 李里 宁柠 彪标 乔桥 丹单 锐瑞 步部 冠官 军君 时实 捷杰 豹报 路露 虎唬 宾滨 驰池 通同 铃玲';

const pick = (random: () => number, from: string): string => from[Math.floor(random() * from.length)] ?? '';
const put = (name: string, at: number, text: string, taken = 1) => name.slice(0, at) + text + name.slice(at + taken);

/** Places of a name whose character passes. */
const places = (name: string, passes: (char: string, at: number) => boolean): number[] =>
  Array.from(name, (_, at) => at).filter((at) => passes(name[at] ?? '', at));

function partner(char: string, random: () => number): string {
  const others = CHARACTERS.split(' ').filter((group) => group.includes(char));
  return pick(random, others.join('').replaceAll(char, ''));
}

const isLetter = (char: string) => /[a-z]/i.test(char);

/** How each kind is made at one place of a name; the places it can be made at. */
const MAKERS: Readonly<
  Record<CopyKind, { at: (name: string) => number[]; make: (name: string, at: number, random: () => number) => string }>
> = {
  homoglyph: {
    at: (name) => places(name, (char) => char in TWINS),
    make: (name, at, random) => put(name, at, pick(random, TWINS[name[at] ?? ''] ?? '')),
  },
  digit: {
    at: (name) => places(name, (char) => char.toLowerCase() in DIGITS),
    make: (name, at) => put(name, at, DIGITS[(name[at] ?? '').toLowerCase()] ?? ''),
  },
  dropped: {
    at: (name) => places(name, (char, at) => isLetter(char) && at > 0 && at < name.length - 1),
    make: (name, at) => put(name, at, ''),
  },
  doubled: {
    at: (name) => places(name, isLetter),
    make: (name, at) => put(name, at, (name[at] ?? '') + (name[at] ?? '').toLowerCase()),
  },
  swapped: {
    at: (name) =>
      places(name, (char, at) => at > 0 && isLetter(char) && isLetter(name[at + 1] ?? '') && char !== name[at + 1]),
    make: (name, at) => put(name, at, `${name[at + 1]}${name[at]}`, 2),
  },
  replaced: {
    at: (name) => places(name, (char, at) => at > 0 && char in NEIGHBOURS),
    make: (name, at, random) => put(name, at, pick(random, NEIGHBOURS[name[at] ?? ''] ?? '')),
  },
  Chinese: {
    at: (name) => places(name, (char) => CHARACTERS.includes(char) && char !== ' '),
    make: (name, at, random) => put(name, at, partner(name[at] ?? '', random)),
  },
};

/** Fewest letters or characters of a name that is copied so (domain: one letter off says nothing about shorter ones). */
export const LEAST: Readonly<Record<CopyKind, number>> = {
  homoglyph: 4,
  digit: 4,
  dropped: 5,
  doubled: 5,
  swapped: 5,
  replaced: 5,
  Chinese: 3,
};

/** Up to `each` look-alikes of one kind of a name; none where it cannot be made. */
export function copiesOf(name: string, kind: CopyKind, each: number, seed: number): string[] {
  const isChinese = /^\p{Script=Han}+$/u.test(name);
  const letters = isChinese ? name.length : name.replace(/[^a-z]/gi, '').length;
  if (isChinese !== (kind === 'Chinese') || (!isChinese && /[^\x20-\x7e]/.test(name)) || letters < LEAST[kind])
    return [];
  const { at, make } = MAKERS[kind];
  const where = at(name);
  if (where.length === 0) return [];
  const random = randomOf(seed);
  const made = Array.from({ length: each }, () => make(name, where[Math.floor(random() * where.length)] ?? 0, random));
  return [...new Set(made)].filter((copy) => copy !== name && copy !== '');
}
