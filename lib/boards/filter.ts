import { brandOf } from '../trust/brands/list.ts';
import { leadingBrand } from '../trust/brands/read.ts';
import { CATEGORIES, type Category, categoryOf } from '../trust/category.ts';
import type { Rows } from './index/rows.ts';
import { foldUnits } from './index/texts.ts';
import type { BoardFilter, Observed } from './types.ts';

/** A brand by its usual name where it is known, else as shown, else the one that the title starts with. */
export function brandNameOf({ brand, title }: { brand?: string; title?: string }): string | undefined {
  if (brand) return brandOf(brand)?.name ?? brand;
  return title ? leadingBrand(title)?.brand.name : undefined;
}

/** Number of a row's brand in `names`, 0 for none; looked for when first asked, as titles take their time. */
export function brandAt({ columns, names, texts }: Rows, row: number): number {
  const known = columns.brand[row] ?? 0;
  if (known > 0) return known - 1;
  const shown = names.at(columns.shownBrand[row] ?? 0);
  const title = texts.read(columns.title[row] ?? 0);
  const number = names.add(brandNameOf({ ...(shown && { brand: shown }), title }));
  columns.brand[row] = number + 1;
  return number;
}

/** Number of a row's category in `CATEGORIES`, -1 for none. */
export function categoryAt({ columns, names, texts }: Rows, row: number): number {
  const known = columns.category[row] ?? 0;
  if (known > 0) return known - 2;
  const path = names.at(columns.path[row] ?? 0);
  const title = texts.read(columns.title[row] ?? 0);
  const category = categoryOf({ title, ...(path && { details: { category: path } }) });
  const number = category ? CATEGORIES.indexOf(category) : -1;
  columns.category[row] = number + 2;
  return number;
}

/** Spaces at the ends of what is typed mean nothing. */
const soughtOf = ({ search }: BoardFilter) => search?.trim() || undefined;
const canonical = (brand: string): string => brandOf(brand)?.name ?? brand;

type Test = (row: number) => boolean;

/** Numbers of names that hold what is sought: names are few, rows are many. */
function numbersWith(list: readonly (string | undefined)[], sought: string): Set<number> {
  const folded = String.fromCharCode(...foldUnits(sought));
  const found = new Set<number>();
  list.forEach((name, number) => {
    if (name && String.fromCharCode(...foldUnits(name)).includes(folded)) found.add(number);
  });
  return found;
}

function searchOf(rows: Rows, sought: string): Test {
  const { columns, texts, names, parties } = rows;
  const units = foldUnits(sought);
  const shops = numbersWith(
    parties.list.map((party) => party.name),
    sought,
  );
  const brands = numbersWith(names.list, sought);
  return (row) =>
    texts.has(columns.title[row] ?? 0, units) ||
    shops.has(columns.shop[row] ?? 0) ||
    brands.has(columns.shownBrand[row] ?? 0);
}

/** Whether a row is left by a filter; `undefined` where all are. Cheap tests first. */
export function passesOf(rows: Rows, filter: BoardFilter | undefined): Test | undefined {
  if (!filter) return undefined;
  const { columns, names } = rows;
  const tests: Test[] = [];
  if (filter.site !== undefined) {
    const site = names.find(filter.site);
    tests.push((row) => columns.site[row] === site);
  }
  if (filter.flagship) tests.push((row) => columns.flagship[row] === 1);
  if (filter.price) {
    const { from = 0, to = Number.POSITIVE_INFINITY } = filter.price;
    const currency = names.find(filter.price.currency);
    tests.push((row) => {
      const price = columns.price[row] ?? Number.NaN;
      return columns.currency[row] === currency && currency > 0 && price >= from && price <= to;
    });
  }
  const sought = soughtOf(filter);
  if (sought) tests.push(searchOf(rows, sought));
  if (filter.category) {
    const category = CATEGORIES.indexOf(filter.category);
    tests.push((row) => categoryAt(rows, row) === category);
  }
  if (filter.brand) {
    const brand = canonical(filter.brand);
    tests.push((row) => names.at(brandAt(rows, row)) === brand);
  }
  if (tests.length === 0) return undefined;
  return (row) => tests.every((test) => test(row));
}

const folded = (text: string): string => String.fromCharCode(...foldUnits(text));

/** The rows that a filter leaves, without an index. */
export function filterObserved(observed: readonly Observed[], filter: BoardFilter): Observed[] {
  const sought = soughtOf(filter);
  const units = sought && folded(sought);
  const brand = filter.brand && canonical(filter.brand);
  const { from = 0, to = Number.POSITIVE_INFINITY } = filter.price ?? {};
  return observed.filter(({ listing }) => {
    const { site, shopKind, price, title, shop } = listing;
    if (filter.site !== undefined && site !== filter.site) return false;
    if (filter.flagship && shopKind !== 'flagship' && shopKind !== 'self-operated') return false;
    if (filter.price && !(price?.currency === filter.price.currency && price.amount >= from && price.amount <= to))
      return false;
    if (units && ![title, shop?.name, listing.brand].some((text) => text && folded(text).includes(units))) return false;
    if (filter.category && categoryOf(listing) !== filter.category) return false;
    return !brand || brandNameOf(listing) === brand;
  });
}

export interface Facet<V> {
  value: V;
  /** Listings. */
  n: number;
}

/** What can be chosen from, most frequent first. */
export interface Facets {
  sites: Facet<string>[];
  brands: Facet<string>[];
  categories: Facet<Category>[];
  currencies: Facet<string>[];
}

/** Brands of a few listings are found by search. */
const MOST = 60;

function facet<V extends string>(counts: ReadonlyMap<V, number>): Facet<V>[] {
  return [...counts]
    .map(([value, n]) => ({ value, n }))
    .sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1))
    .slice(0, MOST);
}

/** Distinct values of what `forEach` visits. */
export function facetsOf(rows: Rows, forEach: (visit: (row: number) => void) => void): Facets {
  const { columns, names } = rows;
  const [sites, brands, currencies] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const categories = new Map<Category, number>();
  const add = <V>(counts: Map<V, number>, value: V | '' | undefined) => {
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  forEach((row) => {
    add(sites, names.at(columns.site[row] ?? 0));
    add(currencies, names.at(columns.currency[row] ?? 0));
    add(brands, names.at(brandAt(rows, row)));
    add(categories, CATEGORIES[categoryAt(rows, row)]);
  });
  return {
    sites: facet(sites),
    brands: facet(brands),
    categories: facet(categories),
    currencies: facet(currencies),
  };
}
