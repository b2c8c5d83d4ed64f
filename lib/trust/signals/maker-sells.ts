import { cleanText } from '../../listing/text.ts';
import { defineSignal } from './define.ts';
import { foldText } from './text.ts';

/** Words of a firm's kind and of a shop's kind say nothing of who it is. */
const KIND =
  /(?:股份|集团|有限|责任|公司|科技|食品|贸易|实业|商贸|电子|化妆品|生物|日用品|官方|旗舰|专卖|专营|企业|工厂|直营|自营|店)|\b(?:co|ltd|inc|llc|gmbh|corp(?:oration)?|company|limited|official|store|shop|direct|us|uk|eu|technology|group|s\.?a|s\.?l|kg|ag|bv|plc)\b\.?/g;
const PLACE = /^(?:[\p{Script=Han}]{2,3}省)?(?:[\p{Script=Han}]{2,3}[市县区])?/u;

const coreOf = (name: string): string =>
  foldText(cleanText(name, 120))
    .replace(PLACE, '')
    .replace(KIND, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether maker and shop are one firm by name: the shorter core is most of the longer one. */
export function isSameFirm(maker: string, shop: string): boolean {
  const [short, long] = [coreOf(maker), coreOf(shop)].sort((a, b) => a.length - b.length) as [string, string];
  const least = /\p{Script=Han}/u.test(short) ? 2 : 4;
  return short.length >= least && long.startsWith(short) && short.length * 2 >= long.length;
}

export const makerSells = defineSignal({
  id: 'makerSells',
  topic: 'shop',
  strength: 1,
  why: 'Who makes the goods answers for them; names can be borrowed, hence no more.',
  sentence: ['the shop bears the name of the maker: “{said}”', '店铺与生产者同名：“{said}”'],
  find: ({ listing: { details, shop, from } }) =>
    details?.maker && shop?.name && isSameFirm(details.maker, shop.name)
      ? { said: details.maker.slice(0, 40), source: from.details ?? 'markup' }
      : undefined,
});
