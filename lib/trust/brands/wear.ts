/** Sports, fashion, luxury, watches, eyewear, bags. One brand a line; the shape is told in `list.ts`. */
export const WEAR = `
Nike|耐克|Nike
Air Jordan|飞人乔丹,AJ|Nike
Jordan||Nike
Converse|匡威|Nike
Adidas|阿迪达斯,阿迪|Adidas
Reebok|锐步|Authentic
Puma|彪马|
New Balance|新百伦,纽巴伦,NB|
Asics|亚瑟士|Asics
Onitsuka Tiger|鬼塚虎|Asics
Under Armour|安德玛,UA,Under Armor|
Skechers|斯凯奇|
Fila|斐乐|
Vans|范斯|VF
The North Face|北面,北脸,TNF|VF
Timberland|添柏岚|VF
Dickies|迪凯斯|
Supreme||
Champion|冠军|
Kappa|背靠背|
Umbro|茵宝|
Diadora|迪亚多纳|
Lotto|乐途|
Mizuno|美津浓|
Yonex|尤尼克斯|
Victor|胜利|
Wilson|威尔胜|Amer
Salomon|萨洛蒙|Amer
Arc'teryx|始祖鸟,ARC'TERYX|Amer
Spalding|斯伯丁|
Molten|摩腾|
Mikasa|米卡萨|
Saucony|索康尼|
Brooks|布鲁克斯|
Hoka|Hoka One One|Deckers
UGG||Deckers
Merrell|迈乐|
Columbia|哥伦比亚|
Patagonia|巴塔哥尼亚|
Marmot|土拨鼠|
Mammut|猛犸象|
Jack Wolfskin|狼爪|
Fjällräven|北极狐,Fjallraven|
Haglöfs|火柴棍|
Kathmandu||
Helly Hansen||
Lululemon|露露乐蒙|
Speedo|速比涛|
Arena|阿瑞娜|
Li-Ning|李宁,LINING|
Anta|安踏|
Xtep|特步|
361°|361度|
Peak|匹克|
Erke|鸿星尔克|
Qiaodan|乔丹体育|
Warrior|回力|
Feiyue|飞跃|
Kailas|凯乐石|
Toread|探路者|
Camel|骆驼|
Decathlon|迪卡侬|
Quechua||Decathlon
Crocs|卡骆驰|
Birkenstock|勃肯|
Dr. Martens|马汀博士,马丁博士,Doc Martens|
Clarks|其乐|
Ecco|爱步|
Geox|健乐士|
Camper|看步|
Havaianas|哈瓦那|
Teva||
Caterpillar|卡特彼勒|
Belle|百丽|
Aokang|奥康|
Red Dragonfly|红蜻蜓|
Yearcon|意尔康|
Uniqlo|优衣库|Fast Retailing
Zara|飒拉|Inditex
Massimo Dutti||Inditex
Bershka||Inditex
Stradivarius||Inditex
H&M||
Gap|盖璞|
Levi's|李维斯,Levis|
Lee|李牌|Kontoor
Wrangler|威格|Kontoor
Diesel|迪赛|
Guess|盖尔斯|
Calvin Klein|卡尔文克莱恩,CK|PVH
Tommy Hilfiger|汤米希尔费格|PVH
Ralph Lauren|拉夫劳伦,Polo Ralph Lauren|
Lacoste|法国鳄鱼,拉科斯特|
Fred Perry||
Abercrombie & Fitch||
Hollister||
American Eagle||
Aéropostale||
Superdry|极度干燥|
Jack & Jones|杰克琼斯|Bestseller
Vero Moda||Bestseller
Esprit|埃斯普利特|
Benetton|贝纳通|
Desigual||
Mango|芒果|
Hugo Boss|雨果博斯,Boss|
Armani|阿玛尼,Giorgio Armani,Emporio Armani|
Versace|范思哲|
Dolce & Gabbana|杜嘉班纳,D&G|
Gucci|古驰|Kering
Balenciaga|巴黎世家|Kering
Bottega Veneta|葆蝶家,BV|Kering
Saint Laurent|圣罗兰,Yves Saint Laurent,YSL|Kering
Alexander McQueen|亚历山大麦昆|Kering
Louis Vuitton|路易威登,LV|LVMH
Dior|迪奥,Christian Dior|LVMH
Fendi|芬迪|LVMH
Celine|思琳|LVMH
Givenchy|纪梵希|LVMH
Loewe|罗意威|LVMH
Bulgari|宝格丽,Bvlgari|LVMH
Tiffany|蒂芙尼,Tiffany & Co|LVMH
Chanel|香奈儿,香奈尔|
Hermès|爱马仕|
Prada|普拉达|Prada
Miu Miu|缪缪|Prada
Burberry|博柏利,巴宝莉|
Valentino|华伦天奴|
Moncler|盟可睐|
Canada Goose|加拿大鹅|
Stone Island|石头岛|
Off-White||
Balmain|巴尔曼|
Salvatore Ferragamo|菲拉格慕,Ferragamo|
Ermenegildo Zegna|杰尼亚,Zegna|
Coach|蔻驰|Tapestry
Kate Spade|凯特丝蓓|Tapestry
Michael Kors|迈克高仕,MK|Capri
Jimmy Choo|周仰杰|Capri
Tory Burch|汤丽柏琦|
Longchamp|珑骧|
Furla|芙拉|
Samsonite|新秀丽|Samsonite
American Tourister|美旅|Samsonite
Tumi|途明|Samsonite
Rimowa|日默瓦|LVMH
Delsey|法国大使|
Herschel||
JanSport|杰斯伯|VF
Eastpak||VF
Kipling|凯浦林|VF
Swissgear|瑞士军刀|
Ray-Ban|雷朋,Rayban|Luxottica
Oakley|欧克利|Luxottica
Persol||Luxottica
Bolon|暴龙|
Rolex|劳力士|
Tudor|帝舵|Rolex
Patek Philippe|百达翡丽|
Audemars Piguet|爱彼,AP|
Vacheron Constantin|江诗丹顿|Richemont
Cartier|卡地亚,卡蒂亚|Richemont
Montblanc|万宝龙|Richemont
Panerai|沛纳海|Richemont
Van Cleef & Arpels|梵克雅宝|Richemont
Hublot|宇舶|LVMH
TAG Heuer|泰格豪雅|LVMH
Omega|欧米茄|Swatch
Longines|浪琴|Swatch
Tissot|天梭|Swatch
Swatch|斯沃琪|Swatch
Hamilton|汉米尔顿,汉密尔顿|Swatch
Rado|雷达表|Swatch
Breitling|百年灵|
Richard Mille|理查德米勒|
Seiko|精工|
Citizen|西铁城|
Casio|卡西欧|Casio
G-Shock||Casio
Fossil|化石|
Daniel Wellington|丹尼尔惠灵顿,DW|
Swarovski|施华洛世奇|
Pandora|潘多拉,潘朵拉|
Chow Tai Fook|周大福|
Chow Sang Sang|周生生|
Luk Fook|六福珠宝|
Lao Feng Xiang|老凤祥|
Bosideng|波司登|
Heilan Home|海澜之家|
Semir|森马|
Metersbonwe|美特斯邦威|
Balabala|巴拉巴拉|Semir
Septwolves|七匹狼|
Youngor|雅戈尔|
Joeone|九牧王|
Peacebird|太平鸟|
Antarctic|南极人|
Hengyuanxiang|恒源祥|
Langsha|浪莎|
Maniform|曼妮芬|
Aimer|爱慕|
Ubras||
Bananain|蕉内|
Beneunder|蕉下|
Victoria's Secret|维多利亚的秘密|
Triumph|黛安芬|
Wacoal|华歌尔|
Spanx||
Hanes|恒适|
Jockey||
Fruit of the Loom||
Carhartt||
Stüssy|Stussy|
`;
