/** Filters in words, one chip for each. */
import type { BoardFilter } from '../../lib/boards/types.ts';
import type { Lang } from '../../lib/settings/types.ts';
import type { Translate } from '../../lib/text/format.ts';
import { moneyText } from '../app/show.ts';
import { siteName } from './names.ts';

export type FilterName = keyof BoardFilter;

export interface Chip {
  name: FilterName;
  text: string;
}

/** Currencies come from pages: what `Intl` refuses is printed as it stands. */
export function priceText(amount: number, currency: string, lang: Lang): string {
  try {
    return moneyText({ amount, currency }, lang);
  } catch {
    return `${currency} ${amount}`;
  }
}

function bandText({ currency, from, to }: NonNullable<BoardFilter['price']>, t: Translate, lang: Lang): string {
  const text = (amount: number) => priceText(amount, currency, lang);
  if (from !== undefined && to !== undefined) return t('filter_price_between', { from: text(from), to: text(to) });
  if (from !== undefined) return t('filter_price_from', { from: text(from) });
  return to !== undefined ? t('filter_price_to', { to: text(to) }) : currency;
}

export function chipsOf(filter: BoardFilter, t: Translate, lang: Lang): Chip[] {
  const { site, brand, flagship, category, price, search } = filter;
  const chips: (Chip | false | undefined | '')[] = [
    search && { name: 'search', text: t('filter_chip_search', { value: search }) },
    site && { name: 'site', text: siteName(site, lang) },
    brand && { name: 'brand', text: brand },
    flagship && { name: 'flagship', text: t('filter_flagship') },
    category && { name: 'category', text: t(`category_${category}`) },
    price && { name: 'price', text: bandText(price, t, lang) },
  ];
  return chips.filter((chip): chip is Chip => Boolean(chip));
}

/** The filter with a part of it replaced; `undefined` takes the part away. */
export function changed<N extends FilterName>(
  filter: BoardFilter,
  name: N,
  value: BoardFilter[N] | undefined,
): BoardFilter {
  const { [name]: _, ...rest } = filter;
  return value === undefined ? rest : { ...rest, [name]: value };
}

/** A band out of what stands in the fields; `undefined` where it leaves everything. An upside-down band is turned. */
export function bandOf(currency: string, fromText: string, toText: string): BoardFilter['price'] | undefined {
  const amount = (text: string): number | undefined => {
    const value = Number(text.trim().replace(',', '.'));
    return text.trim() !== '' && value >= 0 && value <= 1e12 ? value : undefined;
  };
  const [from, to] = [amount(fromText), amount(toText)];
  if (!/^[A-Z]{3}$/.test(currency)) return undefined;
  if (from !== undefined && to !== undefined && from > to) return { currency, from: to, to: from };
  if (from === undefined && to === undefined) return undefined;
  return { currency, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
