/** From a reader's drafts to listings: normalised, of this page's site, nothing foreign, nothing oversized. */
import { cleanText } from '../listing/text.ts';
import type { Draft, Listing, PageKind, Party, Place } from '../listing/types.ts';
import { rowOfHost, spaceOfHost } from './hosts.ts';
import type { FoundCard, Page, SiteReader } from './define.ts';

const MAX_TITLE = 500;
const MAX_SHORT = 200;
const TRACKING =
  /^(utm_|spm$|ref_?$|pf_rd_|pd_rd_|qid$|sr$|keywords$|crid$|sprefix$|dib|_encoding$|psc$|th$|gclid$|fbclid$|scm$|pvid$|abbucket$|ns$|priceTId$|xxc$|mi_id$|content-id$|sp_csd$|smid$)/;

export function pageOf(doc: Document, address: string): Page {
  const url = new URL(address);
  const row = rowOfHost(url.hostname)?.row;
  return {
    doc,
    url,
    lang: (doc.documentElement?.getAttribute('lang') ?? '').toLowerCase(),
    memo: new Map(),
    ...(row && { row, currency: row.currency }),
  };
}

/** Through `forEach`: in Firefox's content scripts the iterators of `URLSearchParams` are not iterable. */
function queryNames(url: URL): string[] {
  const names: string[] = [];
  url.searchParams.forEach((_value, name) => names.push(name));
  return names;
}

/** An http(s) address on the page's own site without tracking parameters and fragment, or `undefined`. */
export function ownUrl(raw: string | undefined, page: Page): string | undefined {
  if (!raw) return undefined;
  let url: URL;
  try {
    url = new URL(raw, page.url);
  } catch {
    return undefined;
  }
  if (url.protocol === 'http:') url.protocol = 'https:';
  if (url.protocol !== 'https:' || spaceOfHost(url.hostname) !== spaceOfHost(page.url.hostname)) return undefined;
  url.hash = '';
  url.username = url.password = '';
  for (const name of queryNames(url)) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href.length > 2000 ? undefined : url.href;
}

const short = (text: string | undefined, max = MAX_SHORT): string | undefined => {
  const clean = text === undefined ? '' : cleanText(text);
  return clean ? clean.slice(0, max) : undefined;
};

function ownParty(party: Party | undefined, page: Page): Party | undefined {
  const name = short(party?.name);
  const id = short(party?.id, 100);
  const url = ownUrl(party?.url, page);
  if (!name && !id) return undefined;
  return { ...(name && { name }), ...(id && { id }), ...(url && { url }) };
}

const finite = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

/** A listing of this page's site. Values that cannot be (negative, not finite, above their scale) are left out. */
export function toListing(draft: Draft, page: Page, place: Place, primary = false): Listing {
  const { from = {}, ...fields } = draft;
  const listing: Listing = { site: spaceOfHost(page.url.hostname), place, from: { ...from } };
  if (primary) listing.primary = true;
  if (fields.sponsored) listing.sponsored = true;
  const set = <K extends keyof Listing>(key: K, value: Listing[K] | undefined) => {
    if (value !== undefined) listing[key] = value;
  };
  set('id', short(fields.id, 100));
  set('url', ownUrl(fields.url, page));
  set('title', short(fields.title, MAX_TITLE));
  const money = (m: typeof fields.price) =>
    m && finite(m.amount) && m.amount >= 0 && /^[A-Z]{3}$/.test(m.currency) ? m : undefined;
  set('price', money(fields.price));
  const list = money(fields.listPrice);
  if (list && (!listing.price || (list.currency === listing.price.currency && list.amount > listing.price.amount)))
    set('listPrice', list);
  set('shop', ownParty(fields.shop, page));
  set('promoter', ownParty(fields.promoter, page));
  set('shopKind', fields.shopKind);
  const score = fields.shopRating;
  if (score && finite(score.value) && score.value >= 0 && score.value <= score.scale) set('shopRating', score);
  const rating = fields.rating;
  if (rating) {
    const value = finite(rating.value) && finite(rating.scale) && rating.value > 0 && rating.value <= rating.scale;
    const count = rating.count && finite(rating.count.min) && rating.count.min >= 0 ? rating.count : undefined;
    if (value || count)
      set('rating', {
        ...(value && { value: rating.value, scale: rating.scale }),
        ...(count && { count }),
      } as Listing['rating']);
  }
  if (fields.sales && finite(fields.sales.min) && fields.sales.min >= 0)
    set('sales', { ...fields.sales, text: short(fields.sales.text) ?? '' });
  if (fields.service) set('service', { ...fields.service, text: short(fields.service.text) ?? '' });
  if (fields.dispatch) set('dispatch', { ...fields.dispatch, text: short(fields.dispatch.text) ?? '' });
  if (fields.shipping) set('shipping', { ...fields.shipping, text: short(fields.shipping.text) ?? '' });
  set('returns', short(fields.returns));
  set('licence', short(fields.licence));
  set('brand', short(fields.brand, 100));
  const marks = [...new Set((fields.marks ?? []).map((mark) => short(mark, 60)).filter((mark) => mark !== undefined))];
  if (marks.length) set('marks', marks.slice(0, 20));
  return listing;
}

