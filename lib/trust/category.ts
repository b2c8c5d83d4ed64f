/** What kind of goods a listing is: from its breadcrumb, else with more caution from its title; `undefined` when unsure. */
import { cleanText } from '../listing/text.ts';
import type { Listing } from '../listing/types.ts';
import { foldText } from './signals/text.ts';

export const CATEGORIES = [
  'food',
  'cosmetics',
  'electronics',
  'medicine',
  'baby',
  'toys',
  'jewellery',
  'apparel',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];
type Named = Exclude<Category, 'other'>;

/** Names of departments and shelves; Chinese, English, German, Spanish, French, Portuguese. Folded text. */
const SHELVES: Readonly<Record<Named, RegExp>> = {
  food: /食品|零食|坚果|茶叶|饮料|饮品|生鲜|水果|粮油|调味|酒水|白酒|葡萄酒|糕点|饼干|特产|\b(?:grocer(?:y|ies)|food|gourmet|snacks?|beverages?|lebensmittel|alimentos?|alimentaci[oó]n|alimentation|[eé]picerie|alimentaç[aã]o|bebidas|boissons)\b/,
  cosmetics:
    /美妆|护肤|彩妆|化妆品|香水|面部护理|身体护理|洗发|护发|\b(?:beauty|skin ?care|make-?up|cosmetics?|fragrances?|perfumes?|kosmetik|parfums?|belleza|beauté|beleza|perfumaria)\b/,
  electronics:
    /数码|手机|电脑|家电|电器|家用电器|耳机|影音|\b(?:electronics|computers?|laptops?|cell phones?|phones?|headphones?|televisions?|home appliances|appliances|elektronik|computer|haushaltsgeräte|electr[oó]nica|inform[aá]tica|electrodom[eé]sticos|électronique|informatique|électroménager|eletr[oô]nicos|eletrodom[eé]sticos|celulares)\b/,
  medicine:
    /药品|医药|处方|医疗器械|保健品|营养保健|\b(?:health|pharmacy|medicines?|vitamins?|supplements?|apotheke|gesundheit|farmacia|salud|pharmacie|santé|farm[aá]cia|saúde)\b/,
  baby: /母婴|婴儿|婴幼儿|孕产|奶粉|纸尿裤|\b(?:baby|nursery|beb[eéê]s?|bébé)\b/,
  toys: /玩具|积木|潮玩|手办|\b(?:toys?|games & puzzles|spielzeug|juguetes|jouets|brinquedos)\b/,
  jewellery: /珠宝|首饰|饰品|黄金|翡翠|钻石|\b(?:jewell?ery|schmuck|joyer[ií]a|bijoux|joias|fine rings)\b/,
  apparel:
    /服装|服饰|女装|男装|童装|内衣|鞋靴|女鞋|男鞋|箱包|\b(?:clothing|apparel|shoes|fashion|women|men|bekleidung|mode|schuhe|ropa|calzado|zapatos|zapatillas|moda|vêtements|chaussures|roupas|calçados)\b/,
};
/** Things for another kind: pet food, food bags, cases for phones, bags for make-up. */
const FOR_ANOTHER =
  /宠物|猫粮|狗粮|食品(?:袋|盒|包装|级|机械)|保鲜|茶具|酒具|(?:手机|平板|电脑|耳机|数码)(?:壳|套|包|膜|支架|配件|收纳)|保护[套壳]|化妆(?:包|刷|镜|品?收纳)|医疗?器|\b(?:pets?|dogs?|cats?|food (?:storage|processors?|containers?)|cases?|covers?|screen protectors?|accessories|makeup (?:bags?|brush\w*|mirrors?|organi[sz]ers?)|beauty tools|books?|b[uü]cher|libros|livres|livros|图书)\b|图书/;

/** Title words that leave little doubt. */
const TITLE: Readonly<Partial<Record<Named, RegExp>>> = {
  food: /坚果|瓜子|薯片|饼干|糕点|巧克力|方便面|牛肉干|火锅底料|蜂蜜|食用油|酱油|果汁|酸奶|\b(?:chocolate bars?|cookies|crisps|olive oil|instant noodles|granola)\b/,
  cosmetics:
    /面膜|面霜|精华液|爽肤水|乳液|粉底液|口红|唇釉|眼霜|防晒霜|洗面奶|卸妆|\b(?:face (?:cream|mask|serum)|lipsticks?|foundation makeup|mascara|sunscreen)\b/,
  electronics:
    /充电宝|移动电源|充电器|插线板|电饭煲|吹风机|电水壶|微波炉|空调|冰箱|洗衣机|路由器|电热毯|加湿器|\b(?:power banks?|chargers?|hair dryers?|kettle electric|wireless routers?|earbuds|laptops?)\b/,
  apparel: /连衣裙|t恤|卫衣|牛仔裤|羽绒服|运动鞋|衬衫|\b(?:dress(?:es)?|hoodies?|jeans|sneakers|t-?shirts?)\b/,
};
const NOT_ITSELF =
  /模具|包装|机器?$|制作|套装盒|收纳|壳|保护套|贴膜|支架|玩具|模型|装饰|贴纸|海报|书|印花|图案|洗发?机|罩|挂|袋|遥控|配件|滤芯|\b(?:molds?|moulds?|holders?|stands?|cases?|covers?|bags?|posters?|stickers?|toys?|prints?|pattern|costume|books?|organi[sz]ers?|for (?:dolls?|barbie)|cutters?|jars?|boxe?s?|cables? only|parts?|filters?|remote)\b/;

const only = (text: string, words: Readonly<Partial<Record<Named, RegExp>>>): Named | undefined => {
  const found = (Object.keys(words) as Named[]).filter((name) => words[name]?.test(text));
  return found.length === 1 ? found[0] : undefined;
};

/** The innermost shelf that names one kind; a shelf of things for another kind makes it `other`. */
function ofShelves(path: string): Category | undefined {
  const shelves = foldText(cleanText(path, 200)).split(' > ').reverse();
  if (shelves.some((shelf) => FOR_ANOTHER.test(shelf))) return 'other';
  for (const shelf of shelves) {
    const named = only(shelf, SHELVES);
    if (named) return named;
  }
  return undefined;
}

export function categoryOf({ details, title }: Pick<Listing, 'details' | 'title'>): Category | undefined {
  const shelf = details?.category ? ofShelves(details.category) : undefined;
  if (shelf || !title) return shelf;
  const text = foldText(cleanText(title, 200));
  return NOT_ITSELF.test(text) || FOR_ANOTHER.test(text) ? undefined : only(text, TITLE);
}
