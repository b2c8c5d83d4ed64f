/** Chinese names that imitate a brand of the list: one character changed for one that looks or sounds alike. */
import { isHonest } from './honest.ts';
import { type Brand, brandNames } from './list.ts';
import { KNOWN_COPIES, looksLike } from './shapes.ts';
import { soundOf } from './sounds.ts';

const HAN = /^\p{Script=Han}+$/u;
const MOST = 6;

/** Every name with one character left open, `娃_哈` → the names it may come from. */
let open: Map<string, string[]> | undefined;

const holes = (name: string): string[] => Array.from(name, (_, at) => `${name.slice(0, at)}_${name.slice(at + 1)}`);

function openNames(): Map<string, string[]> {
  if (open) return open;
  open = new Map();
  for (const name of brandNames().keys()) {
    if (name.length < 2 || name.length > MOST || !HAN.test(name)) continue;
    for (const key of holes(name)) {
      const known = open.get(key);
      if (known) known.push(name);
      else open.set(key, [name]);
    }
  }
  return open;
}

/** Two characters leave too much room for chance: there only a stroke may differ. */
function isRead(a: string, b: string, length: number): boolean {
  if (length === 2) return looksLike(a, b, 'close');
  return soundOf(a) === soundOf(b) || looksLike(a, b, 'loose');
}

/** The brand that exactly these characters imitate. */
export function imitatedHan(text: string): Brand | undefined {
  const names = brandNames();
  const copied = KNOWN_COPIES[text];
  if (copied && Object.hasOwn(KNOWN_COPIES, text)) return names.get(copied);
  if (text.length < 2 || text.length > MOST || names.has(text) || isHonest(text)) return undefined;
  for (const [at, key] of holes(text).entries())
    for (const name of openNames().get(key) ?? [])
      if (isRead(name[at] ?? '', text[at] ?? '', name.length)) return names.get(name);
  return undefined;
}
