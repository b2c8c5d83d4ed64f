/** Page text as Kaopu reads it. */

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/** Characters that NFKC leaves alone, next to each other too; no blanks, no marks, no compatibility forms. */
const PLAIN =
  '\\x21-\\x7e\\xa1-\\xa7\\xa9\\xab\\xac\\xae\\xb0\\xb1\\xb6\\xb7\\xbb\\xbf-\\u0131\\u0141-\\u0148\\u014a-\\u017e\\u0400-\\u045f\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2022\\u20ac\\u2605\\u2606\\u3001\\u3002\\u3008-\\u3011\\u3041-\\u3096\\u30a1-\\u30fc\\u4e00-\\u9fff\\uac00-\\ud7a3';
const CLEAN = new RegExp(`^[${PLAIN}]+(?: [${PLAIN}]+)*$`);
const LAID_OUT = new RegExp(`^[${PLAIN} \\t-\\r\\xa0]*$`);

/**
 * NFKC, without zero-width and bidi control characters, blanks squeezed, trimmed.
 * Folds ￥→¥, １９９→199, ％→%, ㊣→正, Ⓝ→N; not Cyrillic→Latin, 壹佰, 貨→货.
 */
export function cleanText(text: string, max = 20_000): string {
  const short = (text.length > max ? text.slice(0, max) : text).trim();
  // Nearly every text of nearly every shop: the rest costs ten times as much.
  if (short === '' || CLEAN.test(short)) return short;
  const folded = LAID_OUT.test(short) ? short : short.normalize('NFKC').replace(INVISIBLE, '');
  return folded.replace(/\s+/g, ' ').trim();
}

const LONGEST = 300;
const MOST = 1000;

/**
 * A parser that remembers its answers for short texts: the cards of a page say the same things over and over.
 * `about` sets apart texts that mean something else under other options, which nobody changes once they are handed over.
 * Answers are shared: nobody writes to them.
 */
export function remembering<Options, T>(
  parse: (text: string, options?: Options) => T,
  about?: (options?: Options) => string,
): (text: string, options?: Options) => T {
  const shelves = new Map<string, Map<string, T>>();
  const shelfOf = (key: string): Map<string, T> => {
    let shelf = shelves.get(key);
    if (!shelf) {
      if (shelves.size >= MOST) shelves.clear();
      shelf = new Map();
      shelves.set(key, shelf);
    }
    return shelf;
  };
  // Most callers ask under the options that they asked under before.
  let asked: Options | undefined;
  let known: Map<string, T> | undefined;
  return (text, options) => {
    if (text.length > LONGEST) return parse(text, options);
    if (!known || options !== asked) {
      known = shelfOf(about ? about(options) : '');
      asked = options;
    }
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const answer = parse(text, options);
    if (known.size >= MOST) known.clear();
    known.set(text, answer);
    return answer;
  };
}
