/** Every message by name: what is asked, what is answered. The worker parses each with `schemas.ts`. */
import type { FieldDrop } from '../listing/health.ts';
import type { Listing, PageKind } from '../listing/types.ts';
import type { StoredRecord } from '../records/types.ts';
import type { FirstChoice } from '../settings/first.ts';
import type { Lang, Settings, SettingsPatch } from '../settings/types.ts';
import type { OfItem } from '../trust/of-item.ts';
import type { Scorecard } from '../trust/scorecard.ts';
import type { State, Verdict } from '../trust/types.ts';
import type { BoardsProtocol } from './topics/boards.ts';
import type { CasesProtocol } from './topics/cases.ts';
import type { FirstOwnProtocol, FirstPageProtocol, Pause } from './topics/first.ts';
import type { ListsProtocol } from './topics/lists.ts';
import type { RecordsProtocol } from './topics/records.ts';
import type { WarnProtocol } from './topics/warn.ts';

export type * from './topics/cases.ts';
export type * from './topics/lists.ts';
export type * from './topics/records.ts';

/** What a content script needs before its first badge, in one language. */
export interface PageSetup {
  /** False: this site is switched off or paused; the content script rests until it is told to begin again. */
  on: boolean;
  /** It begins again by itself in that many milliseconds. */
  again?: number;
  /** Absent: cards are marked and nothing else. */
  first?: FirstChoice;
  lang: Lang;
  /** The catalogue's id of this shop; absent for a shop not known by name. */
  siteId?: string;
  /** What a badge says while its verdict is under way. */
  pending: Said;
  /** Words of the popover and the trust card. */
  words: Record<string, string>;
}

/** A verdict in words, made by the worker: a page carries no catalogue for its badges. */
export interface Said {
  word: string;
  sentence: string;
  /** What a screen reader says of the badge. */
  spoken: string;
}

export interface Judged {
  verdict: Verdict;
  said: Said;
  /** Of the product of an item page. */
  ofItem?: OfItem;
}

export interface JudgeRequest {
  kind: PageKind;
  /** Identity of the whole page reading: a new document or address starts a new one. */
  visit: string;
  listings: { key: string; listing: Listing }[];
}

/** Counts of a page by its content script: cards seen and cards that could not be read. */
export interface PageHealth {
  visit: string;
  kind: PageKind;
  seen: number;
  unreadable: number;
  /** Milliseconds the first scan took. */
  scanMs: number;
  badges: number;
  /** Keys of cards no longer on the page. */
  gone: string[];
}

/** One row of the popup's list: a listing of the tab, without the texts of its reviews, and what Kaopu says of it. */
export interface TabRow {
  key: string;
  listing: Listing;
  verdict: Verdict;
  ofItem?: OfItem;
}

/** Rows kept of one tab; what a page shows beyond them is judged and drawn, not listed. */
export const MAX_ROWS = 2000;

export interface TabState {
  /** Host of the tab as the sender told it. */
  host: string;
  space: string;
  /** Of a private window: judged, never stored. */
  isPrivate: boolean;
  visit: string;
  kind: PageKind;
  health?: PageHealth;
  rows: TabRow[];
  /** Number of main listings by state. */
  counts: Partial<Record<State, number>>;
  at: number;
  /** When the visit began. */
  since?: number;
  /** Pages of this shop that are built alike have this in common; no address can be told from it. */
  alike?: string;
}

/** Why the popup has nothing to show for a tab. */
export type TabAccess = 'ok' | 'noAccess' | 'off' | 'notShop' | 'ours' | 'paused';

export interface TabReply {
  access: TabAccess;
  host?: string;
  /** Origin patterns to ask for when access is missing. */
  origins?: string[];
  siteId?: string;
  pause?: Pause;
  state?: TabState;
  /** Fields that this page lacks against what such pages usually give; absent: none. */
  changed?: FieldDrop[];
}

export interface SiteRow {
  id: string;
  name: { en: string; zh: string };
  hosts: string[];
  /** Match patterns of its hosts, to ask the browser for. */
  origins: string[];
  /** `required`: granted at install; `optional`: the user switches it on. */
  access: 'required' | 'optional';
  level: 'named' | 'experimental' | 'optional';
  on: boolean;
  /** Whether the browser grants access to its hosts. */
  granted: boolean;
}

