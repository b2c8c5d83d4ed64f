/** From a reader's drafts to listings: normalised, of this page's site, nothing foreign, nothing oversized. */
import { cleanText } from '../listing/text.ts';
import type {
  Claims,
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
import { allOf, partsOf, rootsOf } from './dom.ts';
import { type HostRow, rowOf, spaceIn } from './hosts.ts';
import { itemKit } from './item-kit.ts';
import { ownUrl, spaceOfPage } from './own-url.ts';

const MAX_TITLE = 500;
const MAX_SHORT = 200;
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
function withWords<T extends { text: string }>(value: T | undefined): T | undefined {
  const text = value && (short(value.text) ?? '');
  return text === value?.text ? value : value && { ...value, text };
}

function possibleMarks(raw: readonly string[] | undefined): string[] | undefined {
  if (!raw?.length) return undefined;
  const marks = [...new Set(raw.map((mark) => short(mark, 60)).filter((mark) => mark !== undefined))];
  return marks.length ? marks.slice(0, 20) : undefined;
}

function possibleClaims(raw: Claims | undefined): Claims | undefined {
  if (!raw) return undefined;
  const [price, rating, shop] = [possibleMoney(raw.price), possibleRating(raw.rating), short(raw.shop)];
  return price || rating || shop
    ? { ...(price && { price }), ...(rating && { rating }), ...(shop && { shop }) }
    : undefined;
}

/** A listing of this page's site. Values that cannot be (negative, not finite, above their scale) are left out. */
export function toListing(draft: Draft, page: Page, place: Place, primary = false): Listing {
  const price = possibleMoney(draft.price);
  const from = draft.from ? { ...draft.from } : {};
  return shown<Listing>({
    site: spaceOfPage(page),
    place,
    from,
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
    claims: primary ? possibleClaims(draft.claims) : undefined,
    sponsored: draft.sponsored || undefined,
    primary: primary || undefined,
    priceAfter: draft.priceAfter,
    ...(primary && itemKit()?.itemFields(draft)),
  });
}

/** Without the fields that hold nothing. (Built anew: deleting them makes an object that is slow ever after.) */
function shown<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const kept: Record<string, unknown> = {};
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key];
  return kept as T;
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
    return { site: spaceOfPage(page), place: card.place, from: {} };
  }
}

/** Whether an element is one of these or stands inside one. */
function isWithin(element: Element, cards: ReadonlySet<Element>): boolean {
  if (cards.size === 0) return false;
  for (let up: Element | null = element; up; up = up.parentElement) if (cards.has(up)) return true;
  return false;
}

const precedes = (a: FoundCard, b: FoundCard): boolean => (a.element.compareDocumentPosition(b.element) & 4) !== 0;

/**
 * Two lists in document order as one. The browser walks over the siblings between two elements to compare them, so on a
 * page of thousands each card of the shorter list is looked up by halves instead of sorting all.
 */
function inOrder(a: FoundCard[], b: FoundCard[]): FoundCard[] {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length === 0) return long;
  const merged: FoundCard[] = [];
  let from = 0;
  for (const card of short) {
    let [low, high] = [from, long.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (precedes(long[middle] as FoundCard, card)) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from++) merged.push(long[from] as FoundCard);
    merged.push(card);
  }
  for (; from < long.length; from++) merged.push(long[from] as FoundCard);
  return merged;
}

/** All cards of a page in document order, those of its shadow roots last. */
export function findCards(reader: SiteReader, page: Page, kind: PageKind): FoundCard[] {
  if (kind === 'none' || kind === 'wall') return [];
  if (reader.findCards) return reader.findCards(page);
  return rootsOf(page).flatMap((root) => cardsIn(root, reader, page, kind));
}

/** A card inside another card belongs to the outer one. */
function cardsIn(root: ParentNode, reader: SiteReader, page: Page, kind: PageKind): FoundCard[] {
  let found: FoundCard[] = [];
  const seen = new Set<Element>();
  for (const rule of reader.cards) {
    if (rule.paths?.test(page.url.pathname) === false) continue;
    for (const select of partsOf(rule.select)) {
      const fresh = allOf(root, select).filter((element) => !isWithin(element, seen));
      const cards = fresh.map((element): FoundCard => {
        const isAside = kind === 'item' || rule.place === 'aside' || reader.isAside?.(element, page) === true;
        return { element, place: isAside ? 'aside' : 'main' };
      });
      for (const element of fresh) seen.add(element);
      found = inOrder(found, cards);
    }
  }
  // In document order an outer card stands right before its inner ones.
  let outer: Element | undefined;
  return found.filter(({ element }) => {
    if (outer?.contains(element)) return false;
    outer = element;
    return true;
  });
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
    const kit = itemKit();
    const whole = draft && kit?.withAttributes({ ...draft, claims: kit.claimsOf(draft, page) }, page.doc);
    return draft && toListing(whole ?? draft, page, 'main', true);
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
