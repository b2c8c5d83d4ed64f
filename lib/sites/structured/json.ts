/**
 * JSON as shops print it: comments around it, control characters, raw quotes inside strings, trailing commas, bare words,
 * entities, several values in a row.
 * Never throws; linear in the length; text beyond the caps is left alone, so hostile input costs no more than honest input.
 */
import { decodeEntities } from './node.ts';

/** One script element holds at most this many characters; broken ones are mended up to the smaller cap. */
export const MAX_JSON = 5_000_000;
const MAX_MEND = 300_000;

/** The value, mended if need be; several in a row as a list; `undefined` when it is beyond mending. */
export function parseLoose(text: string): unknown {
  if (text.length > MAX_JSON) return undefined;
  const value = parsed(text);
  return value !== undefined || text.length > MAX_MEND ? value : parseMended(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const NO_ESCAPE = /\\(["\\/bfnrt]|u[\da-fA-F]{4})?/g;
/**
 * A quote that neither opens a string (after a bracket or colon; after a comma when something whole follows it) nor closes
 * one (before a bracket, colon, or a comma that a new value follows).
 */
const RAW_QUOTE =
  /(?<![{[:]\s{0,40}|\\)(?!(?<=,\s{0,40})"(?:[^"\\]|\\.){0,2000}"\s{0,40}[:,}\]])"(?!\s{0,40}(?:[}\]:]|,\s{0,40}(?:["{[\]}]|-?\d|true|false|null)|$))/g;
/** What a template left without quotes: `"price": 19,99`, `"sku": ,`, `NaN`, `.5`. */
const BARE = /(":\s{0,40})([^\s"{}[\]][^"{}[\]\n]{0,80}?)?(?=\s{0,40}(?:,\s{0,40}["}]|\}))/g;
const LITERAL = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;

function parseMended(text: string): unknown {
  const bare = text.replace(/<!\[CDATA\[|\]\]>/g, '').replace(/^\s{0,400}(?:\/\/.*|\/\*[^*]{0,2000}\*\/)$/gm, '');
  const start = bare.search(/[{[]/);
  const body = bare.slice(start, Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']')) + 1);
  // Escaped once too often as a whole.
  const plain = /^[{[]\s{0,40}(?:[{[]\s{0,40})?&(?:quot|#0?34);/.test(body)
    ? decodeEntities(body)
    : /^[{[]\s{0,40}\\"/.test(body)
      ? body.replace(/\\(.)/g, '$1')
      : body;
  const mended = plain
    .replace(NO_ESCAPE, (all, known?: string) => (known ? all : ''))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what is mended
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(RAW_QUOTE, '\\"')
    .replace(/,(?=\s{0,40}[}\]])/g, '')
    .replace(/\}(?=\s{0,40}\{)/g, '},');
  return (
    parsed(mended) ??
    parseRow(mended) ??
    parsed(
      mended.replace(BARE, (all, lead: string, word = '') =>
        LITERAL.test(word) ? all : lead + JSON.stringify(word.trim()),
      ),
    )
  );
}

/** Whole values one after the other: two objects in one script, a bracket too many at the end. */
function parseRow(text: string): unknown {
  const found: unknown[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (sign.length > 1) continue;
    if (/[{[]/.test(sign)) {
      if (depth++ === 0) start = index;
    } else if (depth > 0 && --depth === 0) {
      const value = parsed(text.slice(start, index + 1));
      if (value !== undefined) found.push(value);
    }
  }
  return found.length > 1 ? found : found[0];
}
