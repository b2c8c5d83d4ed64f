/** The day that a review names. Only what is certain: no "2 months ago", no 03/11/2026, no month without a day. */
import { fieldText } from './number.ts';

/** "2026-11-03", "2026年11月3日", "2026. 11. 3": the year first has one meaning everywhere. */
const BY_YEAR = /(?<!\d)(\d{4}) ?[-/.年년] ?(\d{1,2}) ?[-/.月월] ?(\d{1,2})(?!\d)/;
/** "3. November 2026", "3 de noviembre de 2026", "Nov. 3rd, 2026". */
const BY_NAME =
  /(?<![\p{L}\d])(?:(\d{1,2})(?:st|nd|rd|th|er|[.º])? (?:d[e'’] ?)?([\p{L}\p{M}]+)|([\p{L}\p{M}]+)\.? (\d{1,2})(?:st|nd|rd|th)?)[.,]?(?: del?)? (\d{4})(?!\d)/iu;

const months = new Map<string, readonly string[]>();

/** The names of the twelve months beside a day (genitives included), as the browser knows them. */
function monthsIn(lang: string): readonly string[] {
  let names = months.get(lang);
  if (!names) {
    try {
      const form = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' });
      const nameOf = (month: number) =>
        form.formatToParts(Date.UTC(2026, month, 3)).find(({ type }) => type === 'month');
      names = Array.from({ length: 12 }, (_, month) => nameOf(month)?.value.toLowerCase() ?? '');
    } catch {
      names = [];
    }
    months.set(lang, names);
  }
  return names;
}

/** 1 to 12 for a name or at least its first three letters, where these fit one month only; else 0. */
function monthOf(name: string, lang: string): number {
  for (const names of [monthsIn(lang), monthsIn('en')]) {
    const fits = names.filter((month) => month === name || (name.length > 2 && month.startsWith(name)));
    const only = fits.length === 1 ? fits[0] : fits.find((month) => month === name);
    if (only) return names.indexOf(only) + 1;
  }
  return 0;
}

/** Midnight (UTC) of the day in epoch milliseconds; `lang`: of the page (BCP 47). */
export function parseReviewDate(text: string, lang: string): number | undefined {
  const line = fieldText(text, 200);
  const number = BY_YEAR.exec(line);
  const named = number ? null : BY_NAME.exec(line);
  const found = number ?? named;
  if (!found) return undefined;
  const [, first = '', second = '', third = '', fourth = '', fifth = ''] = found;
  const [year, month, day] = number
    ? [Number(first), Number(second), Number(third)]
    : [Number(fifth), monthOf((second || third).toLowerCase(), lang), Number(first || fourth)];
  const at = Date.UTC(year, month - 1, day);
  const isReal = year > 1994 && year < 2101 && month > 0 && month < 13 && new Date(at).getUTCDate() === day;
  return isReal ? at : undefined;
}
