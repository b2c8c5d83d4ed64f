/** What a shop's reader is: data and two functions. Listed once in `lib/sites/readers.ts`. */
import type { Draft, PageKind, Place } from '../listing/types.ts';
import type { HostRow } from './hosts.ts';
import type { PartHooks, Parts } from './parts.ts';

/** The page a reader looks at. Built once per document and address by `pageOf`. */
export interface Page {
  doc: Document;
  /** Open shadow roots of the document that may hold cards, for readers that ask for them (`parts`). */
  roots?: readonly ShadowRoot[];
  url: URL;
  /** The catalogue's row of this host; absent for a shop not known by name. */
  row?: HostRow;
  /** The space a host's offers are filed under, as far as this shop's own rows tell. */
  spaceOf(host: string): string;
  /** Language of the page (`html lang`), lower case, e.g. `zh-cn`; empty when the page does not say. */
  lang: string;
  /** What a bare ¥ or $ means here; absent when unknown. */
  currency?: string;
  /** Memo per page for readers that parse page-wide data (JSON-LD, embedded state) once. */
  memo: Map<string, unknown>;
}

/** A card selector, newest first. The date says when a real page with it was last seen. */
export interface CardRule {
  select: string;
  place?: Place;
  /** `YYYY` or `YYYY-MM` of the newest page seen with this markup. */
  seen: string;
  why?: string;
  /** Looked for only on pages with such a path: parts of a class cost a look at every element of the page. */
  paths?: RegExp;
}

export interface FoundCard {
  element: Element;
  place: Place;
}

/** Where the badge goes: an element that the site itself positions (`position: relative` by its own styles). */
export interface BadgeSpot {
  anchor: Element;
  corner?: 'bottom-start' | 'top-start' | 'top-end' | 'bottom-end';
}

export interface SiteReader {
  /** The catalogue row's id; `generic` for the reader of shops nobody named. */
  id: string;
  /** The shop's hosts; for the generic reader those of the shops that it reads under a name. */
  hosts: readonly HostRow[];
  cards: readonly CardRule[];
  /** For shops whose cards stand in open shadow roots or in frames of their own origin: `openParts()`. */
  parts?(reader: SiteReader, doc: Document, hooks: PartHooks): Parts;
  /** Instead of `cards`, for readers that detect cards without fixed selectors. */
  findCards?(page: Page): FoundCard[];
  /** Grid, item, wall or nothing. Must not claim more than the page shows. */
  kind(page: Page): PageKind;
  /** Moves a card of a `main` rule to `aside` (it stands inside a carousel, a strip of ads). */
  isAside?(card: Element, page: Page): boolean;
  /**
   * One card. `undefined`: no offer at all (a heading, a placeholder still empty). A draft without a title: seen,
   * but not readable. Must not throw on odd markup; must not force layout (`textContent`, attributes, `closest`).
   */
  readCard(card: Element, page: Page): Draft | undefined;
  /** The product an item page is about. */
  readItem?(page: Page): Draft | undefined;
  /** Whether this page is read with the item kit (`item-kit.ts`), as far as is known without it. Absent: item pages are. */
  needsKit?(page: Page, kind: PageKind): boolean;
  badge?(card: Element, page: Page): BadgeSpot | undefined;
  /** The element under which the strip of an item page stands (the title). */
  title?(page: Page): Element | undefined;
  /** The block of buy buttons of an item page; a warning stands above it. */
  buy?(page: Page): Element | undefined;
}

/** Identity with a check of the type: keeps every site file the same shape. */
export const defineSite = (reader: SiteReader): SiteReader => reader;
