/** How names are compared: without case, diacritics, blanks, hyphens, apostrophes and other marks. */

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const PLAIN = /^[a-z0-9]*$/;

/** Lower case without diacritics: `Häagen-Dazs` → `haagen-dazs`. Clean text only (`cleanText`). */
export function plain(text: string): string {
  const low = text.toLowerCase();
  if (PLAIN.test(low)) return low;
  return low
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßłđðþı]/g, (char) => LETTERS[char] ?? char);
}

/** The same name however it is written: `L'Oréal` → `loreal`, `H&M` → `hm`. */
export const foldName = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, '');
