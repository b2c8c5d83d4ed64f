/**
 * JSON as shops print it: comments around it, control characters, raw quotes inside strings, trailing commas, a cut end.
 * Never throws; linear in the length; text beyond the caps is left alone, so hostile input costs no more than honest input.
 */

/** One script element holds at most this many characters; broken ones are mended up to the smaller cap. */
export const MAX_JSON = 5_000_000;
const MAX_MEND = 300_000;

const OPENING = /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?)/;

/** The value, mended if need be; `undefined` when it is beyond mending. */
export function parseLoose(text: string): unknown {
  if (text.length > MAX_JSON) return undefined;
  const direct = attempt(text);
  if (direct !== undefined || text.length > MAX_MEND) return direct;
  return attempt(mend(text.replace(OPENING, '').trimStart()));
}

function attempt(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const BLANK = /\s/;

function afterBlanks(text: string, at: number): number {
  let i = at;
  while (i < text.length && BLANK.test(text.charAt(i))) i++;
  return i;
}

/** Inside an object a comma is followed by a key, inside a list by any value. */
const NEXT_KEY = /^(?:"[^"\\]{0,80}"\s{0,20}:|[}\]])/;
const NEXT_VALUE = /^(?:["{[\]}]|-?\d|true|false|null)/;

/** A raw quote ends a key before `:`, and a value before a bracket, the end, or a comma that something whole follows. */
function endsString(text: string, quote: number, isKey: boolean, inObject: boolean): boolean {
  const at = afterBlanks(text, quote + 1);
  const next = text.charAt(at);
  if (isKey) return next === ':';
  if (next === '' || next === '}' || next === ']') return true;
  if (next !== ',') return false;
  const rest = text.slice(afterBlanks(text, at + 1)).slice(0, 120);
  return rest === '' || (inObject ? NEXT_KEY : NEXT_VALUE).test(rest);
}

const dropComma = (out: string[]): void => {
  while (out.length > 0 && BLANK.test(out.at(-1) ?? '')) out.pop();
  if (out.at(-1) === ',') out.pop();
};

/** The first object or list of the text as strict JSON, as far as it can be told; what follows it is dropped. */
function mend(text: string): string {
  const out: string[] = [];
  const open: string[] = [];
  let isKey = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '"') {
      i = copyString(text, i, isKey, open.at(-1) === '}', out);
      isKey = false;
      continue;
    }
    if (char === '}' || char === ']') {
      dropComma(out);
      if (open.pop() !== char) return '';
    } else if (char === '{' || char === '[') open.push(char === '{' ? '}' : ']');
    if (char === '{' || char === ',') isKey = open.at(-1) === '}';
    out.push(char);
    if (open.length === 0 && (char === '}' || char === ']')) return out.join('');
  }
  dropComma(out);
  if (out.at(-1) === ':') out.push('null');
  return out.join('') + open.reverse().join('');
}

/** Copies one string literal from its opening quote on; answers where it ends. */
function copyString(text: string, start: number, isKey: boolean, inObject: boolean, out: string[]): number {
  out.push('"');
  for (let i = start + 1; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\\') {
      const whole = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(i, i + 6))?.[0];
      out.push(whole ?? '');
      i += (whole?.length ?? 1) - 1;
    } else if (char !== '"') out.push(char < ' ' ? ' ' : char);
    else if (endsString(text, i, isKey, inObject)) {
      out.push('"');
      return i;
    } else out.push('\\"');
  }
  out.push('"');
  return text.length;
}
