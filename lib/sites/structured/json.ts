/**
 * JSON as shops print it: comments around it, control characters, raw quotes inside strings, trailing commas.
 * Never throws; linear in the length; text beyond the caps is left alone, so hostile input costs no more than honest input.
 */

/** One script element holds at most this many characters; broken ones are mended up to the smaller cap. */
export const MAX_JSON = 5_000_000;
const MAX_MEND = 300_000;

/** The value, mended if need be; `undefined` when it is beyond mending. */
export function parseLoose(text: string): unknown {
  if (text.length > MAX_JSON) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text.length > MAX_MEND ? undefined : parseMended(text);
  }
}

const NO_ESCAPE = /\\(["\\/bfnrt]|u[\da-fA-F]{4})?/g;
/**
 * A quote that neither opens a string (after a bracket or colon; after a comma when something whole follows it) nor closes
 * one (before a bracket, colon, or a comma that a new value follows).
 */
const RAW_QUOTE =
  /(?<![{[:]\s{0,40}|\\)(?!(?<=,\s{0,40})"(?:[^"\\]|\\.){0,2000}"\s{0,40}[:,}\]])"(?!\s{0,40}(?:[}\]:]|,\s{0,40}(?:["{[\]}]|-?\d|true|false|null)|$))/g;

function parseMended(text: string): unknown {
  const bare = text.replace(/<!\[CDATA\[|\]\]>/g, '');
  const body = bare.slice(bare.search(/[{[]/), Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']')) + 1);
  const mended = body
    .replace(NO_ESCAPE, (all, known?: string) => (known ? all : ''))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what is mended
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(RAW_QUOTE, '\\"')
    .replace(/,(?=\s{0,40}[}\]])/g, '');
  try {
    return JSON.parse(mended) as unknown;
  } catch {
    return undefined;
  }
}
