/** Food, drink, milk, spirits, tea, infant formula. */
export const FOOD = `
Coca-Cola|可口可乐|Coca-Cola
Sprite|雪碧|Coca-Cola
Fanta|芬达汽水|Coca-Cola
Minute Maid|美汁源|Coca-Cola
Pepsi|百事可乐,百事|PepsiCo
Mirinda|美年达|PepsiCo
Gatorade|佳得乐|PepsiCo
Lay's|乐事,Lays|PepsiCo
Doritos|多力多滋|PepsiCo
Cheetos|奇多|PepsiCo
Quaker|桂格|PepsiCo
Tropicana|纯果乐|PepsiCo
Red Bull|红牛|
Monster Energy|魔爪|
Eastroc|东鹏特饮|
Nestlé|雀巢|Nestlé
Nescafé|雀巢咖啡|Nestlé
KitKat|奇巧|Nestlé
Maggi|美极|Nestlé
Milo|美禄|Nestlé
Nestea||Nestlé
Perrier|巴黎水|Nestlé
San Pellegrino|圣培露|Nestlé
Totole|太太乐|Nestlé
Hsu Fu Chi|徐福记|Nestlé
Evian|依云|Danone
Volvic|富维克|Danone
Danone|达能|Danone
Mizone|脉动|Danone
Aptamil|爱他美|Danone
Activia|碧悠|Danone
Nutrilon|诺优能|Danone
Oreo|奥利奥|Mondelez
Ritz|乐之|Mondelez
Toblerone|三角巧克力|Mondelez
Cadbury|吉百利|Mondelez
Milka|妙卡|Mondelez
Trident||Mondelez
Philadelphia|菲力|Mondelez
Snickers|士力架|Mars
M&M's||Mars
Twix|特趣|Mars
Mars|玛氏|Mars
Skittles|彩虹糖|Mars
Wrigley's|箭牌口香糖|Mars
Doublemint|绿箭|Mars
Extra|益达|Mars
Ferrero Rocher|费列罗|Ferrero
Kinder|健达|Ferrero
Nutella|能多益|Ferrero
Tic Tac|嘀嗒糖|Ferrero
Lindt|瑞士莲|
Godiva|歌帝梵|
Hershey's|好时|
Ghirardelli|吉尔德利|
Haribo|哈瑞宝|
Perfetti|不凡帝|
Mentos|曼妥思|Perfetti
Alpenliebe|阿尔卑斯|Perfetti
Chupa Chups|珍宝珠|Perfetti
Pringles|品客|Kellogg
Kellogg's|家乐氏|Kellogg
Heinz|亨氏|Kraft Heinz
Kraft|卡夫|Kraft Heinz
Oscar Mayer||Kraft Heinz
Campbell's|金宝汤|
Hellmann's|好乐门|Unilever
Knorr|家乐|Unilever
Lipton|立顿|
Magnum|梦龙|
Cornetto|可爱多|
Ben & Jerry's||
Häagen-Dazs|哈根达斯,Haagen-Dazs|
Twinings|川宁|
Starbucks|星巴克|
Illy|意利|
Lavazza|拉瓦萨|
Costa Coffee|咖世家|
Luckin Coffee|瑞幸|
Saturnbird|三顿半|
Barilla|百味来|
De Cecco|得科|
Bertolli|贝多力|
Betis|贝蒂斯|
Olivoilà|欧丽薇兰|
Lotus Biscoff|和情|
Lurpak|银宝|
Anchor|安佳|Fonterra
Anlene|安怡|Fonterra
Président|总统|
Kiri||Bel
Babybel||Bel
Kikkoman|万字|
Ajinomoto|味之素|
Nissin|日清|
Meiji|明治|
Glico|格力高|Glico
Pocky|百奇|Glico
Calbee|卡乐比|
Morinaga|森永|
Yakult|养乐多|
Suntory|三得利|
Ito En|伊藤园|
Pocari Sweat|宝矿力|Otsuka
Orion|好丽友|
Lotte|乐天|
Nongshim|农心|
Samyang|三养|
Binggrae|宾格瑞|
Cheong Kwan Jang|正官庄|
Similac|雅培,Abbott|Abbott
Friso|美素佳儿|FrieslandCampina
Wyeth|惠氏|Nestlé
Illuma|启赋|Nestlé
a2||
Bellamy's|贝拉米|Mengniu
Holle|泓乐|
Hipp|喜宝|
Biostime|合生元|
Firmus|飞鹤|
Beingmate|贝因美|
Yashili|雅士利|
Junlebao|君乐宝|
Yili|伊利|Yili
Satine|金典|Yili
Ambrosial|安慕希|Yili
Changyi|畅意|Yili
Mengniu|蒙牛|Mengniu
Milk Deluxe|特仑苏|Mengniu
Just Yoghurt|纯甄|Mengniu
Bright Dairy|光明|Bright
Momchilovtsi|莫斯利安|Bright
Sanyuan|三元|
New Hope|新希望|
Weichuan|味全|
Wahaha|娃哈哈|Wahaha
Nutri-Express|营养快线|Wahaha
Robust|乐百氏|
Nongfu Spring|农夫山泉|Nongfu
Oriental Leaf|东方树叶|Nongfu
Cestbon|怡宝|
Ganten|百岁山|
Jinmailang|今麦郎|
Genki Forest|元气森林|
Master Kong|康师傅|Tingyi
Uni-President|统一|
Baixiang|白象|
Wong Lo Kat|王老吉|
JDB|加多宝|
Heqizheng|和其正|
Coconut Palm|椰树|
Lulu|露露|
Six Walnuts|六个核桃|
Want Want|旺旺|Want Want
Hot-Kid|旺仔|Want Want
Dali Garden|达利园|Dali
Haochidian|好吃点|Dali
Copico|可比克|Dali
Doubendou|豆本豆|Dali
Oishi|上好佳|
Qiaqia|洽洽,ChaCheer|
Three Squirrels|三只松鼠|
Bestore|良品铺子|
Be & Cheery|百草味|
Laiyifen|来伊份|
White Rabbit|大白兔|
Golden Monkey|金丝猴|
Pan Pan|盼盼|
Weilong|卫龙|
Lao Gan Ma|老干妈|
Haitian|海天|
Lee Kum Kee|李锦记|
Chubang|厨邦|
Qianhe|千禾|
Hengshun|恒顺|
Donghu|东湖|
Pixian Douban|郫县豆瓣|
Wangzhihe|王致和|
Liubiju|六必居|
Fuling Zhacai|涪陵榨菜|
Wujiang|乌江|
Haidilao|海底捞|
Arawana|金龙鱼|
Luhua|鲁花|
Fortune|福临门|
Shuanghui|双汇|
Jinluo|金锣|
Yurun|雨润|
Sanquan|三全|
Synear|思念|
Wanchai Ferry|湾仔码头|
Daoxiangcun|稻香村|
Wufangzhai|五芳斋|
Guanshengyuan|冠生园|
Moutai|茅台,贵州茅台|
Wuliangye|五粮液|
Luzhou Laojiao|泸州老窖|
Guojiao 1573|国窖1573,国窖|
Yanghe|洋河|
Jiannanchun|剑南春|
Fenjiu|汾酒|
Langjiu|郎酒|
Gujing|古井贡|
Xifeng|西凤|
Niulanshan|牛栏山|
Red Star|红星|
Jiangxiaobai|江小白|
Tsingtao|青岛啤酒|
Snow Beer|雪花|
Harbin|哈尔滨啤酒|
Yanjing|燕京|
Budweiser|百威|
Heineken|喜力|
Corona|科罗娜|
Carlsberg|嘉士伯|
Guinness|健力士|
Stella Artois|时代啤酒|
Hoegaarden|福佳|
Asahi|朝日|
Kirin|麒麟|
Sapporo|三宝乐|
Johnnie Walker|尊尼获加|
Chivas Regal|芝华士|
Jack Daniel's|杰克丹尼|
Jim Beam|占边|
Macallan|麦卡伦|
Glenfiddich|格兰菲迪|
Yamazaki|山崎|
Hibiki|响|
Hennessy|轩尼诗|LVMH
Martell|马爹利|
Rémy Martin|人头马|
Moët & Chandon|酩悦|LVMH
Dom Pérignon|唐培里侬|LVMH
Absolut|绝对伏特加|
Smirnoff|皇冠伏特加|
Bacardi|百加得|
Baileys|百利甜|
Jägermeister|野格|
Penfolds|奔富|
Changyu|张裕|
Great Wall|长城|
Dynasty|王朝|
Lafite|拉菲|
Bama Tea|八马|
Tenfu|天福茗茶|
Dayi|大益|
Xiaoguan Tea|小罐茶|
`;
