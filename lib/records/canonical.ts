/** Deeper than any record; keeps a hostile import from exhausting the stack. */
const MAX_DEPTH = 64;
const LONE_SURROGATE = /\p{Surrogate}/u;

function textOf(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new TypeError('canonical JSON: lone surrogate');
  return JSON.stringify(text);
}

function objectOf(value: object, depth: number): string {
  if (Object.prototype.toString.call(value) !== '[object Object]')
    throw new TypeError('canonical JSON: no plain object');
  const members: string[] = [];
  // The default order of sort() is that of UTF-16 code units, as section 3.2.3 asks.
  for (const name of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) members.push(`${textOf(name)}:${write(member, depth)}`);
  }
  return `{${members.join(',')}}`;
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new TypeError('canonical JSON: nested too deep');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON: number not finite');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(',')}]`;
  if (typeof value === 'object') return objectOf(value, depth + 1);
  throw new TypeError(`canonical JSON: ${typeof value}`);
}

/**
 * JSON Canonicalization Scheme, RFC 8785: members sorted by UTF-16 code units, numbers as ECMAScript prints them, no
 * blanks. Members that are `undefined` are left out, as JSON does. Throws a TypeError for what JSON cannot say: NaN,
 * infinities, lone surrogates, functions, bigints, `undefined` in a list, dates, maps, cycles.
 */
export const canonicalJson = (value: unknown): string => write(value, 0);