export interface StoreInfo {
  listings: number;
  shops: number;
  pricePoints: number;
  records: number;
  oldest?: number;
}

export interface ImportResult {
  added: number;
  kept: number;
  dropped: number;
}

/** An export file, as parsed by the worker. `kaopu` is the format's version. */
export interface ExportFile {
  kaopu: 1;
  exported: string;
  settings: unknown;
  stores: Record<string, unknown[]>;
}

interface Message<Request, Reply> {
  request: Request;
  reply: Reply;
}
type None = Record<never, never>;

/** Messages that a content script may send; identity and address come from the sender, never from the payload. */
export interface PageProtocol extends WarnProtocol, FirstPageProtocol {
  'page.hello': Message<None, PageSetup>;
  'listings.judge': Message<JudgeRequest, { judged: Record<string, Judged> }>;
  'page.health': Message<PageHealth, None>;
  /** Brings the script of popover and trust card into the asking frame, on first use. */
  'page.needCard': Message<None, None>;
  /** Opens the report form for a listing of this page, from its popover or card. */
  'page.openReport': Message<{ key: string }, None>;
  'page.vouch': Message<{ key: string }, { record: StoredRecord }>;
}

/** Messages that only Kaopu's own pages may send. */
export interface OwnProtocol extends RecordsProtocol, CasesProtocol, ListsProtocol, BoardsProtocol, FirstOwnProtocol {
  'tab.read': Message<{ tabId: number }, TabReply>;
  'tab.show': Message<{ tabId: number; key: string }, None>;
  /** The structure of a tab's page, for a report that the user reads before saving it. */
  'tab.outline': Message<{ tabId: number }, { text: string }>;
  /** `key`: `shop:site:id`; no card for a shop that was never seen. */
  'shop.read': Message<{ key: string }, { card?: Scorecard }>;
  'settings.read': Message<None, Settings>;
  'settings.write': Message<SettingsPatch, Settings>;
  'sites.read': Message<None, { sites: SiteRow[] }>;
  'site.switch': Message<{ id: string; on: boolean }, None>;
  /** Called after the browser granted or lost an origin, to register or drop the generic reader there. */
  'origins.sync': Message<None, { origins: string[] }>;
  'store.info': Message<None, StoreInfo>;
  /** One page of the export: `cursor` from the answer before; absent at the end. */
  'data.export': Message<
    { store?: string; after?: string },
    { store: string; rows: unknown[]; next?: { store: string; after?: string } }
  >;
  'data.import': Message<{ store: string; rows: unknown[] }, ImportResult>;
  'data.erase': Message<None, None>;
}

export interface Protocol extends PageProtocol, OwnProtocol {}
export type MessageName = keyof Protocol;
export type RequestOf<N extends MessageName> = Protocol[N]['request'];
export type ReplyOf<N extends MessageName> = Protocol[N]['reply'];

/** What a content script hears from the worker. */
export type PageCommand =
  | { kind: 'show'; key: string }
  /** Records, profile or settings changed: ask again. */
  | { kind: 'refresh' }
  /** What was chosen for the lists of this site. */
  | { kind: 'first'; first?: FirstChoice }
  | { kind: 'end' };

/** The envelope on the wire; a failure carries a key of the text catalogue, never a stack. */
export type Envelope<N extends MessageName> = { name: N; body: RequestOf<N> };
export type Answer<N extends MessageName> = { ok: true; body: ReplyOf<N> } | { ok: false; error: FailureCode };
/** `gone`: the worker or the extension is no longer there (updated, removed, asleep and not woken). */
export type FailureCode =
  | 'badMessage'
  | 'notAllowed'
  | 'storeFailed'
  | 'notFound'
  | 'private'
  | 'failed'
  | 'gone'
  /** The browser did not give the picture. */
  | 'noPicture'
  | 'tooLarge'
  /** Of a key file. */
  | 'wrongPassphrase'
  | 'notAKey'
  | 'newerVersion'
  | 'damaged'
  /** An appeal that would not count: one is open, or there is nothing new in it. */
  | 'appealOpen'
  | 'appealNothingNew';
