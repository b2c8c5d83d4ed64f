/** Characters that are easily read one for the other: by hand, after the copies that courts and newspapers told of. */

/** One stroke or less: trusted in names of two characters too. */
const CLOSE =
  '己已巳 未末 士土 日曰 人入 免兔 干千 大太犬 王玉 天夫 牛午 雪雷 师帅 亮壳 动劫 洽治冶 今令 伊尹 利刊 白自 宝室 佳住 舒抒 洁浩 力刀 田由甲申 乌鸟 禾木 木本 水永 安妥 达迖 戴载 特持 李季 宁字 马乌 香杳 泰秦 良艮 旺汪 龙尤 爱受 海悔 露霞 金全 云去 贝见 双又 光先 九丸 思恩 茅芽 汾份 格恪 喜善 威戚 晨辰 佰百 博傅搏 衣农 清请 乐东 可司 冷泠 卡卞 斑班';

/** The same parts in another place, or one part changed: only in names of three or more. */
const LOOSE =
  '碧壁 奥粤澳 线钱残 铺辅补 妈吗玛码 克兑 仔籽仟 哈咯 品晶 松枪 味昧 老孝考 吉古 加如 多夕 花化 莱菜 倩情猜 欧殴 蔻寇 资姿 娇骄桥 秀季 帮邦绑 适话 好妤 孩该 子孑 乔侨 丹舟 踏蹈 步涉 伦沦论仑 优忧 库厍 森林 狼狠浪 匹四 恒垣桓 源原 祥样详 波坡披 司同 巢果 苹萍 想相 尔你 尼泥 下卞 小少 米来 洛格 阳阴 苏办 泊舶 美羡 的旳 浦捕蒲 公么 台合 州洲 酒洒 河何 青清 岛鸟 啤碑 城域 菲匪 福幅副 门们 锣罗 雨两 润涧 念贪 五互 芳劳 园圆团 仁仨 药约 久夕 凤风 骆洛 驼舵 探深 豪象毫 虎虏 鹅鹏 熊态 核该 桃挑 个介 椰揶 树村对 记纪 夫天 营菅 快块决 慕幕暮 希布 蒙家 明朋 新亲 完元 汤杨扬 臣巨 倍陪 健建 胶狡 杜社 冈岗 风凤 箱相 维准 得德 山出 泉泵 鼠鼡 草章 红江 华毕 方万 太大 农衣 莎沙 士土 丝线 飞气 自白 良食 牌碑 徐涂 宫官 帝席 施旋 郎朗 纳呐 诗持 诺若 薇微 雅稚 兰三 堂棠 黛袋 润闰 生主 肤扶 科料 英央 曼慢 秋秘 斯期 登澄 雀省 捷提 通涌 高亳 博搏 晶品 图团 派脉 瑞端 福禧 露路 双叉 统充 阿啊 达过 连莲 果杲 冠寇 巧朽 洋详 全金 胜性 豹貂 狮师 威咸 王主 牧物 笛苗 松柗 绿录 箭剪 霸坝 王土 极级 峰锋 绅神 神伸 六穴 六亢 月目 水冰 乳浮 盼盻 洽恰 美关 特恃 苏芬';

/** Copies that became known and that no table of characters explains. */
export const KNOWN_COPIES: Readonly<Record<string, string>> = {
  舒克: '舒客',
  康帅博: '康师傅',
  康帅傅: '康师傅',
  康师博: '康师傅',
  粤利粤: '奥利奥',
  奥利粤: '奥利奥',
  治治: '洽洽',
  雷碧: '雪碧',
  营养快钱: '营养快线',
  脉劫: '脉动',
  六禾: '六神',
  大个核桃: '六个核桃',
  七个核桃: '六个核桃',
  六个核挑: '六个核桃',
  周住牌: '雕牌',
  可日可乐: '可口可乐',
  百事司乐: '百事可乐',
  阿迪王: '阿迪达斯',
  特伦苏: '特仑苏',
  蓝月壳: '蓝月亮',
  大白免: '大白兔',
  老于妈: '老干妈',
  王老占: '王老吉',
  安幕希: '安慕希',
  娃恰恰: '娃哈哈',
  红午: '红牛',
  达利圆: '达利园',
};

function pairsOf(groups: string): Set<string> {
  const pairs = new Set<string>();
  for (const group of groups.split(' ')) for (const a of group) for (const b of group) if (a !== b) pairs.add(a + b);
  return pairs;
}

let close: Set<string> | undefined;
let loose: Set<string> | undefined;

/** Whether two characters are easily read one for the other. */
export function looksLike(a: string, b: string, how: 'close' | 'loose'): boolean {
  close ??= pairsOf(CLOSE);
  if (close.has(a + b)) return true;
  if (how === 'close') return false;
  loose ??= pairsOf(LOOSE);
  return loose.has(a + b);
}
