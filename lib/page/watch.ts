/**
 * Finds and follows the listings of one frame: one observer, work in slices, silent while Kaopu itself writes.
 * Infinite scroll, single-page navigation, recycled cards and late data all arrive here as mutations.
 */
import { listingKey } from '../listing/key.ts';
import type { Listing, PageKind } from '../listing/types.ts';
import type { FoundCard, Page, SiteReader } from '../sites/define.ts';
import { outside } from '../sites/dom.ts';
import { findCards, kindOf, pageOf, readCard, readItem } from '../sites/read.ts';
import { isOurs } from './frame.ts';
import { kitGate } from './gate.ts';
import { keyRing } from './key-ring.ts';

/** One card that is followed. `key` is unique on the page: the listing's key, numbered when it stands there twice. */
export interface Tracked extends FoundCard {
  key: string;
  listing: Listing;
  signature: string;
}

export interface WatchEvents {
  /** A new address or document: forget what was drawn for the old one. */
  visit(kind: PageKind, page: Page): void;
  kind(kind: PageKind, page: Page): void;
  item(listing: Listing | undefined, page: Page): void;
  /** Cards that are new or say something else now. */
  cards(changed: Tracked[], page: Page): void;
  gone(cards: Tracked[]): void;
  /** A frame of the page's own whose cards are followed as well. */
  view(view: Window): void;
  /** Brings what item pages are read with. */
  kit(): Promise<unknown>;
  /** After each round: what the page holds now. */
  round(health: { seen: number; unreadable: number; ms: number; errors: number }): void;
}

export interface Watch {
  /** Runs writes of our own unseen by the observer. */
  quietly(write: () => void): void;
  tracked(): Iterable<Tracked>;
}

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: 'href src title aria-label content lang data-asin data-sku data-id data-spu data-nid'.split(' '),
};
/** Milliseconds of reading before the page gets the thread back. */
const SLICE = 8;
const MIN_GAP = 120;

