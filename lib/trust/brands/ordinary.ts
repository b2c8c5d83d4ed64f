/**
 * Names of the list that are words of their own too, folded: at the head of a title they need not mean the brand
 * (`Apple juice`, `Tiger rug`, 小米 5 kg). Short marks that abbreviate all sorts of things stand here as well.
 */
export const ORDINARY: ReadonlySet<string> = new Set(
  (
    'converse supreme champion lotto victor molten brooks marmot arena lining peak warrior camel camper caterpillar belle gap lee ' +
    'wrangler diesel guess mango boss coach citizen fossil antarctic triumph jockey apple beats galaxy honor nest kindle echo ring ' +
    'blackberry gigabyte corsair cherry crucial transcend canon sigma brother polar pioneer sharp fender bear shark ninja tiger ' +
    'thermos yeti lodge deli bull arrow pilot zebra hero continental shell jaguar giant specialized phoenix forever osprey origins ' +
    'rejoice safeguard crest tide whisper dove clear comfort elixir attack lion benefit fresh essence comfy vanish finish tempo breeze ' +
    'pigeon transformers monopoly pedigree sprite lays trident mars extra kinder magnum anchor president robust fortune corona dynasty ' +
    'ck nb ua bv ap dw ct mk hp lg mac abc 999 a2 gp mg bbk aj toto lulu orion mobil columbia victoria alba jordan stanley hamilton ' +
    'parker gibson marshall wilson roland tudor simmons gerber waterman braun hill hills schneider ariel dayi omo lux axe bic ' +
    'barbie redbull redstar greatwall bluemoon panpan wantwant rarebeauty instantpot blackdiamond hotwheels oldspice clearandclean mini ' +
    '北面 冠军 背靠背 胜利 哥伦比亚 巴塔哥尼亚 猛犸象 回力 飞跃 骆驼 芒果 化石 苹果 节拍 小米 先锋 兄弟 博士 樱桃 富士 精工 外星人 爱国者 水星 ' +
    '得力 公牛 斑马 樱花 蜻蜓 晨光 英雄 现代 大众 奔驰 永久 凤凰 吉利 标致 川崎 力士 清扬 强生 霸王 好奇 清风 三九 江中 好孩子 热火 皇家 渴望 ' +
    '奇巧 总统 明治 光明 三元 统一 白象 椰树 东湖 乌江 思念 雪花 朝日 麒麟 长城 王朝 红星 新希望 荣耀 美的 海天 海信 创维 真我 和情 黑莓 土拨鼠 ' +
    '荷花 虎牌 箭牌 响 后 完美 大宝 力 潘多拉 万和 容声 芬达 吉普森 联想 腾达 三全 玲珑 露露 北极狐 火柴棍 小鹰 石头岛 匹克 百丽 其乐 思念 狮王 阿迪'
  ).split(' '),
);
