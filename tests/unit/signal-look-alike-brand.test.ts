import { describe, expect, it } from 'vitest';
import { lookAlikeBrand } from '../../lib/trust/signals/look-alike-brand.ts';
import { contextOf, listingOf, sightOf } from './trust-help.ts';

const told = (title: string, brand?: string) => {
  const seen = sightOf(lookAlikeBrand, listingOf({ title, ...(brand && { brand }) }), contextOf('taobao'));
  return seen && [seen.said, seen.facts?.brand, seen.strength];
};

describe('a name that imitates a brand', () => {
  it.each([
    // Letters of another script.
    ['Cyrillic letters inside', 'Аdіdаs running shoes', 'Аdіdаs', 'Adidas', -3],
    ['one Greek letter', 'Νike Air running shoes', 'Νike', 'Nike', -3],
    ['small in a long name', 'Louis Vuittоn bag', 'Louis Vuittоn', 'Louis Vuitton', -3],
    // Digits for letters.
    ['a zero', 'S0ny headphones', 'S0ny', 'Sony', -2],
    ['a one', 'Phi1ips shaver', 'Phi1ips', 'Philips', -2],
    ['several digits', 'Sam5un9 charger', 'Sam5un9', 'Samsung', -2],
    ['a dollar sign', 'A$ics shoes', 'A$ics', 'Asics', -2],
    // Letters drawn alike.
    ['rn for m', 'Arnway vitamins', 'Arnway', 'Amway', -2],
    ['l for I', 'Adldas shoes', 'Adldas', 'Adidas', -2],
    // One letter off.
    ['a changed vowel', 'Adidos shoes men', 'Adidos', 'Adidas', -1],
    ['a dropped letter', 'Panasnic hair dryer', 'Panasnic', 'Panasonic', -1],
    ['a doubled letter', 'Niike shoes', 'Niike', 'Nike', -1],
    ['two letters swapped', 'Samsugn charger', 'Samsugn', 'Samsung', -1],
    ['in a name of two words', 'Louis Vuiton bag', 'Louis Vuiton', 'Louis Vuitton', -1],
    ['an s after an s', 'Adidass shoes', 'Adidass', 'Adidas', -1],
    // Chinese.
    ['康帅博', '康帅博红烧牛肉面 5包', '康帅博', 'Master Kong', -2],
    ['雷碧', '雷碧汽水 330ml', '雷碧', 'Sprite', -2],
    ['大白免', '大白免奶糖 500g', '大白免', 'White Rabbit', -2],
    ['粤利粤', '粤利粤夹心饼干', '粤利粤', 'Oreo', -2],
    ['治治', '治治瓜子', '治治', 'Qiaqia', -2],
    ['特伦苏', '特伦苏纯牛奶', '特伦苏', 'Milk Deluxe', -2],
    ['六禾', '六禾花露水', '六禾', 'Liushen', -2],
    ['蓝月壳', '蓝月壳洗衣液 3kg', '蓝月壳', 'Blue Moon', -2],
    ['脉劫', '脉劫维生素饮料', '脉劫', 'Mizone', -2],
    ['营养快钱', '营养快钱 500g*15瓶', '营养快钱', 'Nutri-Express', -2],
    ['舒克 for 舒客', '舒克牙膏 120g', '舒克', 'Saky', -2],
    ['by sound', '恒源详羊毛衫', '恒源详', 'Hengyuanxiang', -2],
    ['after a claim', '正品老千妈 280g', '老千妈', 'Lao Gan Ma', -2],
  ] as const)('%s: %s', (_why, title, said, brand, strength) => expect(told(title)).toEqual([said, brand, strength]));

  it('counts weak where the brand field repeats it: perhaps a name of its own', () =>
    expect(told('雷碧汽水 330ml', '雷碧')).toEqual(['雷碧', 'Sprite', -1]));

  it('counts strong in the brand field where scripts are mixed', () =>
    expect(told('Running shoes', 'Аdidas')).toEqual(['Аdidas', 'Adidas', -3]));
});

describe('a name that only looks like it', () => {
  it.each([
    // The same name.
    'Nikes for men',
    'Levis jeans',
    "Levi's 501",
    'Hermes scarf',
    'Hermès scarf',
    'Haagen Dazs ice cream',
    'HäagenDazs ice cream',
    'Coca Cola 330 ml',
    'CocaCola 330 ml',
    'Tommy-Hilfiger shirt',
    'Dolce and Gabbana perfume',
    'Black and Decker drill',
    'Apples 1 kg',
    'ＮＩＫＥ shoes',
    '康师傅红烧牛肉面',
    'adıdas ayakkabı',
    // Real brands that lie near another.
    ...'Pumas,Asos,Cassio,Soni,Dyor,Oppein,Lea,Bose,Boss,Cannon,Nixon,Dover,Filo,Nivia,Sanyo,Sealey,Phillips,Molton Brown,Bauer,Kodiak,Mitsuba,Nokian,Thermor,Laica,Poler,Mielle,Corolle,Carrier,Pelican,Tyson,Canson,Cartier,Carter,Persol,Persil,Rolls,Timex,Casino,Honour,Razor,Devon,Mobile,Craft,Loft,Suisse'.split(
      ',',
    ),
    // Titles that start so.
    'Official store jacket',
    "Women's shoes",
    'Genuine leather boxes',
    'Lens cap 52 mm',
    'Panda plush toy',
    'Champions League shirt',
    'Maria dress',
    'Paris poster',
    'X5 R5s C1n adapter',
    'K3 stainless steel 50L',
    'Cable de carga para móvil',
    'Geschirr für Hunde',
    'Çelik tencere seti',
    'Белые кроссовки мужские',
    'Роса вода 5 л',
    '大白鹅毛绒玩具',
    '小天使摆件',
    '云南白茶饼 357g',
    '营养快餐盒',
    '华伟机械配件',
    // It names the brand as well.
    'Adidos style Adidas shoes',
    '雪碧 雷碧 对比',
    '',
  ])('%s', (title) => {
    expect(told(title)).toBeUndefined();
    if (title) expect(told('desk lamp', title)).toBeUndefined();
  });

  it("is never said of goods that the brand's own shop sells", () => {
    const listing = listingOf({ title: 'Adidos shoes', shop: { name: 'adidas官方旗舰店' }, shopKind: 'flagship' });
    const proven = { ...contextOf('taobao').facts, provenKinds: ['flagship'] };
    expect(sightOf(lookAlikeBrand, listing, contextOf(proven))).toBeUndefined();
    expect(sightOf(lookAlikeBrand, { ...listing, shopKind: 'marketplace' }, contextOf(proven))).toBeDefined();
  });
});
