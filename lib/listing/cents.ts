/** Prices in the small coin. */
import type { Amount, MoneyOptions } from './money.ts';
import { type Numeral, numberOf } from './number.ts';

const CENTS = /^(?: ?¢|p(?![\p{L}\d]))/u;

/** "99¢" where dollars are counted, "45p" in Britain; 1080p is no price. */
export function centsAt(
  line: string,
  { raw, start, end }: Numeral,
  { currency = 'USD' }: MoneyOptions,
): Amount | undefined {
  if (!CENTS.test(line.slice(end, end + 2))) return undefined;
  const value = numberOf(raw);
  const isPence = line[end] === 'p';
  if (value === undefined || value >= 100 || (isPence && currency !== 'GBP')) return undefined;
  return { amount: Math.round(value * 100) / 1e4, currency, start, end: line.indexOf(isPence ? 'p' : '¢', end) + 1 };
}
