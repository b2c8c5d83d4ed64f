import { cleanText } from '../../listing/text.ts';
import type { EvidenceSource, Listing } from '../../listing/types.ts';

/** Longest text that is looked at. */
const MAX = 500;
/** Enough to show what was meant. */
const MAX_SAID = 40;

/** The traditional characters of our dictionaries and what they are folded to, one by one. */
const TRADITIONAL =
  '復複貨標專櫃級頂鏈僅郵費運驗過賣買無絕轉賬線錶請絨絲樹動畫書銅緬種飄膠輯積達經罰舉報繞開單廠稅純補價匯幣聯獨網國質證銷賠號備掃碼購鑒鑑辨別識與區對們業發鏡閒遠說壓實陳樣爾盜邊現擊貿裝轉掃';
const SIMPLIFIED =
  '复复货标专柜级顶链仅邮费运验过卖买无绝转账线表请绒丝树动画书铜缅种飘胶辑积达经罚举报绕开单厂税纯补价汇币联独网国质证销赔号备扫码购鉴鉴辨别识与区对们业发镜闲远说压实陈样尔盗边现击贸装转扫';
const FOLD = new Map([...TRADITIONAL].map((char, index) => [char, [...SIMPLIFIED][index] ?? char]));

/** Cleaned, lower case in ASCII, the traditional characters of our dictionaries made simplified; length is kept. */
export const foldText = (clean: string): string =>
  clean.replace(/[A-Z]/g, (char) => char.toLowerCase()).replace(/[\u4e00-\u9fff]/g, (char) => FOLD.get(char) ?? char);

/** A dictionary entry: the words, and what makes them harmless. All patterns see folded text. */
export interface WordRule {
  /** With the flag `g`. */
  words: RegExp;
  /** Something in the whole text that must be there too. */
  needs?: RegExp;
  /** Something in the whole text that makes the words harmless. */
  unless?: RegExp;
}

export interface Negation {
  /** Ends right before the words. */
  before: RegExp;
  /** Starts right after them. */
  after: RegExp;
}

/** Words of one kind, what denies them, and a quick look that rules out nearly every text. */
export interface Dictionary {
  /** Sees clean text before folding: it names traditional characters and ignores case. */
  hint: RegExp;
  rules: readonly WordRule[];
  negation: Negation;
}

/** The first words of a dictionary that a clean text says and does not deny, as printed. */
export function saysAny(clean: string, { hint, rules, negation }: Dictionary): string | undefined {
  if (!hint.test(clean)) return undefined;
  const folded = foldText(clean);
  for (const { words, needs, unless } of rules) {
    for (const match of folded.matchAll(words)) {
      const end = match.index + match[0].length;
      if (negation.before.test(folded.slice(Math.max(0, match.index - 30), match.index))) continue;
      if (negation.after.test(folded.slice(end, end + 20))) continue;
      if ((needs && !needs.test(folded)) || unless?.test(folded)) break;
      return clean.slice(match.index, end).trim().slice(0, MAX_SAID);
    }
  }
  return undefined;
}

export interface OwnWords {
  field: 'title' | 'shop' | 'promoter' | 'marks';
  /** Clean. */
  text: string;
  source: EvidenceSource;
}

/** The texts of a listing that the seller wrote, cleaned once for all dictionaries. */
export function sellerTexts({ title, shop, promoter, marks, from }: Listing): OwnWords[] {
  const texts: OwnWords[] = [];
  const add = (field: OwnWords['field'], text: string | undefined, source: EvidenceSource = 'markup') =>
    text && texts.push({ field, text: cleanText(text, MAX), source });
  add('title', title, from.title);
  add('shop', shop?.name, from.shop);
  add('promoter', promoter?.name, from.promoter);
  for (const mark of marks ?? []) add('marks', mark, from.marks);
  return texts;
}

/** The first text that says something of these dictionaries, and where it was read. */
export function sayAny(
  texts: readonly OwnWords[],
  dictionaries: readonly Dictionary[],
): { said: string; source: EvidenceSource } | undefined {
  for (const { text, source } of texts) {
    for (const dictionary of dictionaries) {
      const said = saysAny(text, dictionary);
      if (said) return { said, source };
    }
  }
  return undefined;
}
