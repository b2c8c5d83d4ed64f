/** Messages about events, lists and the user’s own shopping. Our own pages only. */
import type { ShoppingRow } from '../../boards/shopping.ts';
import type { StoredRecord, Subject } from '../../records/types.ts';

interface Message<Request, Reply> {
  request: Request;
  reply: Reply;
}
type None = Record<never, never>;

export interface ListEntry {
  id: string;
  subject: Subject;
  value: 'reliable' | 'avoid';
  title?: string;
  /** Of a listing that was seen. */
  url?: string;
  created: number;
  expires: number;
}

/** What somebody else's lists say: it counts for nothing until the user takes it over. */
export interface OtherList {
  /** Public key of who keeps it; `name` is what the user calls that key. */
  key: string;
  name?: string;
  entries: ListEntry[];
  /** Those on whose subject the user has no entry. */
  missing: number;
}

export type { Pair, ShoppingRow } from '../../boards/shopping.ts';

/** An event as it was said; `issuer` is what the user calls who said it, `self` for the user's own. */
export interface EventRow {
  /** Of the record. */
  id: string;
  name: string;
  from: number;
  to: number;
  issuer: string;
}

export interface ListsProtocol {
  /** `none` takes the entry back. `tabId`: the tab whose page shows the subject; one of a private window is refused. */
  'list.put': Message<
    { subject: Subject; value: 'reliable' | 'avoid' | 'none'; title?: string; tabId?: number },
    { entries: ListEntry[] }
  >;
  'list.read': Message<None, { entries: ListEntry[] }>;
  /** Shops seen here whose name holds a text: what an entry made by hand can be about. */
  'list.find': Message<{ site: string; name: string }, { found: { subject: Subject; title: string }[] }>;
  'list.others': Message<None, { lists: OtherList[] }>;
  /** Makes entries of the user's own of what another key lists; subjects that have one keep it. */
  'list.take': Message<{ key: string }, { entries: ListEntry[]; added: number }>;
  'event.put': Message<{ name: string; from: number; to: number }, { record: StoredRecord }>;
  'event.remove': Message<{ id: string }, None>;
  /** The user's own and those of issuers that the user trusts, the latest first. */
  'events.read': Message<None, { events: EventRow[] }>;
  /** `since`: start of the first week that is counted, epoch milliseconds. */
  'shopping.read': Message<None, { rows: ShoppingRow[]; isOn: boolean; since?: number }>;
  'shopping.switch': Message<{ isOn: boolean }, None>;
  'shopping.clear': Message<None, None>;
}
