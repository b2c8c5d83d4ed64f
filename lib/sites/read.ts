/** From a reader's drafts to listings: normalised, of this page's site, nothing foreign, nothing oversized. */
import { cleanText } from '../listing/text.ts';
import type {
  Dispatch,
  Draft,
  Listing,
  Money,
  PageKind,
  Party,
  Place,
  Rating,
  Score,
  Service,
} from '../listing/types.ts';
import type { FoundCard, Page, SiteReader } from './define.ts';
import { type HostRow, rowOf, spaceIn } from './hosts.ts';

const MAX_TITLE = 500;
const MAX_SHORT = 200;
const TRACKING =
  /^(utm_|spm$|ref_?$|pf_rd_|pd_rd_|qid$|sr$|keywords$|crid$|sprefix$|dib|_encoding$|psc$|th$|gclid$|fbclid$|scm$|pvid$|abbucket$|ns$|priceTId$|xxc$|mi_id$|content-id$|sp_csd$|smid$)/;

/** `hosts`: the rows of the reader's shop. */
export function pageOf(doc: Document, address: string, hosts: readonly HostRow[]): Page {
  const url = new URL(address);
  const row = rowOf(hosts, url.hostname);
  return {
    doc,
    url,
    lang: (doc.documentElement?.getAttribute('lang') ?? '').toLowerCase(),
    memo: new Map(),
    spaceOf: (host) => spaceIn(hosts, host),
    ...(row && { row, currency: row.currency }),
  };
}

/** Through `forEach`: in Firefox's content scripts the iterators of `URLSearchParams` are not iterable. */
function queryNames(url: URL): string[] {
  const names: string[] = [];
  url.searchParams.forEach((_value, name) => {
    names.push(name);
  });
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
  if (url.protocol !== 'https:' || page.spaceOf(url.hostname) !== page.spaceOf(page.url.hostname)) return undefined;
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

/** As the worker's schema has it: what is beyond belongs to no offer, and one odd card must not cost its batch. */
const within = (value: number | undefined, max = 1e12): value is number =>
  value !== undefined && value >= 0 && value <= max;
/** Ten years. */
const MAX_HOURS = 24 * 3660;

function possibleMoney(money: Money | undefined): Money | undefined {
  if (!money || !within(money.amount) || !/^[A-Z]{3}$/.test(money.currency)) return undefined;
  const { max, ...rest } = money;
  return within(max) ? money : rest;
}

/** A list price says something only above a price in the same currency, or alone. */
function possibleListPrice(raw: Money | undefined, price: Money | undefined): Money | undefined {
  const list = possibleMoney(raw);
  return list && (!price || (list.currency === price.currency && list.amount > price.amount)) ? list : undefined;
}

function possibleRating(rating: Rating | undefined): Rating | undefined {
  if (!rating) return undefined;
  const { value, scale, count } = rating;
  const hasMean = within(scale) && within(value, scale) && value > 0;
  const hasCount = within(count?.min);
  if (!hasMean && !hasCount) return undefined;
  return { ...(hasMean && { value, scale }), ...(hasCount && { count }) };
}

const possibleScore = (score: Score | undefined): Score | undefined =>
  score && score.scale > 0 && within(score.scale, 1000) && within(score.value, score.scale) ? score : undefined;

function possibleService(service: Service | undefined): Service | undefined {
  if (!service) return undefined;
  const { percent, seconds, text } = service;
  return { text, ...(within(percent, 100) && { percent }), ...(within(seconds) && { seconds }) };
}

function possibleDispatch(dispatch: Dispatch | undefined): Dispatch | undefined {
  if (!dispatch) return undefined;
  const { hours, ...rest } = dispatch;
  return within(hours, MAX_HOURS) ? dispatch : rest;
}

/** The page's words beside a value, cut short. */
const withWords = <T extends { text: string }>(value: T | undefined): T | undefined =>
  value && { ...value, text: short(value.text) ?? '' };

function possibleMarks(raw: readonly string[] | undefined): string[] | undefined {
  const marks = [...new Set((raw ?? []).map((mark) => short(mark, 60)).filter((mark) => mark !== undefined))];
  return marks.length ? marks.slice(0, 20) : undefined;
}

/** A listing of this page's site. Values that cannot be (negative, not finite, above their scale) are left out. */
export function toListing(draft: Draft, page: Page, place: Place, primary = false): Listing {
  const price = possibleMoney(draft.price);
  const fields: Partial<Listing> = {
    id: short(draft.id, 100),
    url: ownUrl(draft.url, page),
    title: short(draft.title, MAX_TITLE),
    price,
    listPrice: possibleListPrice(draft.listPrice, price),
    shop: ownParty(draft.shop, page),
    promoter: ownParty(draft.promoter, page),
    shopKind: draft.shopKind,
    shopRating: possibleScore(draft.shopRating),
    rating: possibleRating(draft.rating),
    sales: withWords(within(draft.sales?.min) ? draft.sales : undefined),
    service: withWords(possibleService(draft.service)),
    dispatch: withWords(possibleDispatch(draft.dispatch)),
    shipping: withWords(draft.shipping),
    returns: short(draft.returns),
    licence: short(draft.licence),
    brand: short(draft.brand, 100),
    marks: possibleMarks(draft.marks),
    sponsored: draft.sponsored || undefined,
    primary: primary || undefined,
  };
  for (const key of Object.keys(fields) as (keyof Listing)[]) if (fields[key] === undefined) delete fields[key];
  return { ...fields, site: page.spaceOf(page.url.hostname), place, from: { ...draft.from } };
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
    return { site: page.spaceOf(page.url.hostname), place: card.place, from: {} };
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
