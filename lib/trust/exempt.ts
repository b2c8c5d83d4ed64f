/** Goods that laws on distance selling take out of the right of withdrawal (消法 art. 25; Directive 2011/83/EU art. 16). */
import { cleanText } from '../listing/text.ts';
import type { Listing } from '../listing/types.ts';
import { foldText } from './signals/text.ts';

const wordsOf = ({ title, details }: Listing): string =>
  foldText(cleanText(`${title ?? ''} ${details?.category ?? ''}`, 400));

const MADE =
  /(?:来图|私人|个性化?|专属|刻字|照片|尺寸|按需|现场)定[制做]|定[制做](?:刻字|照片|尺寸|款|专拍|logo)|刻字|\b(?:made[- ]to[- ]order|custom[- ]made|made[- ]to[- ]measure|personali[sz]ed|bespoke|engraved|custom (?:name|photo|text|portrait)|maßanfertigung|personalisiert\w*|auf maß|mit gravur|personalizad[oa]s?|hecho a medida|sur mesure|personnalisée?s?|su misura|personalizzat[oaie]|sob medida)\b|주문 ?제작|맞춤 ?제작|オーダーメイド|名入れ/;
const FRESH =
  /鲜花|鲜活|生鲜|活(?:虾|蟹|鱼|鸡|鸭|体)|大闸蟹|海鲜(?!酱|味)|冷鲜|新鲜(?:水果|蔬菜|樱桃|草莓)|水果(?!刀|盘|篮|味|糖|茶|罐头|干|机|叉|捞)|蔬菜(?!种|干|粉|汁|机)|蛋糕(?!模|盒|裙|架|粉|刀|盘|插)|\b(?:fresh (?:flowers?|fruit|fish|meat|vegetables?|produce|food)|flower bouquets?|live (?:plants?|lobsters?|crabs?)|frischfleisch|schnittblumen|flores frescas|fleurs fraîches|produits frais)\b/;
const UNSEALED =
  /\bcd\b|\bdvd\b|蓝光|唱片|音像|软件|激活码|序列号|点卡|充值|电子书|下载(?:版|码)|\b(?:blu-?ray|vinyl|software|licen[cs]e key|activation code|gift card|download(?: code)?|e-?book|kindle edition|digital code)\b/;

export const isMadeToOrder = (listing: Listing): boolean =>
  listing.dispatch?.kind === 'custom' || MADE.test(wordsOf(listing));
export const isFresh = (listing: Listing): boolean => FRESH.test(wordsOf(listing));
export const isUnsealable = (listing: Listing): boolean => UNSEALED.test(wordsOf(listing));
