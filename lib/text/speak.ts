/** One language's words with its numbers and dates. */
import type { Lang } from '../settings/types.ts';
import { format, localeOf, type Params, type Words } from './format.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Building an `Intl` formatter costs more than a badge: one of each kind and language. */
const numbers = new Map<Lang, Intl.NumberFormat>();
const dates = new Map<Lang, Intl.DateTimeFormat>();
const currencies = new Map<string, Intl.NumberFormat>();

function kept<K, T>(cache: Map<K, T>, key: K, make: () => T): T {
  const found = cache.get(key) ?? make();
  cache.set(key, found);
  return found;
}

/** Any three letters may stand for a currency; what `Intl` refuses is printed as it stands. */
function moneyWords(lang: Lang, { amount, currency }: { amount: number; currency: string }): string {
  try {
    const format = kept(
      currencies,
      `${lang} ${currency}`,
      () => new Intl.NumberFormat(localeOf(lang), { style: 'currency', currency }),
    );
    return format.format(amount);
  } catch {
    return `${currency} ${amount}`;
  }
}

export interface Speaker {
  /** Id of the catalogue's site whose own terms are used. */
  site?: string;
  has(key: string): boolean;
  say(key: string, params?: Params): string;
  /** Takes the key's form for one where `n` is 1 and the language has it. */
  count(key: string, n: number, params?: Params): string;
  number(value: number): string;
  money(value: { amount: number; currency: string }): string;
  /** A day in the reader's time zone. */
  date(at: number): string;
  /** How long ago, from under a minute ("just now") to days. */
  age(at: number): string;
}

export function speaker(words: Words, lang: Lang, now: number, site?: string): Speaker {
  const say: Speaker['say'] = (key, params) => format(words, key, params);
  const number: Speaker['number'] = (value) =>
    kept(numbers, lang, () => new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 2 })).format(value);
  return {
    ...(site && { site }),
    has: (key) => key in words,
    say,
    count: (key, n, params) => say(n === 1 && `${key}_one` in words ? `${key}_one` : key, { n: number(n), ...params }),
    number,
    money: (value) => moneyWords(lang, value),
    date: (at) => kept(dates, lang, () => new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'medium' })).format(at),
    age(at) {
      const past = Math.max(0, now - at);
      if (past < MINUTE) return say('age_now');
      if (past < HOUR) return say('age_minutes', { n: Math.floor(past / MINUTE) });
      if (past < DAY) return say('age_hours', { n: Math.floor(past / HOUR) });
      return say('age_days', { n: Math.floor(past / DAY) });
    },
  };
}
