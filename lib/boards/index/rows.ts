/** What the boards know of every listing, in typed arrays; filled from the store's rows, which need not be kept. */
import { STATES } from '../../trust/types.ts';
import { qualityOf, type SitePrior } from '../quality.ts';
import type { Observed } from '../types.ts';
import { type Columns, columnsOf } from './columns.ts';
import { Courses } from './course.ts';
import { setDays } from './days.ts';
import { hashOf, Keys } from './keys.ts';
import { Names, Parties, type PartyRow } from './names.ts';
import { foldHash, type PackedTexts, Texts } from './texts.ts';

/** Raised when what is packed, or how quality is made, changes: older packs are not read. */
export const PACK_VERSION = 1;

/** The rows as plain data that IndexedDB can store in one piece. */
export interface PackedRows {
  version: number;
  size: number;
  columns: Columns;
  texts: PackedTexts;
  course: Courses['course'];
  names: string[];
  parties: PartyRow[];
}

export type PriorOf = (site: string) => SitePrior | undefined;

/** Wasted units before it is worth while to begin anew. */
const MIN_WASTE = 2_000_000;

export class Rows {
  columns: Columns;
  size: number;
  readonly texts: Texts;
  readonly courses: Courses;
  /** Sites, currencies, brands and paths of categories. */
  readonly names: Names;
  readonly parties: Parties;
  readonly #keys: Keys;
  readonly prior: PriorOf;
  readonly #fresh: number;

  constructor(prior: PriorOf, packed?: PackedRows) {
    const kept = packed?.version === PACK_VERSION ? packed : undefined;
    this.prior = prior;
    this.size = kept?.size ?? 0;
    this.columns = columnsOf(Math.max(4096, this.size), kept?.columns);
    this.texts = new Texts(kept?.texts);
    this.courses = new Courses(kept?.course, kept?.course.at.length);
    this.names = new Names(kept?.names);
    this.parties = new Parties(kept?.parties);
    this.#keys = new Keys(this.texts, this.columns, this.size);
    this.#fresh = this.texts.size;
  }

  pack(): PackedRows {
    const { size } = this;
    const columns = columnsOf(size, this.columns);
    return {
      version: PACK_VERSION,
      size,
      columns,
      texts: this.texts.pack(),
      course: this.courses.pack().course,
      names: this.names.list,
      parties: this.parties.list,
    };
  }

  /** Whether changed texts have left so much waste that a new one should be filled from the store. */
  get isWorn(): boolean {
    return this.texts.size > 2 * this.#fresh + MIN_WASTE && this.#fresh > MIN_WASTE;
  }

  find(key: string): number {
    return this.#keys.find(key, hashOf(key), this.columns);
  }

  key(row: number): string {
    return this.texts.read(this.columns.key[row] ?? 0);
  }

  #newRow(key: string, hash: number): number {
    const row = this.size;
    if (row >= this.columns.live.length) this.columns = columnsOf(2 * this.columns.live.length, this.columns);
    this.columns.key[row] = this.texts.add(key);
    this.columns.keyHash[row] = hash;
    this.size += 1;
    this.#keys.add(row, this.columns);
    return row;
  }

  /** Fills in a row of the store, or what has become of it. Of two of one key in any order the later seen holds. */
  put(observed: Observed): void {
    const { key, listing, days, sales } = observed;
    const hash = hashOf(key);
    const known = this.#keys.find(key, hash, this.columns);
    const first = Math.min(observed.first, observed.last);
    const last = Math.max(observed.first, observed.last);
    if (known >= 0 && this.columns.live[known] === 1 && (this.columns.last[known] ?? 0) > last) return;
    const row = known < 0 ? this.#newRow(key, hash) : known;
    const { columns, names } = this;
    columns.live[row] = 1;
    columns.first[row] = first;
    columns.last[row] = last;
    setDays(columns, row, days);
    this.courses.put(columns, row, sales);
    const { low, quality, high, n } = qualityOf(listing.rating, this.prior(listing.site));
    columns.low[row] = low;
    columns.mid[row] = quality;
    columns.high[row] = high;
    columns.n[row] = n;
    const { price } = listing;
    columns.price[row] = price?.amount ?? Number.NaN;
    columns.currency[row] = names.add(price?.currency);
    columns.state[row] = STATES.indexOf(observed.state);
    columns.fit[row] = listing.title && (price === undefined || price.amount > 0) ? 1 : 0;
    columns.flagship[row] = listing.shopKind === 'flagship' || listing.shopKind === 'self-operated' ? 1 : 0;
    columns.site[row] = names.add(listing.site);
    columns.shop[row] = this.parties.add('shop', listing.site, listing.shop, last);
    columns.promoter[row] = this.parties.add('promoter', listing.site, listing.promoter, last);
    this.#putWords(row, observed);
  }

  #putWords(row: number, { listing }: Observed): void {
    const { columns, texts, names } = this;
    const title = texts.put(columns.title[row] ?? 0, listing.title ?? '');
    const brand = names.add(listing.brand);
    const path = names.add(listing.details?.category);
    if (title !== columns.title[row] || brand !== columns.shownBrand[row] || path !== columns.path[row]) {
      columns.brand[row] = 0;
      columns.category[row] = 0;
      columns.titleHash[row] = foldHash(listing.title ?? '');
    }
    columns.title[row] = title;
    columns.shownBrand[row] = brand;
    columns.path[row] = path;
    columns.url[row] = texts.put(columns.url[row] ?? 0, listing.url ?? '');
  }

  /** Forgets a row that the store has forgotten. */
  drop(key: string): void {
    const row = this.find(key);
    if (row >= 0) this.columns.live[row] = 0;
  }
}
