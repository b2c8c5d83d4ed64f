/** Numbers, money and times in the reader's language. */
import type { Money } from '../../lib/listing/types.ts';
import type { Lang } from '../../lib/settings/types.ts';
import { localeOf } from '../../lib/text/format.ts';

export const numberText = (value: number, lang: Lang): string => new Intl.NumberFormat(localeOf(lang)).format(value);

/** `¥19.9`, `from $4.99` is left to the caller: only the lowest amount is shown. */
export function moneyText(money: Pick<Money, 'amount' | 'currency'>, lang: Lang): string {
  const options = { style: 'currency', currency: money.currency, currencyDisplay: 'narrowSymbol' } as const;
  const digits = Number.isInteger(money.amount) ? 0 : 2;
  return new Intl.NumberFormat(localeOf(lang), { ...options, minimumFractionDigits: digits }).format(money.amount);
}

export const dateText = (at: number, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'medium' }).format(at);

export const timeText = (at: number, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** "2 minutes ago", "3 天前"; a time ahead of the clock counts as now. */
export function ageText(at: number, now: number, lang: Lang): string {
  const past = Math.max(0, now - at);
  const [unit, size] = STEPS.find(([, step]) => past >= step) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat(localeOf(lang), { numeric: 'auto' }).format(-Math.floor(past / size), unit);
}
