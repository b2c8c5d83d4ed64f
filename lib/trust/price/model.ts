/** Which offers are offers of the same thing, as far as their titles tell: brand, model, and what changes the price. */
import { cleanText } from '../../listing/text.ts';
import type { Listing } from '../../listing/types.ts';

const MAX_TITLE = 200;
/** Parts and extras of a thing cost a fraction of it. */
const ACCESSORY =
  /\b(?:for|fits|compatible|case|cases|cover|covers|charger|cable|strap|band|protector|film|skin|holder|mount|stand|adapter|replacement|spare|parts?|manual|box only|sticker|filter|ink|cartridge|toner|pour|für|para|per)\b|适用|適用|兼容|手机壳|保护壳|保护套|钢化膜|贴膜|表带|充电器|数据线|支架|配件|替换|空盒|壳膜|耗材|滤芯|墨盒/i;
const USED =
  /\b(?:used|refurbished|renewed|pre-?owned|open box|second ?hand|for parts|gebraucht|usado|reconditionné)\b|二手|翻新|官翻|瑕疵|拆封|99新|95新/i;
const PACK =
  /\b(?:(\d+)[- ]?(?:pack|pcs|pieces|count|ct|set of)|(?:pack|set|lot) of (\d+))\b|(\d+)(?:件|只|个|瓶|盒|包|支|片|双)装|[*x×](\d{1,3})(?!\d)/i;
/** Measures and years are not models. */
const MEASURE =
  /^(?:\d+(?:[.,]\d+)?(?:mm|cm|m|in|inch|inches|ft|ml|l|cl|oz|g|kg|lb|lbs|w|kw|v|a|mah|wh|hz|khz|mhz|ghz|h|hrs?|k|p|fps|db|x|%|pcs?|pack|ct|er|th|st|nd|rd|mp|days?|years?|packs?|件|只)?|(?:19|20)\d\d|[a-z]|\d+d|4k|8k|5g|4g|2k|1080p|720p)$/;

const words = (title: string): string[] =>
  cleanText(title, MAX_TITLE)
    .toLowerCase()
    .match(/[\p{Script=Latin}\d]+(?:[-./][\p{Script=Latin}\d]+)*/gu) ?? [];

/** The letters and digits of a model's number: `WH-1000XM5` and `wh1000xm5` are one. */
const bare = (word: string): string => word.replace(/[^\p{L}\d]/gu, '');

/** Tokens that name a model: letters with digits (`wh1000xm5`, `128gb`), or a number behind a name (`iphone 15`). */
function modelTokens(list: readonly string[]): string[] {
  const models: string[] = [];
  list.forEach((word, index) => {
    if (!/\d/.test(word)) return;
    const before = list[index - 1];
    const token = bare(word);
    const isStorage = /^\d+[gt]b?$/.test(token);
    if (isStorage) models.push(token.replace(/b$/, ''));
    else if (/^\d{1,4}$/.test(token)) {
      if (before && /^\p{L}{3,}$/u.test(before) && !/^(?:19|20)\d\d$/.test(token)) models.push(before + token);
    } else if (!MEASURE.test(token)) models.push(token);
  });
  return models;
}

const packOf = (title: string): string => {
  const match = PACK.exec(title);
  return match ? (match.slice(1).find((n) => n !== undefined) ?? '') : '';
};

/**
 * A key that two offers share when their titles name the same thing: brand, the first two model tokens, pack size, new
 * or used, the thing or something for it. `undefined` where the title names no model: then nothing is comparable.
 */
export function modelKey({ title, brand }: Pick<Listing, 'title' | 'brand'>): string | undefined {
  if (!title) return undefined;
  const short = title.slice(0, MAX_TITLE);
  const list = words(short);
  const models = modelTokens(list).slice(0, 2).sort();
  const name = brand ? bare(brand.toLowerCase()) : list.find((word) => /^\p{L}{3,}$/u.test(word));
  if (!models.length || !name) return undefined;
  return [
    name,
    ...models,
    `x${packOf(short)}`,
    ACCESSORY.test(short) ? 'for' : '',
    USED.test(short) ? 'used' : '',
  ].join(' ');
}
