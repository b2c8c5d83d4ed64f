/** Page text as Kaopu reads it. */

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/**
 * NFKC, without zero-width and bidi control characters, blanks squeezed, trimmed.
 * Folds ￥→¥, １９９→199, ％→%, ㊣→正, Ⓝ→N; not Cyrillic→Latin, 壹佰, 貨→货.
 */
export function cleanText(text: string, max = 20_000): string {
  const short = text.length > max ? text.slice(0, max) : text;
  return short.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
