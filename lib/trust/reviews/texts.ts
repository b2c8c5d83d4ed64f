/** Review texts: those that a platform writes itself, and those that say the same thing twice. */
import { cleanText } from '../../listing/text.ts';
import { REVIEWS } from '../weights.ts';

/** What platforms print where the buyer wrote nothing (domain.md 5.4). */
const DEFAULTS =
  /^(?:此用户(?:没有|未)(?:填写评价|及时填写评价内容|写评价).*|系统默认好评.*|默认好评|评价方未及时(?:做出)?评价.*|.{0,4}用户(?:没有|未)(?:填写|写下)?(?:文字)?(?:评价|评论).*|买家没有写评价.*|好评!?|no (?:written )?(?:review|comment)s?\.?|the (?:customer|buyer) (?:left|wrote) no (?:comment|review).*|rating only\.?)$/iu;

export const isDefaultText = (text: string): boolean => DEFAULTS.test(cleanText(text, 400));

const isHan = (text: string): boolean =>
  (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) * 3 > text.length;

/** Shingles: runs of three characters in Chinese and Japanese, of five words elsewhere (Broder 1997). */
export function shinglesOf(text: string): Set<string> {
  const clean = cleanText(text, 400).toLowerCase();
  const found = new Set<string>();
  if (isHan(clean)) {
    const bare = [...clean.replace(/[^\p{L}\d]+/gu, '')];
    for (let at = 0; at + 3 <= bare.length; at++) found.add(bare.slice(at, at + 3).join(''));
    return found;
  }
  const words = clean.match(/[\p{L}\d']+/gu) ?? [];
  for (let at = 0; at + 5 <= words.length; at++) found.add(words.slice(at, at + 5).join(' '));
  return found;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const shingle of few) if (many.has(shingle)) both++;
  return both / (a.size + b.size - both);
}

/**
 * For each text whether it repeats an earlier one (Jaccard similarity of shingles ≥ 0.6). Short texts repeat by nature
 * and are never copies.
 */
export function copiesAmong(texts: readonly string[]): boolean[] {
  const sets = texts.map(shinglesOf);
  return sets.map((set, index) => {
    if (set.size < REVIEWS.shingles.value) return false;
    return sets
      .slice(0, index)
      .some((other) => other.size >= REVIEWS.shingles.value && jaccard(set, other) >= REVIEWS.alike.value);
  });
}
