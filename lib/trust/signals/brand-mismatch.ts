/** The title leads with one brand and the brand field names another. */
import { cleanText } from '../../listing/text.ts';
import { foldName } from '../brands/fold.ts';
import { type Brand, belongTogether, brandOf } from '../brands/list.ts';
import { brandsIn, leadingBrand } from '../brands/read.ts';
import { isOwnShopOf } from './brand-shop.ts';
import { defineSignal, type Sight } from './define.ts';

/** Goods made for another maker's goods, sets of several makers' goods, and works of two. */
const OTHERS =
  /适用|适配|兼容|通用|替代|代替|配件|保护[壳套膜]|手机[壳套膜]|钢化膜|贴膜|贴纸|[表腕]带|充电[器宝头线]|数据线|转接|适配器|支架|滤[芯网]|硒鼓|墨[盒水]|耗材|刷头|电池|遥控|收纳|联名|[×✕]|\b(?:for|fits?|fitting|compatible|replaces?|replacement|suitable|works? with|made (?:for|to fit)|alternative|inspired|style|like|case|cases|cover|covers|sleeve|skin|protector|film|strap|straps|band|bands|bracelet|charger|charging|cable|adapter|adaptor|dock|stand|holder|mount|bag for|battery|batteries|filter|filters|cartridge|toner|ink|brush heads?|remote|parts?|spare|kit|lens cap|hood|refill|pods?|capsules?|accessor(?:y|ies)|collab(?:oration)?|bundle|set of|pour|für|para|per|voor|dla|hülle|funda|coque|custodia|capa|cargador|chargeur|ladegerät)\b|\bx\b/iu;

/** What is written where no brand is named. */
const NONE =
  /^(?:un-?branded|no[- ]?brand(?:ed)?|none|generic(?:o|a|o)?|genérico|sin marca|markenlos|sans marque|other|others|n\/?a|does not apply|无|无品牌|无牌|其他|其它|other\/其他|其他\/other)$/iu;

/** Latin names of this length are a tree or a first name as well (Acer, Zara). */
const SHORT = 4;

/** Both names stand for one maker, or the title names both, or the field names the brand among others. */
function agrees(brand: Brand, field: string, title: string): boolean {
  const named = brandOf(field);
  if (named) return belongTogether(named, brand) || brandsIn(title).has(named);
  if ([...brandsIn(field)].some((one) => belongTogether(one, brand))) return true;
  const key = foldName(field);
  const known = brand.names.map(foldName);
  return (
    known.some((name) => name.length > 2 && (key.includes(name) || name.includes(key))) ||
    (key.length > 1 && foldName(title).includes(key))
  );
}

function differing({ listing }: Sight) {
  if (!listing.title || !listing.brand) return undefined;
  const title = cleanText(listing.title, 300);
  const field = cleanText(listing.brand, 60);
  if (foldName(field) === '' || OTHERS.test(title)) return undefined;
  const led = leadingBrand(title);
  if (!led || agrees(led.brand, field, title)) return undefined;
  // A name that the list does not hold may be the maker behind the brand, or the one who sells it.
  const isListed = brandOf(field) !== undefined || NONE.test(field);
  if (!isListed && /^[\x20-\x7e]+$/.test(led.said) && led.said.length <= SHORT) return undefined;
  const strength = isListed ? (-2 as const) : (-1 as const);
  return { brand: led.brand, said: led.said, field, strength };
}

export const brandMismatch = defineSignal({
  id: 'brandMismatch',
  topic: 'brand',
  strength: -2,
  why: 'Borrowing a brand for the title draws searches, but an entry in a form may also be wrong; an unlisted name counts weak.',
  sentence: [
    'the title starts with “{said}”, the brand field says “{field}”',
    '标题以“{said}”开头，品牌一栏写的是“{field}”',
  ],
  find: (sight) => {
    const seen = differing(sight);
    if (!seen || isOwnShopOf(seen.brand, sight)) return undefined;
    const { said, field, strength } = seen;
    return { said, facts: { field }, source: sight.listing.from.brand ?? 'markup', strength };
  },
});