export function watchPage(reader: SiteReader, win: Window, signal: AbortSignal, on: WatchEvents): Watch {
  const doc = win.document;
  let page = pageOf(doc, win.location.href, reader.hosts);
  let kind: PageKind = 'none';
  /** Without what its frames hold. */
  let ownKind: PageKind = kind;
  let address = '';
  let cards = new Map<Element, Tracked>();
  let itemSignature = '';
  const keys = keyRing();
  /** Cards whose element is gone, by listing: a list that is drawn anew takes them over. */
  let orphans = new Map<string, Tracked[]>();
  const dirty = new Set<Element>();
  let grown = true;
  let lost = false;
  let scheduled = false;
  let busy = false;
  let nextRound = 0;
  let started = 0;
  let errors = 0;
  const onError = () => errors++;

  const gather = (records: MutationRecord[]) => {
    for (const record of records) {
      const { target: node } = record;
      const target =
        node.nodeType === 1
          ? (node as Element)
          : (node.parentElement ?? (node as ShadowRoot).host ?? doc.documentElement);
      if (!target || isOurs(target)) continue;
      if (record.type === 'childList') {
        if (![...record.addedNodes, ...record.removedNodes].some((node) => !isOurs(node))) {
          // The page threw out what is ours: a round puts it back.
          lost = true;
          continue;
        }
        parts?.added(record.addedNodes);
        grown = true;
      }
      dirty.add(target);
    }
    if (dirty.size || grown || lost) schedule();
  };
  const observer = new (win as Window & typeof globalThis).MutationObserver(gather);

  const observe = (node: Node) => observer.observe(node, OBSERVED);
  const parts = reader.parts?.(reader, doc, { observe, grown: () => grow(), view: on.view, signal });

  const schedule = () => {
    if (scheduled || busy || signal.aborted) return;
    scheduled = true;
    win.setTimeout(() => void round(), Math.max(0, nextRound - win.performance.now()));
  };

  const grow = () => {
    grown = true;
    schedule();
  };

  const holdUp = kitGate(reader, win, on.kit, grow);

  async function round(): Promise<void> {
    scheduled = false;
    if (signal.aborted) return;
    busy = true;
    started = win.performance.now();
    const touched = new Set(dirty);
    const rescan = grown;
    dirty.clear();
    grown = false;
    lost = false;
    try {
      await look(touched, rescan);
    } finally {
      busy = false;
      const cost = win.performance.now() - started;
      nextRound = win.performance.now() + Math.max(MIN_GAP, Math.min(4 * cost, 2000));
      if (dirty.size || grown || lost) schedule();
      else parts?.wait();
    }
  }

  async function look(touched: ReadonlySet<Element>, rescan: boolean): Promise<void> {
    const turned = await turnTo(touched, rescan);
    if (signal.aborted) return;
    const start = win.performance.now();
    if (kind === 'item' && (rescan || turned || touched.size)) lookAtItem(turned);
    const found = rescan || turned ? [...findCards(reader, page, ownKind), ...(parts?.cards(kind) ?? [])] : undefined;
    const toRead = found ? dirtyOrNew(found, turned ? new Set(cards.keys()) : touched) : dirtyCards(touched);
    orphans = new Map();
    if (found) findOrphans(new Set(found.map((card) => card.element)));
    const ms = win.performance.now() - start + (await readCards(toRead));
    if (signal.aborted) return;
    if (found) dropMissing(new Set(found.map((card) => card.element)));
    const unreadable = [...cards.values()].filter(({ listing }) => !listing.title).length;
    on.round({ seen: cards.size, unreadable, ms, errors });
  }

  function findOrphans(present: ReadonlySet<Element>): void {
    for (const card of cards.values()) {
      if (present.has(card.element)) continue;
      const id = listingKey(card.listing);
      orphans.set(id, [...(orphans.get(id) ?? []), card]);
    }
  }

  async function turnTo(touched: ReadonlySet<Element>, rescan: boolean): Promise<boolean> {
    let turned = turnPage(touched, rescan);
    while (await holdUp(page, kind)) {
      // What is read with the kit may make it a page of another kind. The wait was no work.
      turned = turnPage(touched, true) || turned;
      started = win.performance.now();
    }
    return turned;
  }

  /** Takes in a new address, new data or another kind of page; true when everything must be looked at again. */
  function turnPage(touched: ReadonlySet<Element>, rescan: boolean): boolean {
    const isNew = win.location.href !== address;
    const isStale = rescan && (kind === 'none' || kind === 'wall' || reader.findCards !== undefined);
    const { lang, roots } = page;
    if (isNew || isStale || hasData(touched)) page = pageOf(doc, win.location.href, reader.hosts);
    if (roots) page.roots = roots;
    const before = kind;
    if (isNew || rescan) {
      parts?.look(page);
      ownKind = kindOf(reader, page);
      kind = (ownKind === 'none' && parts?.kind()) || ownKind;
    }
    if (isNew) {
      address = win.location.href;
      itemSignature = '';
      errors = 0;
      if (cards.size) on.gone([...cards.values()]);
      cards = new Map();
      keys.clear();
      on.visit(kind, page);
    } else if (kind !== before) on.kind(kind, page);
    return isNew || kind !== before || page.lang !== lang;
  }

  function lookAtItem(turned: boolean): void {
    const item = readItem(reader, page, onError);
    const signature = JSON.stringify(item) ?? '';
    if (signature === itemSignature && !turned) return;
    itemSignature = signature;
    on.item(item, page);
  }

  /** Reads cards in slices and tells of them slice by slice; answers the milliseconds of reading. */
  async function readCards(toRead: readonly FoundCard[]): Promise<number> {
    let ms = 0;
    let changed: Tracked[] = [];
    let start = win.performance.now();
    const tell = () => {
      ms += win.performance.now() - start;
      if (changed.length) on.cards(changed, page);
      changed = [];
    };
    for (const card of toRead) {
      // What was taken out meanwhile is a matter of the next round: it may be drawn anew.
      const tracked =
        card.element.isConnected && takeIn(card, readCard(reader, card, parts?.pageOf(card.element) ?? page, onError));
      if (tracked) changed.push(tracked);
      if (win.performance.now() - start < SLICE) continue;
      tell();
      await new Promise((resolve) => win.setTimeout(resolve, 0));
      if (signal.aborted) return ms;
      start = win.performance.now();
    }
    tell();
    return ms;
  }

  /** Files a reading of a card; answers the card when it is new or says something else than before. */
  function takeIn(card: FoundCard, listing: Listing | undefined): Tracked | undefined {
    const known = cards.get(card.element);
    if (!listing) {
      if (known) forget([known]);
      return undefined;
    }
    const signature = JSON.stringify(listing);
    if (known?.signature === signature) return undefined;
    const id = listingKey(listing);
    const isSame = known && listingKey(known.listing) === id;
    if (known && !isSame) forget([known]);
    const heir = known ? undefined : orphans.get(id)?.shift();
    if (heir) cards.delete(heir.element);
    const tracked: Tracked = { ...card, listing, signature, key: (isSame ? known : heir)?.key ?? keys.take(listing) };
    cards.set(card.element, tracked);
    return tracked;
  }

  function forget(lost: Tracked[]): void {
    for (const { element, key } of lost) {
      cards.delete(element);
      keys.free(key);
    }
    if (lost.length) on.gone(lost);
  }

  /** Whether page data (JSON in a script) changed: then the memo of the page is stale. */
  const hasData = (touched: ReadonlySet<Element>) =>
    [...touched].some(({ localName }) => /^(?:script|head|html)$/.test(localName));

  function dirtyOrNew(found: FoundCard[], touched: ReadonlySet<Element>): FoundCard[] {
    const again = new Set(dirtyCards(touched).map((card) => card.element));
    return found.filter(({ element, place }) => {
      const known = cards.get(element);
      return !known || known.place !== place || again.has(element);
    });
  }

  function dirtyCards(touched: ReadonlySet<Element>): FoundCard[] {
    const again = new Map<Element, FoundCard>();
    for (const element of touched) {
      let card: Element | null = element;
      while (card && !cards.has(card)) card = card.parentElement ?? (parts && outside(card)) ?? null;
      const known = card && cards.get(card);
      if (known) again.set(known.element, known);
    }
    return [...again.values()];
  }

  const dropMissing = (present: ReadonlySet<Element>) =>
    forget([...cards.values()].filter(({ element }) => !present.has(element)));

  observe(doc);
  signal.addEventListener('abort', () => observer.disconnect());
  win.addEventListener('popstate', () => schedule(), { signal });
  schedule();

  return {
    quietly(write) {
      gather(observer.takeRecords());
      write();
      observer.takeRecords();
    },
    tracked: () => cards.values(),
  };
}
