/** Cosmetics, hair, teeth, laundry, pharmacy, baby, toys, pets. */
export const CARE = `
L'Oréal|欧莱雅,Loreal|L'Oréal
Lancôme|兰蔻|L'Oréal
Maybelline|美宝莲|L'Oréal
Garnier|卡尼尔|L'Oréal
Kiehl's|科颜氏|L'Oréal
Vichy|薇姿|L'Oréal
La Roche-Posay|理肤泉|L'Oréal
CeraVe|适乐肤|L'Oréal
SkinCeuticals|修丽可|L'Oréal
Shu Uemura|植村秀|L'Oréal
Kérastase|卡诗|L'Oréal
Biotherm|碧欧泉|L'Oréal
Helena Rubinstein|赫莲娜|L'Oréal
Urban Decay||L'Oréal
Estée Lauder|雅诗兰黛|Estée Lauder
Clinique|倩碧|Estée Lauder
MAC|魅可|Estée Lauder
Bobbi Brown|芭比波朗|Estée Lauder
La Mer|海蓝之谜|Estée Lauder
Jo Malone|祖玛珑|Estée Lauder
Origins|悦木之源|Estée Lauder
Aveda|艾梵达|Estée Lauder
Tom Ford|汤姆福特|Estée Lauder
SK-II|神仙水|P&G
Olay|玉兰油|P&G
Pantene|潘婷|P&G
Head & Shoulders|海飞丝|P&G
Rejoice|飘柔|P&G
Vidal Sassoon|沙宣|P&G
Safeguard|舒肤佳|P&G
Gillette|吉列|P&G
Crest|佳洁士|P&G
Tide|汰渍|P&G
Ariel|碧浪|P&G
Pampers|帮宝适|P&G
Whisper|护舒宝|P&G
Old Spice||P&G
Dove|多芬|Unilever
Lux|力士|Unilever
Clear|清扬|Unilever
Ponds|旁氏,Pond's|Unilever
Vaseline|凡士林|Unilever
Rexona|舒耐|Unilever
Axe||Unilever
Omo|奥妙|Unilever
Comfort|金纺|Unilever
TRESemmé|炫诗|Unilever
Nivea|妮维雅|Beiersdorf
Eucerin|优色林|Beiersdorf
La Prairie|莱珀妮|Beiersdorf
Shiseido|资生堂|Shiseido
Clé de Peau|肌肤之钥|Shiseido
Anessa|安热沙,安耐晒|Shiseido
Elixir|怡丽丝尔|Shiseido
Tsubaki|丝蓓绮|Shiseido
Kosé|高丝|Kosé
Decorté|黛珂|Kosé
Kanebo|佳丽宝|Kao
Kao|花王|Kao
Bioré|碧柔|Kao
Curél|珂润|Kao
Merries|妙而舒|Kao
Attack|洁霸|Kao
Fancl|芳珂|
DHC|蝶翠诗|
Hada Labo|肌研|Rohto
Rohto|乐敦|Rohto
Mentholatum|曼秀雷敦|Rohto
Lion|狮王|
Pola|宝丽|
Albion|澳尔滨|
IPSA|茵芙莎|Shiseido
Canmake|井田|
Kate Tokyo|凯朵|Kao
Sulwhasoo|雪花秀|Amorepacific
Laneige|兰芝|Amorepacific
Innisfree|悦诗风吟|Amorepacific
Etude|伊蒂之屋,Etude House|Amorepacific
Mamonde|梦妆|Amorepacific
Amorepacific|爱茉莉|Amorepacific
The History of Whoo|后,whoo后|LG H&H
Missha|谜尚|
Cosrx|珂丝艾丝|Amorepacific
Dr.Jart+|蒂佳婷|Estée Lauder
Beauty of Joseon|朝鲜美女|
Anua||
Medicube||
Mediheal|美迪惠尔|
JMsolution|肌司研|
Aprilskin||
Clarins|娇韵诗|
Guerlain|娇兰|LVMH
Sephora|丝芙兰|LVMH
Benefit|贝玲妃|LVMH
Fresh|馥蕾诗|LVMH
Sisley|希思黎|
Avène|雅漾|Pierre Fabre
Bioderma|贝德玛|
Caudalie|欧缇丽|
L'Occitane|欧舒丹|
Nuxe|欧树|
Filorga|菲洛嘉|
The Ordinary||Estée Lauder
Neutrogena|露得清|J&J
Aveeno|艾惟诺|J&J
Johnson's|强生,Johnson & Johnson|J&J
Listerine|李施德林|J&J
Clean & Clear|可伶可俐|J&J
Dabao|大宝|J&J
Band-Aid|邦迪|J&J
Cetaphil|丝塔芙|Galderma
Elizabeth Arden|伊丽莎白雅顿|Revlon
Revlon|露华浓|Revlon
NARS|纳斯|Shiseido
Huda Beauty||
Fenty Beauty||
Charlotte Tilbury|夏洛特蒂尔伯里,CT|
Rare Beauty||
Glossier||
Too Faced||
Anastasia Beverly Hills||
Drunk Elephant|醉象|Shiseido
Paula's Choice|宝拉珍选|Unilever
Aesop|伊索|L'Oréal
Diptyque|蒂普提克|
Byredo|百瑞德|
Le Labo|勒莱柏|Estée Lauder
Davidoff|大卫杜夫|
Rimmel|芮谜|Coty
CoverGirl|封面女郎|Coty
Bourjois|妙巴黎|Coty
Catrice||Cosnova
Essence||Cosnova
Kiko Milano||
Perfect Diary|完美日记|
Florasis|花西子|
Judydoll|橘朵|
Colorkey|珂拉琪|
Carslan|卡姿兰|
Marubi|丸美|
Proya|珀莱雅|
Winona|薇诺娜|
Chando|自然堂|
Pechoin|百雀羚|
Inoherb|相宜本草|
Kans|韩束|
One Leaf|一叶子|
Dr. Yu|玉泽|Jahwa
Herborist|佰草集|Jahwa
Maxam|美加净|Jahwa
Liushen|六神|Jahwa
Biohyalux|润百颜|
Quadha|夸迪|
Comfy|可复美|
Voolga|敷尔佳|
Yumeijing|郁美净|
Longrich|隆力奇|
Bawang|霸王|
Adolph|阿道夫|
Schwarzkopf|施华蔻|Henkel
Syoss|丝蕴|Henkel
Persil|宝莹|Henkel
Loctite|乐泰|Henkel
Wella|威娜|
Colgate|高露洁|Colgate
Palmolive|棕榄|Colgate
Darlie|好来,黑人牙膏|
Sensodyne|舒适达|Haleon
Centrum|善存|Haleon
Voltaren|扶他林|Haleon
Saky|舒客|
Yunnan Baiyao|云南白药|
Zhonghua|中华牙膏|
LMZ|冷酸灵|
Saridon|散利痛|
Usmile|笑容加|
Blue Moon|蓝月亮|
Liby|立白|
Diaopai|雕牌|Nice
Chaoneng|超能|Nice
Walch|威露士|
Dettol|滴露|Reckitt
Durex|杜蕾斯|Reckitt
Vanish|渍无踪|Reckitt
Finish|亮碟|Reckitt
Strepsils|使立消|Reckitt
Enfamil|美赞臣|Reckitt
Okamoto|冈本|
Jissbon|杰士邦|
Kleenex|舒洁|Kimberly-Clark
Huggies|好奇|Kimberly-Clark
Kotex|高洁丝|Kimberly-Clark
Vinda|维达|
Tempo|得宝|Vinda
Mind Act Upon Mind|心相印|
Breeze|清风|
Sofy|苏菲|Unicharm
Moony|尤妮佳|Unicharm
Space 7|七度空间|
ABC|ABC卫生巾|
Bayer|拜耳|
Bepanthen|贝洁丹|Bayer
Pfizer|辉瑞|
Advil|艾德维尔|Haleon
Tylenol|泰诺|J&J
Blackmores|澳佳宝|
Swisse|斯维诗|
GNC|健安喜|
By-Health|汤臣倍健|
Nature Made|莱萃美|
Nature's Bounty|自然之宝|
Amway|安利|
Nutrilite|纽崔莱|Amway
Herbalife|康宝莱|
Infinitus|无限极|
Tong Ren Tang|同仁堂|
Dong-E-E-Jiao|东阿阿胶|
Pien Tze Huang|片仔癀|
Ma Yinglong|马应龙|
999|三九,999感冒灵|
Jiangzhong|江中|
Omron|欧姆龙|
Yuwell|鱼跃|
Accu-Chek|罗康全|
Bausch & Lomb|博士伦|
Acuvue|安视优|J&J
Alcon|爱尔康|
Avent|新安怡|Philips
Pigeon|贝亲|
Comotomo|可么多么|
Dr. Brown's|布朗博士|
Tommee Tippee|汤美星|
Medela|美德乐|
Chicco|智高|
Graco|葛莱|
Britax|宝得适|
Cybex|赛百斯|Goodbaby
Goodbaby|好孩子|Goodbaby
Maxi-Cosi|迈可适|
Stokke|思多嘉|
Bugaboo|博格步|
BabyBjörn|宝贝仔|
Fisher-Price|费雪|Mattel
Mattel|美泰|Mattel
Barbie|芭比|Mattel
Hot Wheels|风火轮|Mattel
Lego|乐高|
Duplo|得宝积木|Lego
Playmobil|摩比世界|
Hasbro|孩之宝|Hasbro
Transformers|变形金刚|Hasbro
Nerf|热火|Hasbro
Play-Doh|培乐多|Hasbro
Monopoly|地产大亨|Hasbro
Bandai|万代|
Takara Tomy|多美,Tomica|
Pokémon|宝可梦,Pokemon|
Hello Kitty|凯蒂猫|Sanrio
Sanrio|三丽鸥|Sanrio
Disney|迪士尼|
Funko||
Pop Mart|泡泡玛特|
Labubu|拉布布|Pop Mart
Jellycat|邦尼兔|
Sylvanian Families|森贝儿|
Hape||
VTech|伟易达|
LeapFrog|跳蛙|VTech
Ravensburger|睿思|
Bruder|布鲁德|
Schleich|思乐|
Steiff|史戴芙|
Auldey|奥迪双钻|
Royal Canin|皇家|Mars
Pedigree|宝路|Mars
Whiskas|伟嘉|Mars
Purina|普瑞纳|Nestlé
Friskies|喜跃|Nestlé
Hill's|希尔斯|
Orijen|渴望|
Acana|爱肯拿|
Frontline|福来恩|
Bravecto|一锭除|
Petkit|小佩|
Myfoodie|麦富迪|
Navarch|耐威克|
`;
