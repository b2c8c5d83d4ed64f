/** What a name looks like at a glance: digits, signs and pairs of letters that are drawn alike fall together. */

const CLASSES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  l: 'i',
  '|': 'i',
  '!': 'i',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '6': 'g',
  '9': 'g',
  '7': 't',
  '8': 'b',
};

/** Folded names: single characters only. */
const drawn = (name: string): string => name.replace(/[0-9l|!@$]/g, (char) => CLASSES[char] ?? char);

/** Folded names, with `rn` → `m`, `vv` → `w`, `cl` → `d`, and with the pairs as they are. */
export function skeletonsOf(name: string): string[] {
  const paired = name.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/cl/g, 'd');
  return paired === name ? [drawn(name)] : [drawn(name), drawn(paired)];
}
