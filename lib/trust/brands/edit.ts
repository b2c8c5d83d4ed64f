/** One letter dropped, added, changed, or two neighbours swapped: which of these count as imitation, and which not. */
import { isPinyin } from './sounds.ts';

const pairsOf = (pairs: string): ReadonlySet<string> =>
  new Set(pairs.split(' ').flatMap(([a = '', b = '']) => [a + b, b + a]));

/** Letters that sound alike, or are drawn alike, so that a changed one is read over. */
const ALIKE = pairsOf(
  'ae ai ao au ay ei eo eu ey io iu iy ou oy uy ck cs ks sz kq gj gq bp bd bv dt fv mn uv vw vy xz il ij pq ce co',
);
/** Less so: only in names of six letters. */
const NEARLY = pairsOf('bh cg cq ft gk hk hn lt lr nr nu sx xk wm dp fp dc td rn oq');

export type Edit = { how: 'drop' | 'add' | 'change'; at: number; letter: string; by: string } | { how: 'swap' };

/** The one edit that turns `from` into `to`; `undefined` where it takes none, or more than one. */
export function editOf(from: string, to: string): Edit | undefined {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let end = 0;
  const most = Math.min(from.length, to.length) - start;
  while (end < most && from.at(-1 - end) === to.at(-1 - end)) end++;
  const [a, b] = [from.slice(start, from.length - end), to.slice(start, to.length - end)];
  if (a.length === 1 && b.length === 0) return { how: 'drop', at: start, letter: a, by: '' };
  if (a.length === 0 && b.length === 1) return { how: 'add', at: start, letter: '', by: b };
  if (a.length === 1 && b.length === 1) return { how: 'change', at: start, letter: a, by: b };
  if (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]) return { how: 'swap' };
  return undefined;
}

/** The plural or the possessive of the same name, or the name without them; `adidass` is neither. */
const isPlural = (brand: string, name: string): boolean =>
  (name === `${brand}s` && !brand.endsWith('s')) || (brand === `${name}s` && !name.endsWith('s'));

/**
 * Whether a name one edit away from a brand's imitates it. The shorter the brand, the more honest names lie around it:
 * of four letters only a doubled one counts, of five what is easily read over, of six anything but another first
 * letter. Measured against some 60,000 names of real brands, makers and shops. `isSpelt`: the brand is a Chinese name
 * in Latin letters, where most near spellings are other Chinese names.
 */
export function isImitation(brand: string, name: string, isSpelt: boolean): boolean {
  const edit = editOf(brand, name);
  if (!edit || isPlural(brand, name)) return false;
  const { length } = brand;
  if (edit.how === 'swap') return length >= 5;
  if (/\d/.test(edit.letter + edit.by)) return false;
  if (edit.how === 'add' && isTwin(name, edit.at)) return length >= 4;
  if (isSpelt && length < 8 && isPinyin(name)) return false;
  if (edit.how === 'drop' && isTwin(brand, edit.at)) return length >= 5;
  return isReadOver(edit, brand, name);
}

/** A letter beside the same one. */
const isTwin = (name: string, at: number): boolean => name[at] === name[at - 1] || name[at] === name[at + 1];

function isReadOver({ how, at, letter, by }: Exclude<Edit, { how: 'swap' }>, brand: string, name: string): boolean {
  const { length } = brand;
  const isInner = at > 0 && at < (how === 'add' ? name : brand).length - 1;
  if (how === 'add') return isInner && length >= 7;
  if (how === 'drop') return length >= 9 || (isInner && length >= 5);
  if (length >= 7) return at > 0 || length >= 9;
  if (at === 0 || length < 5) return false;
  if (length === 6) return ALIKE.has(letter + by) || NEARLY.has(letter + by);
  return ALIKE.has(letter + by) && (isInner || !/[aeiouy]/.test(letter));
}
