/** Kinds of goods and brands that are copied for their looks; elsewhere the same words are lawful. All see folded text. */

export const COPIED_GOODS =
  /\b(?:watch(?:es)?|hand-?bags?|bags?|purses?|wallets?|sneakers?|shoes?|trainers|sunglasses|belts?|perfumes?|fragrances?|colognes?|ear(?:buds|phones)|airpods|headphones?|hoodies?|jewell?ery|bracelets?)\b/;

export const COPIED_BRANDS =
  /\b(?:nike|adidas|(?:air )?jordans?|yeezys?|(?:sb |nike )dunks?|rolex|omega|cartier|patek|audemars|hublot|panerai|tag heuer|breitling|tudor|gucci|louis vuitton|lv|chanel|herm[eè]s|prada|dior|ysl|saint laurent|fendi|balenciaga|burberry|celine|goyard|bottega|versace|moncler|canada goose|the north face|supreme|off-white|kate spade|coach|michael kors|tory burch|ray-?ban|oakley|tiffany|bvlgari|bulgari|van cleef|pandora|airpods|apple|beats|dyson|ugg|new balance|lululemon|golden goose|creed|tom ford)\b/;

export const COPIED = new RegExp(`${COPIED_GOODS.source}|${COPIED_BRANDS.source}`);

/** Sneakers and the brands of them, Chinese and Latin. */
export const SNEAKERS =
  /(?<!布)鞋|(?<![a-z])(?:aj ?\d*|nike|adidas|yeezy|dunk|jordan|sneakers?)(?![a-z])|耐克|阿迪|椰子|乔丹|匡威|新百伦|万斯|空军一号|阿甘|倒钩/;

/** Goods that are copied, Chinese, Korean and Japanese. */
export const COPIED_HAN =
  /鞋|包(?!邮|装|子|裹|臀|退|赔|含)|表(?![面情白格示达演达现])|腕|奢|大牌|名牌|潮牌|耐克|阿迪|香奈儿|古驰|迪奥|爱马仕|劳力士|卡地亚|欧米茄|普拉达|巴宝莉|路易威登|香水|口红|粉底|羽绒服|卫衣|皮带|墨镜|耳机/;
export const COPIED_KO =
  /명품|가방|지갑|시계|신발|운동화|스니커즈|벨트|선글라스|구찌|샤넬|루이비통|롤렉스|에르메스|프라다|디올|나이키|아디다스|조던|몽클레어|오메가|까르띠에/;
export const COPIED_JA =
  /時計|腕|バッグ|財布|靴|スニーカー|ベルト|ブランド|ロレックス|ルイ ?ヴィトン|グッチ|シャネル|エルメス|プラダ|ディオール|オメガ|カルティエ|ナイキ/;