/** A card as read: a listing (without a title: unreadable), or nothing at all. Never throws. */
export function readCard(
  reader: SiteReader,
  card: FoundCard,
  page: Page,
  onError?: (error: unknown) => void,
): Listing | undefined {
  try {
    const draft = reader.readCard(card.element, page);
    return draft && toListing(draft, page, card.place);
  } catch (error) {
    onError?.(error);
    return { site: spaceOfHost(page.url.hostname), place: card.place, from: {} };
  }
}

/** All cards of a page in document order; a card inside another card belongs to the outer one. */
export function findCards(reader: SiteReader, page: Page, kind: PageKind): FoundCard[] {
  if (kind === 'none' || kind === 'wall') return [];
  if (reader.findCards) return reader.findCards(page);
  const seen = new Set<Element>();
  const found: FoundCard[] = [];
  for (const rule of reader.cards) {
    for (const element of page.doc.querySelectorAll(rule.select)) {
      if (seen.has(element)) continue;
      seen.add(element);
      const aside = kind === 'item' || rule.place === 'aside' || reader.isAside?.(element, page) === true;
      found.push({ element, place: aside ? 'aside' : 'main' });
    }
  }
  const elements = new Set(found.map((card) => card.element));
  const outer = found.filter(({ element }) => {
    for (let up = element.parentElement; up; up = up.parentElement) if (elements.has(up)) return false;
    return true;
  });
  return outer.sort((a, b) => (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1));
}

export interface CardReading extends FoundCard {
  listing: Listing;
}

export interface PageReading {
  kind: PageKind;
  item?: Listing;
  cards: CardReading[];
  /** Cards that threw while being read. */
  errors: number;
}

/** Reads a whole page at once: for reports, benchmarks and tests; the watcher reads in batches. */
export function readPage(reader: SiteReader, page: Page): PageReading {
  const kind = kindOf(reader, page);
  let errors = 0;
  const item = kind === 'item' ? readItem(reader, page, () => errors++) : undefined;
  const cards: CardReading[] = [];
  for (const card of findCards(reader, page, kind)) {
    const listing = readCard(reader, card, page, () => errors++);
    if (listing) cards.push({ ...card, listing });
  }
  return { kind, cards, errors, ...(item && { item }) };
}

export function readItem(reader: SiteReader, page: Page, onError?: (error: unknown) => void): Listing | undefined {
  try {
    const draft = reader.readItem?.(page);
    return draft && toListing(draft, page, 'main', true);
  } catch (error) {
    onError?.(error);
    return undefined;
  }
}

export function kindOf(reader: SiteReader, page: Page): PageKind {
  try {
    return reader.kind(page);
  } catch {
    return 'none';
  }
}
