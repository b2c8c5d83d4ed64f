/** Characters that a key file's passphrase needs at least; `lib/records/keys.ts` refuses shorter ones (a test keeps both alike). */
export const MIN_PASSPHRASE = 8;

export type Strength = 'weak' | 'fair' | 'good';

const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[0-9]/, 10],
  [/[\u3400-\u9fff]/, 3000],
  [/[^a-zA-Z0-9\u3400-\u9fff]/, 20],
];

/**
 * A rough guess at how hard it is to guess, in bits: log₂ of the signs that it draws on, for each sign that is not a
 * repetition or the next of a row (`aaa`, `123`). An upper bound, so only what is plainly weak is called weak.
 */
export function strengthOf(passphrase: string): Strength {
  const codes = [...passphrase].map((sign) => sign.codePointAt(0) ?? 0);
  const fresh = codes.filter((code, index) => {
    const step = code - (codes[index - 1] ?? Number.NaN);
    return !(Math.abs(step) <= 1);
  });
  const variety = new Set(codes).size;
  const pool = CLASSES.reduce((sum, [signs, size]) => sum + (signs.test(passphrase) ? size : 0), 0);
  const bits = Math.min(fresh.length, variety * 2) * Math.log2(Math.max(2, pool));
  if (passphrase.length < MIN_PASSPHRASE || bits < 50) return 'weak';
  return bits < 80 ? 'fair' : 'good';
}
